// SPDX-License-Identifier: Apache-2.0
#include "models/composer/submission_model.h"

#include "contact/member_text.h"
#include "texts/progress_text.h"

#include <QPointer>

#include <utility>

namespace composer::models {

namespace {

constexpr auto instanceField = contact::FieldId::InstanceId;

} // namespace

SubmissionModel::SubmissionModel(OpenTarget openTarget, Submit submit, QObject* parent)
    : QObject(parent)
    , m_openTarget(std::move(openTarget))
    , m_submit(std::move(submit))
{
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

void SubmissionModel::follow(Environments& environments)
{
    connect(&environments, &Environments::currentChanged, this,
        [this, &environments] { useEnvironment(environments.current().id); });
    connect(&environments, &Environments::environmentChanged, this, [this, &environments](const QString& id) {
        if (id == environments.current().id)
            useEnvironment(id);
    });
}

void SubmissionModel::useEnvironment(const QString& id)
{
    if (!m_openEnvironment)
        return;
    if (isBusy()) {
        m_nextEnvironment = id;
        return;
    }
    m_unconfirmed.reset();
    m_openTarget = [open = m_openEnvironment, id] { return open(id); };
    m_target.reset();
    prepareTarget();
}

void SubmissionModel::start(contact::EmailContact contact)
{
    if (isBusy() || !prepareTarget())
        return;
    if (!m_target->isProduction || m_confirmed.contains(confirmationKey(contact))) {
        send(std::move(contact));
        return;
    }
    m_unconfirmed = std::move(contact);
    Q_EMIT productionConfirmationNeeded(m_target->name, m_target->accountId, textOf(*m_unconfirmed, instanceField));
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
    return QStringList {
        m_target->environmentId, m_target->accountId, m_target->journalScope, textOf(contact, instanceField)}
        .join(u'\n');
}

void SubmissionModel::send(contact::EmailContact contact)
{
    sending::Order order;
    order.contact = std::move(contact);
    order.endpoint = m_target->endpoint;
    order.journalScope = m_target->journalScope;
    const auto report = [guard = QPointer(this)](const sending::Progress& progress) {
        if (guard)
            guard->showProgress(progress);
    };
    const auto submit = [&](std::stop_token stop) {
        m_progress = {};
        m_progress.state = sending::State::Checking;
        Q_EMIT started();
        setPhase(Phase::Running);
        return m_submit(m_target->dependencies, std::move(order), report, std::move(stop));
    };
    m_sending.start(submit, [this](const sending::Outcome& outcome) { finish(outcome); });
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
    if (m_nextEnvironment)
        useEnvironment(*std::exchange(m_nextEnvironment, std::nullopt));
}

} // namespace composer::models
