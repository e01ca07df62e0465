// SPDX-License-Identifier: Apache-2.0
#include "sending/journaling.h"

#include "aws/sha256.h"

#include <algorithm>

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

bool isOpen(storage::JournalState state)
{
    return state == storage::JournalState::Sending || state == storage::JournalState::Unknown;
}

bool fails(Outcome& outcome, const storage::JournalError& error)
{
    outcome.journalError = error;
    outcome.failed(Outcome::Cause::Journal);
    return false;
}

/// A refusal created nothing, and neither did what never left.
bool mayHaveCreated(storage::JournalState state)
{
    return state == storage::JournalState::Created || isOpen(state);
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

Journaling::Journaling(std::shared_ptr<storage::SubmissionJournal> journal, QString scope)
    : m_journal(std::move(journal))
    , m_scope(std::move(scope))
{
}

/// A token that was given may be one of an earlier run that crashed or stayed open: what that run may have created is
/// then not taken back by a refusal of this one. Of a run with another body nothing good can come: the service would
/// take this one for a repetition of it.
bool Journaling::askForEarlierRuns(Outcome& outcome, const QByteArray& bodySha256) const
{
    const auto rows = m_journal->ofToken(outcome.clientToken, m_scope);
    if (!rows)
        return fails(outcome, rows.error());
    const auto isOther = [&](const storage::JournalEntry& row) {
        return row.bodySha256 != bodySha256 && mayHaveCreated(row.state);
    };
    if (std::ranges::any_of(*rows, isOther)) {
        outcome.failed(Outcome::Cause::TokenUsed);
        return false;
    }
    if (std::ranges::any_of(*rows, [](const storage::JournalEntry& row) { return isOpen(row.state); }))
        outcome.state = State::Unknown;
    return true;
}

bool Journaling::begin(Outcome& outcome, const QByteArray& body, bool tokenWasGiven)
{
    storage::JournalEntry entry;
    entry.clientToken = outcome.clientToken;
    entry.scope = m_scope;
    entry.body = body;
    entry.bodySha256 = aws::sha256Hex(body);
    entry.attempts = outcome.attempts;
    if (tokenWasGiven && !askForEarlierRuns(outcome, entry.bodySha256))
        return false;
    const auto row = m_journal->begin(entry);
    if (!row)
        return fails(outcome, row.error());
    m_row = *row;
    qCInfo(
        sendingLog, "row %lld, body of %lld bytes", static_cast<long long>(*row), static_cast<long long>(body.size()));
    return true;
}

bool Journaling::recordAttempt(Outcome& outcome, const QByteArray& body, bool tokenWasGiven)
{
    if (!m_row)
        return begin(outcome, body, tokenWasGiven);
    const auto counted = m_journal->attempt(*m_row, outcome.attempts);
    return counted || fails(outcome, counted.error());
}

void Journaling::recordOutcome(Outcome& outcome)
{
    if (!m_row)
        return;
    storage::JournalEntry entry;
    entry.state = journalState(outcome.state);
    entry.contactId = outcome.contactId;
    entry.requestId = outcome.requestId;
    entry.httpStatus = httpStatus(outcome);
    entry.errorCode = errorCode(outcome);
    if (const auto written = m_journal->finish(*m_row, entry); !written) {
        outcome.journalIncomplete = true;
        outcome.journalError = written.error();
        qCInfo(sendingLog, "row %lld: the outcome could not be written", static_cast<long long>(*m_row));
    }
}

} // namespace composer::sending
