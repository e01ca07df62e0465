// SPDX-License-Identifier: Apache-2.0
#include "sending/record.h"

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

/// A token that was given may be one of an earlier run that crashed or stayed open: what that run may have created
/// is then not taken back by a refusal of this one.
Recorded askForEarlierRuns(Run& run)
{
    const auto rows = run.parts.journal->unsettled();
    if (!rows)
        return base::fail(rows.error());
    const auto isOfThisToken = [&](const storage::JournalEntry& row) {
        return row.clientToken == run.outcome.clientToken && row.scope == run.order.journalScope;
    };
    if (std::ranges::any_of(*rows, isOfThisToken))
        run.outcome.state = State::Unknown;
    return {};
}

Recorded begin(Run& run)
{
    if (run.tokenWasGiven) {
        if (auto asked = askForEarlierRuns(run); !asked)
            return asked;
    }
    storage::JournalEntry entry;
    entry.clientToken = run.outcome.clientToken;
    entry.scope = run.order.journalScope;
    entry.body = run.body;
    entry.bodySha256 = aws::sha256Hex(run.body);
    entry.attempts = run.outcome.attempts;
    const auto row = run.parts.journal->begin(entry);
    if (!row)
        return base::fail(row.error());
    run.row = *row;
    qCInfo(sendingLog, "row %lld, body of %lld bytes", static_cast<long long>(*row),
        static_cast<long long>(run.body.size()));
    return {};
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

Recorded recordAttempt(Run& run)
{
    return run.row ? run.parts.journal->attempt(*run.row, run.outcome.attempts) : begin(run);
}

void recordOutcome(Run& run)
{
    if (!run.row)
        return;
    auto& outcome = run.outcome;
    storage::JournalEntry entry;
    entry.state = journalState(outcome.state);
    entry.contactId = outcome.contactId;
    entry.requestId = outcome.requestId;
    entry.httpStatus = httpStatus(outcome);
    entry.errorCode = errorCode(outcome);
    if (const auto written = run.parts.journal->finish(*run.row, entry); !written) {
        outcome.journalIncomplete = true;
        outcome.journalError = written.error();
        qCInfo(sendingLog, "row %lld: the outcome could not be written", static_cast<long long>(*run.row));
    }
}

} // namespace composer::sending
