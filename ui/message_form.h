// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/field_binder.h"

#include <QScrollArea>

#include <initializer_list>
#include <span>

class QGridLayout;

namespace composer::ui {

class BodyEditor;

/// The message as a mail program shows it: who, to whom, what about, the text.
class MessageForm : public QScrollArea {
    Q_OBJECT

public:
    explicit MessageForm(models::ComposerModel& model, QWidget* parent = nullptr);

    /// The fields that have an editor, from top to bottom.
    static std::span<const contact::FieldId> fields();

    void revealProblems();
    BodyEditor& body() { return *m_body; }
    void focusField(contact::FieldId id);

private:
    void addRow(const QString& label, std::initializer_list<contact::FieldId> ids);
    void addLine(contact::FieldId id, int row, int column, int columns);
    void addBody();

    models::ComposerModel& m_model;
    QGridLayout* m_grid;
    FieldBinder m_binder;
    BodyEditor* m_body;
};

} // namespace composer::ui
