// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/form/field_binder.h"
#include "ui/message/recipient_editor.h"

#include <QScrollArea>

#include <initializer_list>
#include <span>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace composer::ui {

class BodyEditor;
class FormGrid;
class HintLine;
struct LabelledRow;

/// The message as a mail program shows it: who, to whom, what about, the text.
class MessageForm : public QScrollArea {
    Q_OBJECT

public:
    /// Model and undo stack must outlive this.
    MessageForm(models::ComposerModel& model, QUndoStack& undo, QWidget* parent = nullptr);

    /// The fields that have an editor, from top to bottom.
    static std::span<const contact::FieldId> fields();

    /// Another message: rows that it does not need go.
    void beginMessage();
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
    void offerRecipients();
    void showOffers();

    models::ComposerModel& m_model;
    FormGrid* m_grid;
    HintLine* m_hint;
    QHBoxLayout* m_toRow = nullptr;
    FieldBinder m_binder;
    RecipientEditor* m_alsoTo;
    RecipientEditor* m_cc;
    struct Offer {
        QToolButton* button; ///< shows the row
        RecipientEditor* editor;
        QLabel* caption;
    };
    std::vector<Offer> m_offers;
    BodyEditor* m_body;
};

} // namespace composer::ui
