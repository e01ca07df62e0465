// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/form/field_binder.h"
#include "ui/message/recipient_editor.h"

#include <QScrollArea>

#include <initializer_list>
#include <span>

namespace composer::ui {

class BodyEditor;
class FormGrid;
struct LabelledRow;

/// The message as a mail program shows it: who, to whom, what about, the text.
class MessageForm : public QScrollArea {
    Q_OBJECT

public:
    /// Model and undo stack must outlive this.
    MessageForm(models::ComposerModel& model, QUndoStack& undo, QWidget* parent = nullptr);

    /// The fields that have an editor, from top to bottom.
    static std::span<const contact::FieldId> fields();

    void revealIssues();
    BodyEditor& body() { return *m_body; }
    void focusField(contact::FieldId id);
    /// False when nothing here can fix a problem at `path`.
    bool focusPath(const QString& path);

private:
    void addRow(const QString& label, std::initializer_list<contact::FieldId> ids);
    LabelledRow makeLine(contact::FieldId id, const QString& label);
    RecipientEditor* addRecipients(const QString& label, RecipientEditor::Kind kind, QUndoStack& undo);
    void addBody();

    models::ComposerModel& m_model;
    FormGrid* m_grid;
    FieldBinder m_binder;
    RecipientEditor* m_alsoTo;
    RecipientEditor* m_cc;
    BodyEditor* m_body;
};

} // namespace composer::ui
