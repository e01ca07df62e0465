// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/tone_label.h"

#include <QString>

#include <vector>

namespace composer::ui {

class FieldNote;

/// One line for the hint of whichever field of a form has the focus, so that the form stays calm and nothing moves as
/// one goes through it. What is wrong is said at the field itself.
class HintLine : public ToneLabel {
    Q_OBJECT

public:
    explicit HintLine(QWidget* parent = nullptr);
    /// From now on the note's hint is shown here while `field`, or what is in it, has the focus.
    void add(QWidget* field, FieldNote* note);

private:
    void showFor(const QWidget* focused);

    struct Field {
        QWidget* widget;
        FieldNote* note;
    };
    std::vector<Field> m_fields;
};

} // namespace composer::ui
