// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/composer/recipient_list.h"
#include "ui/form/part_editor.h"
#include "ui/message/chip_field.h"

namespace composer::ui {

class FieldNote;
class ToneLabel;
struct ChipText;

/// The additional recipients of one list, To or Cc, as chips, and a line below them. Both lists are one member of the
/// request: an editor of each works on the same part.
class RecipientEditor : public PartEditor {
    Q_OBJECT

public:
    enum class Kind { To, Cc };
    /// Its object name is "alsoToEditor" or "ccEditor"; the line to type in is "alsoTo" or "cc" and is its focus proxy;
    /// the note is "alsoToNote" or "ccNote".
    RecipientEditor(models::ComposerModel& model, QUndoStack& undo, Kind kind, QWidget* parent = nullptr);

    bool focusPath(const QString& path) override;
    void revealIssues() override;
    bool showsError() const override;

    FieldNote& note() { return *m_note; }
    /// There are recipients, or somebody wants to enter some.
    bool isUsed() const { return m_isWanted || m_field->count() > 0; }
    void setWanted(bool isWanted = true);

Q_SIGNALS:
    void usedChanged();

protected:
    void showPart() override;
    void showIssues() override;

private:
    contact::AdditionalRecipients recipients() const { return part<contact::AdditionalRecipients>(); }
    models::Recipients& listOf(contact::AdditionalRecipients& recipients) const;
    models::Recipients list() const;
    contact::FieldId listId() const;
    QString listPath() const;
    contact::Issues listIssues() const;
    ChipText chipText(const models::Recipients& list, int index) const;

    void registerTyping();
    void applyTo(contact::EmailContact& contact) const;
    models::Addition withEntered(contact::AdditionalRecipients to, const QString& text, int at) const;
    models::Addition withReplaced(contact::AdditionalRecipients to, int index, const QString& text) const;
    void enter(const QString& text, int at);
    void replace(int index, const QString& text);
    void remove(int index);
    void move(int index);
    void copy(int index) const;
    void copyAll() const;
    void removeAll();
    void openMenu(int index, const QPoint& position);
    /// Says what was left out and undoes as `what`.
    void take(models::Addition addition, const QString& what);
    void showAddition(const models::Addition& addition);

    Kind m_kind;
    models::PendingEdits::Registration m_pending;
    ChipField* m_field;
    ToneLabel* m_added; ///< what became of what was entered last
    FieldNote* m_note;
    bool m_isWanted = false;
};

} // namespace composer::ui
