// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QBoxLayout;
class QLabel;
class QWidget;

namespace composer::ui {

class FieldNote;

/// The widgets of one field of a form.
struct LabelledRow {
    QLabel* caption = nullptr; ///< nullptr: none
    QWidget* editor = nullptr; ///< what the keyboard goes to
    QWidget* shown = nullptr; ///< the editor, or what holds it and its buttons
    FieldNote* note = nullptr; ///< nullptr: none
};

/// Names the editor `name` and, for assistive technology, by the caption, whose & marks the key that leads to it. An
/// empty caption is none. `shown` is the form's widget, if not the editor itself.
LabelledRow captionedRow(const QString& name, const QString& caption, QWidget* editor, QWidget* shown = nullptr);
/// With a note, "subjectNote" for "subject", which begins with the hint.
LabelledRow labelledRow(
    const QString& name, const QString& caption, QWidget* editor, const QString& hint = {}, QWidget* shown = nullptr);

/// Puts the caption above the field, for a panel that is too narrow for both side by side. `gap` follows below.
void addAbove(QBoxLayout& column, const LabelledRow& row, int gap);

} // namespace composer::ui
