// SPDX-License-Identifier: Apache-2.0
#include "models/composer/submission_model.h"

#include "contact/member_text.h"
#include "texts/progress_text.h"

#include <QPointer>

#include <utility>

namespace composer::models {

namespace {

constexpr auto instanceField = contact::FieldId::InstanceId;

QString placeOf(const std::optional<Target>& target)
{
    return target ? target->environment.id + u'\n' + target->route.journalScope : QString();
}

} // namespace

SubmissionModel::SubmissionModel(std::shared_ptr<TargetOpener> targets, sending::Submit submit, QObject* parent)
    : QObject(parent)
    , m_targets(std::move(targets))
    , m_submit(std::move(submit))
{
    const auto& environments = m_targets->environments();
    connect(&environments, &Environments::currentChanged, this, &SubmissionModel::reopenTarget);
    connect(&environments, &Environments::environmentChanged, this, [this, &environments](const QString& id) {
        if (id == environments.current().id)
            reopenTarget();
    });
}

bool SubmissionModel::prepareTarget()
{
    if (m_target)
        return true;
    auto opened = m_targets->open(m_targets->environments().current().id);
    m_targetProblem = opened ? QString() : opened.error();
    if (opened)
        m_target = std::move(opened).value();
    Q_EMIT targetChanged();
    return m_target.has_value();
}

void SubmissionModel::reopenTarget()
{
    m_reopensAtTheEnd = isBusy();
    if (m_reopensAtTheEnd)
        return;
    m_unconfirmed.reset();
    m_target.reset();
    prepareTarget();
}

void SubmissionModel::start(contact::EmailContact contact)
{
    if (isBusy() || !prepareTarget())
        return;
    if (!m_target->environment.isProduction || m_confirmed.contains(confirmationKey(contact))) {
        send(std::move(contact));
        return;
    }
    m_unconfirmed = std::move(contact);
    const auto& environment = m_target->environment;
    Q_EMIT productionConfirmationNeeded(environment.name, environment.accountId, textOf(*m_unconfirmed, instanceField));
}

void SubmissionModel::confirmProduction()
{
    if (isBusy() || !m_unconfirmed || !m_target)
        return;
    auto contact = *std::exchange(m_unconfirmed, std::nullopt);
    m_confirmed.insert(confirmationKey(contact));
    send(std::move(contact));
}

/// Another account or instance than the one that was confirmed is asked about again.
QString SubmissionModel::confirmationKey(const contact::EmailContact& contact) const
{
    const auto& environment = m_target->environment;
    return QStringList {
        environment.id, environment.accountId, m_target->route.journalScope, textOf(contact, instanceField)}
        .join(u'\n');
}

void SubmissionModel::send(contact::EmailContact contact)
{
    m_sent = contact;
    m_sentTo = placeOf(m_target);
    auto order = orderFor(*m_target, std::move(contact));
    const auto report = [guard = QPointer(this)](const sending::Progress& progress) {
        if (guard)
            guard->showProgress(progress);
    };
    const auto submit = [&](std::stop_token stop) {
        m_progress = {};
        m_progress.state = sending::State::Checking;
        setPhase(Phase::Running);
        return m_submit(m_target->dependencies, std::move(order), report, std::move(stop));
    };
    m_sending.start(submit, [this](const sending::Outcome& outcome) { finish(outcome); });
}

bool SubmissionModel::isTargetOfLast() const
{
    return placeOf(m_target) == m_sentTo;
}

void SubmissionModel::cancel()
{
    if (m_phase != Phase::Running)
        return;
    setPhase(Phase::Cancelling);
    m_sending.requestStop();
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
    m_notice = outcomeText(outcome);
    setPhase(Phase::Finished);
    Q_EMIT finished();
    if (std::exchange(m_reopensAtTheEnd, false))
        reopenTarget();
}

} // namespace composer::models
