// SPDX-License-Identifier: Apache-2.0
#include "sending/journaling.h"

#include "storage/kept_message.h"

namespace composer::sending {

namespace {

storage::JournalState journalState(State state)
{
    switch (state) {
    case State::Created:
        return storage::JournalState::Created;
    case State::Refused:
        return storage::JournalState::Refused;
    case State::NotSent:
        return storage::JournalState::NotSent;
    case State::Cancelled:
        return storage::JournalState::Cancelled;
    default:
        return storage::JournalState::Unknown;
    }
}

bool fails(Outcome& outcome, const storage::JournalError& error)
{
    outcome.journalError = error;
    outcome.failed(Outcome::Cause::Journal);
    return false;
}

QString errorCode(const Outcome& outcome)
{
    if (outcome.cause == Outcome::Cause::None)
        return {};
    const auto isServices =
        outcome.cause == Outcome::Cause::Service && outcome.serviceError && !outcome.serviceError->code.isEmpty();
    return QString::fromLatin1(isServices ? outcome.serviceError->code : QByteArray(nameOf(outcome.cause)));
}

int httpStatus(const Outcome& outcome)
{
    if (outcome.state == State::Created)
        return 200;
    return outcome.serviceError ? outcome.serviceError->httpStatus : 0;
}

} // namespace

Journaling::Journaling(std::shared_ptr<storage::SubmissionJournal> journal, std::shared_ptr<const base::Clock> clock,
    QString scope, storage::SubmissionSubject about)
    : m_journal(std::move(journal))
    , m_clock(std::move(clock))
    , m_beganAt(m_clock->utcNow())
{
    m_entry.scope = std::move(scope);
    m_entry.about = std::move(about);
}

void Journaling::setRequest(const contact::EmailContact& contact, const QByteArray& body, bool tokenWasGiven)
{
    m_tokenWasGiven = tokenWasGiven;
    m_entry.clientToken = contact.clientToken.value_or(QString());
    m_entry.body = body;
    auto kept = storage::keptMessage(contact, body);
    m_entry.bodySha256 = std::move(kept.bodySha256);
    m_entry.requestSha256 = std::move(kept.requestSha256);
    m_entry.request = std::move(kept.request);
    m_entry.words = std::move(kept.words);
    m_entry.about.subject = std::move(kept.about.subject);
    m_entry.about.sender = std::move(kept.about.sender);
    m_entry.about.recipient = std::move(kept.about.recipient);
}

/// What an earlier run of the token may have created is not taken back by a refusal of this one. Of a run with another
/// body nothing good can come: the service would take this one for a repetition of it.
bool Journaling::mayBegin(Outcome& outcome) const
{
    if (!m_tokenWasGiven)
        return true;
    const auto rows = m_journal->ofToken(m_entry.clientToken, m_entry.scope);
    if (!rows)
        return fails(outcome, rows.error());
    for (const auto& row : *rows) {
        const bool isSame = row.bodySha256 == m_entry.bodySha256;
        if (isSame && row.state == storage::JournalState::Created) {
            outcome.createdBefore(row.contactId, row.requestId);
            return false;
        }
        if (!isSame && storage::mayHaveCreated(row.state)) {
            outcome.failed(Outcome::Cause::TokenUsed);
            return false;
        }
        if (storage::isOpen(row.state))
            outcome.state = State::Unknown;
    }
    return true;
}

bool Journaling::begin(Outcome& outcome)
{
    m_entry.attempts = outcome.attempts;
    const auto row = m_journal->begin(m_entry);
    if (!row)
        return fails(outcome, row.error());
    if (row->state == storage::JournalState::Created) {
        outcome.createdBefore(row->contactId, row->requestId);
        return false;
    }
    m_row = row->id;
    qCInfo(sendingLog, "row %lld, body of %lld bytes", static_cast<long long>(*m_row),
        static_cast<long long>(m_entry.body.size()));
    return true;
}

bool Journaling::recordAttempt(Outcome& outcome)
{
    if (!m_row)
        return begin(outcome);
    const auto counted = m_journal->attempt(*m_row, outcome.attempts);
    return counted || fails(outcome, counted.error());
}

void Journaling::recordOutcome(Outcome& outcome, const std::optional<storage::JournalError>& inUse)
{
    if (!m_row)
        return;
    auto& entry = m_entry;
    entry.state = journalState(outcome.state);
    entry.contactId = outcome.contactId;
    entry.requestId = outcome.requestId;
    entry.httpStatus = httpStatus(outcome);
    entry.errorCode = errorCode(outcome);
    entry.duration = std::chrono::duration_cast<base::Milliseconds>(m_clock->utcNow() - m_beganAt);
    const auto written =
        inUse ? base::Result<void, storage::JournalError>(base::fail(*inUse)) : m_journal->finish(*m_row, entry);
    if (written)
        return;
    outcome.unrecorded = std::make_shared<UnrecordedOutcome>(m_journal, *m_row, entry);
    outcome.journalError = written.error();
    qCInfo(sendingLog, "row %lld: the outcome could not be written", static_cast<long long>(*m_row));
}

} // namespace composer::sending
