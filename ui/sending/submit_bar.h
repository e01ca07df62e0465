// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/composer/submission_model.h"
#include "ui/widgets/tone.h"

#include <QFrame>

class QPushButton;

namespace composer::models {
class ComposerModel;
}

namespace composer::ui {

class LateProgress;
class NoticeLabel;
class OutcomePanel;
class ToneLabel;

/// The foot of the window: what Send would do, does or did.
class SubmitBar : public QFrame {
    Q_OBJECT

public:
    explicit SubmitBar(models::ComposerModel& model, QWidget* parent = nullptr);

    OutcomePanel& outcome() { return *m_outcome; }
    /// Shown in the state line until something is sent; or said later, beside the progress or the outcome.
    void say(Tone tone, const QString& text);
    /// What is to come, below the rest. Empty: nothing.
    void showWaiting(const QString& text);
    /// Whether the message is on disk: in a line of its own, which nothing else takes. Empty: nothing to say.
    void showSaving(Tone tone, const QString& text);

    /// What is open: a template is not sent, and the button offers to use it; a record has buttons of its own.
    enum class Open { Message, Template, Record };
    void setOpen(Open open);

Q_SIGNALS:
    void useTemplateRequested();
    void problemChosen(const QString& path);
    void credentialsRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void refresh();
    void showState();
    void showSendCaption();
    void keepFocus(bool isBusy);

    models::ComposerModel& m_model;
    NoticeLabel* m_notice;
    ToneLabel* m_state;
    LateProgress* m_progress;
    OutcomePanel* m_outcome;
    ToneLabel* m_meanwhile;
    ToneLabel* m_waiting;
    ToneLabel* m_saving;
    QPushButton* m_cancel;
    QPushButton* m_send;
    bool m_sendHadFocus = false;
    Open m_open = Open::Message;
    models::SubmissionModel::Phase m_phase = models::SubmissionModel::Phase::Idle;
    bool m_isSaidLater = false; ///< than m_phase began
    models::Notice m_said;
};

} // namespace composer::ui
