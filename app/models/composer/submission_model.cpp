// SPDX-License-Identifier: Apache-2.0
#include "models/composer/submission_model.h"

#include "contact/member_text.h"
#include "storage/kept_message.h"
#include "texts/notice.h"
#include "texts/progress_text.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace composer::models {

namespace {

constexpr auto instanceField = contact::FieldId::InstanceId;

} // namespace

SubmissionModel::SubmissionModel(std::shared_ptr<TargetOpener> targets, sending::Submit submit, QObject* parent)
    : QObject(parent)
    , m_targets(std::move(targets))
    , m_submit(std::move(submit))
{
    connect(&m_late, &LateRecords::recorded, this, &SubmissionModel::takeRecorded);
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
    Q_EMIT productionConfirmationNeeded(shownName(environment.name), shownName(environment.accountId),
        shownName(textOf(*m_unconfirmed, instanceField)));
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
    auto order = orderFor(*m_target, std::move(contact));
    order.about.messageId = m_messageId;
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
    return m_last && m_target && m_last->wasAt(m_target->environment.id, m_target->route.journalScope);
}

bool SubmissionModel::isTargetOf(const storage::JournalEntry& row) const
{
    if (!m_target)
        return false;
    const auto& environment = m_target->environment;
    const bool isPlace = row.scope.isEmpty() || row.scope == m_target->route.journalScope;
    const auto& about = row.about;
    return isPlace
        && (about.environmentId.isEmpty() ? about.environment == environment.name
                                          : about.environmentId == environment.id);
}

void SubmissionModel::setMessage(const QString& id)
{
    if (isBusy())
        return;
    m_unconfirmed.reset();
    m_messageId = id;
    recall();
    m_showsLast = false;
    Q_EMIT lastChanged();
    showPhase();
}

void SubmissionModel::renameMessage(const QString& id)
{
    if (const auto ended = m_endedHere.extract(m_messageId))
        m_endedHere.insert_or_assign(id, ended.mapped());
    m_messageId = id;
}

storage::SubmissionJournal* SubmissionModel::journal() const
{
    if (!m_journal)
        m_journal = m_targets->services().journal();
    return m_journal.get();
}

void SubmissionModel::lookForDamage(const storage::SubmissionJournal* journal)
{
    const auto copy = journal ? journal->damagedCopy() : QString();
    if (!copy.isEmpty() && std::exchange(m_damagedCopy, copy) != copy)
        Q_EMIT journalDamaged(copy);
}

/// The journal is the authority; what this window saw end is the same in more words, unless another one went on with
/// it.
void SubmissionModel::recall()
{
    auto* const reader = journal();
    auto known = reader ? lastSubmissionOf(*reader, m_messageId) : std::nullopt;
    lookForDamage(reader);
    const auto here = m_endedHere.find(m_messageId);
    m_open.reset();
    if (known && known->isOpen())
        m_open = known;
    m_last = std::move(known);
    if (here == m_endedHere.end())
        return;
    const auto& seen = here->second.outcome;
    if (!m_last || (m_last->token() == here->second.token() && m_last->outcome.state == seen.state))
        m_last = here->second;
}

std::optional<qint64> SubmissionModel::createdRow() const
{
    auto* const reader = journal();
    if (!reader || !m_last || !m_last->isCreated())
        return {};
    // By its token: the same request may have been created under the name of another message, or of none.
    const auto rows = reader->ofToken(m_last->token(), m_last->scope);
    if (!rows)
        return {};
    const auto row = std::ranges::find_if(*rows, [&](const storage::JournalEntry& one) {
        return one.state == storage::JournalState::Created && one.contactId == m_last->outcome.contactId
            && !one.isFromCopy;
    });
    return row == rows->end() ? std::nullopt : std::optional(row->id);
}

bool SubmissionModel::findOpenTwin(const contact::EmailContact& contact)
{
    auto* const reader = journal();
    if (!reader || !m_target)
        return false;
    const auto rows = reader->ofRequest(storage::requestSha256(contact), m_target->route.journalScope);
    const auto isOpen = [](const storage::JournalEntry& row) { return storage::isOpen(row.state); };
    if (!rows)
        return false;
    const auto twin = std::find_if(rows->rbegin(), rows->rend(), isOpen);
    if (twin == rows->rend())
        return false;
    m_open = lastSubmissionFrom(*twin, contact);
    m_open->environmentId = m_target->environment.id;
    return true;
}

bool SubmissionModel::isTokenOpen(const QString& token) const
{
    auto* const reader = journal();
    if (!reader)
        return false;
    const auto open = reader->unsettled();
    return open && std::ranges::find(*open, token, &storage::JournalEntry::clientToken) != open->end();
}

void SubmissionModel::setShowsLast(bool isShown)
{
    if (std::exchange(m_showsLast, isShown) != isShown)
        showPhase();
}

void SubmissionModel::showPhase()
{
    if (!isBusy())
        setPhase(m_last && m_showsLast ? Phase::Finished : Phase::Idle);
}

void SubmissionModel::declineProduction()
{
    m_unconfirmed.reset();
    if (!m_last || m_last->isOpen() || m_last->isCreated())
        return;
    m_endedHere.erase(m_messageId);
    m_last.reset();
    Q_EMIT lastChanged();
    showPhase();
}

void SubmissionModel::cancel()
{
    if (m_phase != Phase::Running)
        return;
    setPhase(Phase::Cancelling);
    m_sending.requestStop();
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
    const auto& environment = m_target->environment;
    m_last = LastSubmission {outcome, outcomeText(outcome), m_sent, environment.id, environment.name,
        m_target->route.journalScope, m_targets->services().clock->utcNow(), 0, false};
    m_endedHere.insert_or_assign(m_messageId, *m_last);
    // What the journal could not take is open there: a changed message asks, and repeating it settles the row.
    if (m_last->isOpen() || (m_last->isCreated() && outcome.unrecorded))
        m_open = m_last;
    else if (m_last->isCreated())
        m_open.reset();
    if (outcome.unrecorded)
        m_late.add(outcome.clientToken, outcome.unrecorded);
    m_phase = Phase::Idle;
    m_showsLast = true;
    Q_EMIT lastChanged();
    showPhase();
    lookForDamage(m_target->dependencies.journal.get());
    Q_EMIT finished();
    if (std::exchange(m_reopensAtTheEnd, false))
        reopenTarget();
}

/// What could not be recorded at its end is in the journal now.
void SubmissionModel::takeRecorded(const QString& token)
{
    const auto take = [&](LastSubmission& known) {
        const bool isIt = known.outcome.unrecorded && known.outcome.clientToken == token;
        if (isIt) {
            known.outcome.unrecorded.reset();
            known.notice = outcomeText(known.outcome);
        }
        return isIt;
    };
    for (auto& [message, known] : m_endedHere)
        take(known);
    if (m_open && take(*m_open) && m_open->isCreated())
        m_open.reset();
    if (!m_last || !take(*m_last))
        return;
    Q_EMIT lastChanged();
    showPhase();
    Q_EMIT recorded();
}

} // namespace composer::models
