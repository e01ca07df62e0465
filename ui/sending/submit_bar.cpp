// SPDX-License-Identifier: Apache-2.0
#include "ui/sending/submit_bar.h"

#include "models/composer/composer_model.h"
#include "ui/sending/notice_label.h"
#include "ui/sending/outcome_panel.h"
#include "ui/widgets/late_progress.h"
#include "ui/widgets/symbol_icon.h"
#include "ui/widgets/tone_label.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

namespace composer::ui {

using models::ComposerModel;
using models::SubmissionModel;

SubmitBar::SubmitBar(ComposerModel& model, QWidget* parent)
    : QFrame(parent)
    , m_model(model)
    , m_notice(new NoticeLabel(model, this))
    , m_state(new ToneLabel(ToneLabel::Size::Normal, this))
    , m_progress(new LateProgress(this))
    , m_outcome(new OutcomePanel(model.submission(), this))
    , m_meanwhile(new ToneLabel(ToneLabel::Size::Small, this))
    , m_waiting(new ToneLabel(ToneLabel::Size::Small, this))
    , m_saving(new ToneLabel(ToneLabel::Size::Small, this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_send(new QPushButton(this))
{
    setObjectName(QStringLiteral("submitBar"));
    m_state->setObjectName(QStringLiteral("state"));
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setAccessibleName(tr("Progress of the submission"));
    m_progress->setMaximumHeight(6);
    m_meanwhile->setObjectName(QStringLiteral("toldMeanwhile"));
    m_waiting->setObjectName(QStringLiteral("waitingState"));
    m_waiting->hide();
    m_saving->setObjectName(QStringLiteral("saveState"));
    m_saving->hide();
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setToolTip(tr("Stop sending (Esc)"));
    m_send->setObjectName(QStringLiteral("send"));
    m_send->setDefault(true);
    m_send->setIcon(symbolIcon("send", palette()));
    layOut();

    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_open == Open::Template)
            Q_EMIT useTemplateRequested();
        else
            m_model.submit();
    });
    connect(m_cancel, &QPushButton::clicked, &m_model.submission(), &SubmissionModel::cancel);
    connect(&m_model, &ComposerModel::issuesChanged, this, &SubmitBar::showSendCaption);
    connect(&m_model.submission(), &SubmissionModel::changed, this, &SubmitBar::refresh);
    connect(&m_model.submission(), &SubmissionModel::targetChanged, this, &SubmitBar::refresh);
    m_cancel->hide();
    say(Tone::Quiet, tr("Nothing sent yet."));
    refresh();
}

void SubmitBar::say(Tone tone, const QString& text)
{
    m_said = {.tone = tone, .headline = text};
    m_isSaidLater = m_phase != SubmissionModel::Phase::Idle && !text.isEmpty();
    showState();
}

void SubmitBar::showSaving(Tone tone, const QString& text)
{
    m_saving->say(tone, text);
    m_saving->setVisible(!text.isEmpty());
}

void SubmitBar::showWaiting(const QString& text)
{
    m_waiting->say(Tone::Attention, text);
    m_waiting->setVisible(!text.isEmpty());
}

void SubmitBar::layOut()
{
    connect(m_notice, &NoticeLabel::problemChosen, this, &SubmitBar::problemChosen);
    connect(m_notice, &NoticeLabel::credentialsRequested, this, &SubmitBar::credentialsRequested);
    connect(m_notice, &NoticeLabel::changed, this, &SubmitBar::showState);
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    column->addStretch();
    column->addWidget(m_notice);
    column->addWidget(m_outcome);
    column->addWidget(m_state);
    column->addWidget(m_progress);
    column->addWidget(m_meanwhile);
    column->addWidget(m_waiting);
    column->addWidget(m_saving);
    column->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(8);
    row->addLayout(column, 1);
    row->addWidget(m_cancel, 0, Qt::AlignBottom);
    row->addWidget(m_send, 0, Qt::AlignBottom);
}

void SubmitBar::refresh()
{
    const bool isBusy = m_model.submission().isBusy();
    const auto before = std::exchange(m_phase, m_model.submission().phase());
    if (before != m_phase && m_phase != SubmissionModel::Phase::Cancelling)
        m_isSaidLater = false;
    m_progress->setBusy(isBusy);
    keepFocus(isBusy);
    m_cancel->setVisible(isBusy);
    m_cancel->setEnabled(m_model.submission().phase() == SubmissionModel::Phase::Running);
    showState();
    showSendCaption();
}

/// A disabled button loses the focus; it gets it back afterwards.
void SubmitBar::keepFocus(bool isBusy)
{
    if (isBusy && m_send->isEnabled())
        m_sendHadFocus = m_send->hasFocus();
    m_send->setEnabled(!isBusy);
    if (!isBusy && std::exchange(m_sendHadFocus, false))
        m_send->setFocus(Qt::OtherFocusReason);
}

void SubmitBar::showState()
{
    const auto& submission = m_model.submission();
    m_state->setVisible(submission.phase() != SubmissionModel::Phase::Finished || m_isSaidLater
        || !submission.targetProblem().isEmpty());
    m_meanwhile->setVisible(submission.isBusy() && m_isSaidLater);
    m_meanwhile->say(m_said);
    if (submission.isBusy())
        m_state->say(Tone::Plain, submission.step());
    else if (!submission.targetProblem().isEmpty())
        m_state->say(Tone::Bad, submission.targetProblem());
    else if (m_notice->isAboutOpenOutcome())
        m_state->hide(); // which says it, and the ways on
    else if (m_model.sendMeaning() == ComposerModel::SendMeaning::AfterOpen)
        m_state->say(Tone::Attention,
            tr("An earlier version of this message may have become a contact. Send asks before it creates another "
               "one."));
    else
        m_state->say(m_said);
}

void SubmitBar::setOpen(Open open)
{
    if (std::exchange(m_open, open) == open)
        return;
    m_send->setVisible(open != Open::Record);
    if (open == Open::Record) // it says itself what became of it
        say(Tone::Quiet, {});
    showSendCaption();
}

void SubmitBar::showSendCaption()
{
    if (m_open == Open::Template) {
        m_send->setText(tr("Use this template"));
        m_send->setToolTip(tr("Write a new message from this template"));
        return;
    }
    const bool isSafeRetry = m_model.isSafeRetry();
    m_send->setText(isSafeRetry ? tr("Try again safely") : tr("Send"));
    m_send->setToolTip(isSafeRetry
            ? tr("Send the same message with the same token; no second contact can be created (Ctrl+Return)")
            : tr("Create the contact (Ctrl+Return)"));
}

void SubmitBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        m_send->setIcon(symbolIcon("send", palette()));
    QFrame::changeEvent(event);
}

} // namespace composer::ui
