// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLineEdit;

namespace composer::models {
class SubmissionModel;
}

namespace composer::ui {

class CopyButton;
class ToneLabel;

/// How the last submission ended: a sentence, what to do next, the ContactId and details to copy. It stays until the
/// next one begins.
class OutcomePanel : public QWidget {
    Q_OBJECT

public:
    explicit OutcomePanel(models::SubmissionModel& submission, QWidget* parent = nullptr);

public Q_SLOTS:
    void copyContactId();
    void copyDetails();

private:
    void showOutcome();
    QWidget* makeContactRow();

    models::SubmissionModel& m_submission;
    ToneLabel* m_headline;
    ToneLabel* m_advice;
    QLineEdit* m_contactId;
    CopyButton* m_copyContactId;
    CopyButton* m_copyDetails;
    QWidget* m_contactRow;
};

} // namespace composer::ui
