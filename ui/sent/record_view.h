// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/drafts/draft_document.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace composer::ui {

class BodyPreview;
class CopyButton;
class FactGrid;
class ToneLabel;

/// A message that was sent, or that is in the trash, to be looked at: what became of it, the ways on, and all that it
/// says. Nothing in it can be changed.
class RecordView : public QWidget {
    Q_OBJECT

public:
    explicit RecordView(QWidget* parent = nullptr);

    /// Shows the record. `mayRepeat`: it went to the environment that is chosen.
    void showRecord(const models::DraftDocument::Record& record, bool mayRepeat);
    /// Another environment is chosen.
    void setMayRepeat(bool mayRepeat);
    void copyContactId();
    void copyDetails();
    /// Where the keyboard goes on.
    void focusStart();
    /// What a screen reader announces.
    QWidget* headline() const;

Q_SIGNALS:
    void editAsNewRequested();
    void sendAgainRequested();
    void tryAgainRequested();
    void restoreRequested();
    void deleteRequested();

private:
    void layOut();
    QWidget* makeHead();
    QWidget* makeContactRow();
    QWidget* makeButtons();
    QPushButton* addButton(const char* name, const QString& text, void (RecordView::*signal)());
    void showSent(const models::SentRecord& sent);
    void showMessage(const contact::EmailContact& contact);

    models::DraftDocument::Record m_record;
    ToneLabel* m_headline;
    ToneLabel* m_advice;
    ToneLabel* m_elsewhere;
    QLineEdit* m_contactId;
    CopyButton* m_copyContactId;
    CopyButton* m_copyDetails;
    QWidget* m_contactRow;
    FactGrid* m_facts;
    QPushButton* m_tryAgain;
    QPushButton* m_editAsNew;
    QPushButton* m_sendAgain;
    QPushButton* m_restore;
    QPushButton* m_delete;
    FactGrid* m_message;
    QToolButton* m_more;
    FactGrid* m_further;
    BodyPreview* m_body;
};

} // namespace composer::ui
