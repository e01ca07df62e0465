// SPDX-License-Identifier: Apache-2.0
#include "ui/sending/outcome_panel.h"

#include "models/composer/submission_model.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/tone_label.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace composer::ui {

using models::SubmissionModel;
using sending::State;

namespace {

/// Nothing went wrong, but it is not a success either: these have a symbol other than a warning's.
const char* symbolOf(State state)
{
    switch (state) {
    case State::Created:
        return toneSymbol(Tone::Good);
    case State::Unknown:
        return "question";
    case State::Cancelled:
        return "cancelled";
    default:
        return toneSymbol(Tone::Bad);
    }
}

} // namespace

OutcomePanel::OutcomePanel(SubmissionModel& submission, QWidget* parent)
    : QWidget(parent)
    , m_submission(submission)
    , m_headline(new ToneLabel(ToneLabel::Size::Normal, this))
    , m_advice(new ToneLabel(ToneLabel::Size::Small, this))
    , m_contactId(new QLineEdit(this))
    , m_copyContactId(new CopyButton(tr("Copy"), tr("Copy ContactId"), this))
    , m_copyDetails(new CopyButton(tr("Copy details"), tr("Copy details of the outcome"), this))
    , m_contactRow(makeContactRow())
{
    m_headline->setObjectName(QStringLiteral("outcome"));
    m_advice->setObjectName(QStringLiteral("advice"));
    m_copyDetails->setObjectName(QStringLiteral("copyDetails"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_headline, 0, 0);
    grid->addWidget(m_advice, 1, 0);
    grid->addWidget(m_contactRow, 2, 0);
    grid->addWidget(m_copyDetails, 0, 1, 3, 1, Qt::AlignBottom);
    connect(&m_submission, &SubmissionModel::changed, this, &OutcomePanel::showOutcome);
    showOutcome();
}

QWidget* OutcomePanel::makeContactRow()
{
    auto* box = new QWidget(this);
    auto* caption = new QLabel(tr("ContactId"), box);
    caption->setBuddy(m_contactId);
    m_contactId->setObjectName(QStringLiteral("contactId"));
    m_contactId->setAccessibleName(tr("ContactId"));
    m_contactId->setReadOnly(true);
    m_contactId->setLayoutDirection(Qt::LeftToRight);
    m_contactId->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_contactId->setMaximumWidth(m_contactId->fontMetrics().averageCharWidth() * 42);
    m_copyContactId->setObjectName(QStringLiteral("copyContactId"));
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->addWidget(caption);
    row->addWidget(m_contactId, 1);
    row->addWidget(m_copyContactId);
    row->addStretch();
    return box;
}

void OutcomePanel::showOutcome()
{
    if (m_submission.phase() != SubmissionModel::Phase::Finished) {
        hide();
        return;
    }
    const auto& outcome = m_submission.outcome();
    const bool isCreated = outcome.state == State::Created;
    const auto& notice = m_submission.notice();
    m_headline->say(notice.tone, symbolOf(outcome.state), isCreated ? tr("The contact was created.") : notice.headline);
    const auto advice = outcome.state == State::Unknown
        ? tr("Use “Try again safely”: with the same client token, no second contact can be created.")
        : notice.advice;
    m_advice->say(Tone::Quiet, advice);
    m_advice->setVisible(!advice.isEmpty());
    m_contactRow->setVisible(isCreated);
    m_contactId->setText(outcome.contactId);
    m_contactId->setCursorPosition(0);
    m_copyContactId->setContent(outcome.contactId);
    m_copyDetails->setContent(notice.headline + u'\n' + notice.details + u'\n');
    show(); // last: a row that is hidden in between would widen the window for good
}

void OutcomePanel::copyContactId()
{
    if (m_submission.outcome().state == State::Created)
        m_copyContactId->copy();
}

void OutcomePanel::copyDetails()
{
    m_copyDetails->copy();
}

} // namespace composer::ui
