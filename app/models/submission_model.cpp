// SPDX-License-Identifier: Apache-2.0
#include "models/submission_model.h"

#include "models/progress_text.h"

#include <QPointer>

#include <utility>

namespace composer::models {

SubmissionModel::SubmissionModel(OpenTarget openTarget, Submit submit, QObject* parent)
    : QObject(parent)
    , m_openTarget(std::move(openTarget))
    , m_submit(std::move(submit))
{
}

SubmissionModel::~SubmissionModel()
{
    m_stop.request_stop();
}

bool SubmissionModel::prepareTarget()
{
    if (m_target)
        return true;
    auto opened = m_openTarget();
    m_targetProblem = opened ? QString() : opened.error();
    if (opened)
        m_target = std::move(opened).value();
    Q_EMIT targetChanged();
    return m_target.has_value();
}

void SubmissionModel::start(contact::EmailContact contact)
{
    if (isBusy() || !prepareTarget())
        return;
    m_stop = std::stop_source();
    m_progress = {};
    m_progress.state = sending::State::Checking;
    setPhase(Phase::Running);

    sending::Order order;
    order.contact = std::move(contact);
    order.endpoint = m_target->endpoint;
    order.journalScope = m_target->journalScope;
    const auto report = [guard = QPointer(this)](const sending::Progress& progress) {
        if (guard)
            guard->showProgress(progress);
    };
    QCoro::connect(m_submit(m_target->parts, std::move(order), report, m_stop.get_token()), this,
        [this](const sending::Outcome& outcome) { finish(outcome); });
}

void SubmissionModel::cancel()
{
    if (m_phase != Phase::Running)
        return;
    setPhase(Phase::Cancelling);
    m_stop.request_stop();
}

void SubmissionModel::clear()
{
    if (!isBusy())
        setPhase(Phase::Idle);
}

QString SubmissionModel::step() const
{
    if (m_phase == Phase::Cancelling)
        return tr("Cancelling…");
    return m_phase == Phase::Running ? progressText(m_progress) : QString();
}

void SubmissionModel::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT changed();
}

void SubmissionModel::showProgress(const sending::Progress& progress)
{
    if (!isBusy() || sending::isFinal(progress.state))
        return;
    m_progress = progress;
    Q_EMIT changed();
}

void SubmissionModel::finish(const sending::Outcome& outcome)
{
    m_outcome = outcome;
    m_text = outcomeText(outcome);
    setPhase(Phase::Finished);
    Q_EMIT finished();
}

} // namespace composer::models
