// SPDX-License-Identifier: Apache-2.0
#include "sending/journaling.h"

#include "aws/sha256.h"
#include "sending/outcome.h"

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

bool fails(SubmissionRun& run, const storage::JournalError& error)
{
    run.outcome.journalError = error;
    run.outcome.failed(Outcome::Cause::Journal);
    return false;
}

/// A refusal created nothing, and neither did what never left.
bool mayHaveCreated(storage::JournalState state)
{
    return state == storage::JournalState::Created || isOpen(state);
}

/// A token that was given may be one of an earlier run that crashed or stayed open: what that run may have created is
/// then not taken back by a refusal of this one. Of a run with another body nothing good can come: the service would
/// take this one for a repetition of it.
bool askForEarlierRuns(SubmissionRun& run, const QByteArray& bodySha256)
{
    const auto rows = run.dependencies.journal->ofToken(run.outcome.clientToken, run.order.journalScope);
    if (!rows)
        return fails(run, rows.error());
    const auto isOther = [&](const storage::JournalEntry& row) {
        return row.bodySha256 != bodySha256 && mayHaveCreated(row.state);
    };
    if (std::ranges::any_of(*rows, isOther)) {
        run.outcome.failed(Outcome::Cause::TokenUsed);
        return false;
    }
    if (std::ranges::any_of(*rows, [](const storage::JournalEntry& row) { return isOpen(row.state); }))
        run.outcome.state = State::Unknown;
    return true;
}

bool begin(SubmissionRun& run)
{
    storage::JournalEntry entry;
    entry.clientToken = run.outcome.clientToken;
    entry.scope = run.order.journalScope;
    entry.body = run.body;
    entry.bodySha256 = aws::sha256Hex(run.body);
    entry.attempts = run.outcome.attempts;
    if (run.tokenWasGiven && !askForEarlierRuns(run, entry.bodySha256))
        return false;
    const auto row = run.dependencies.journal->begin(entry);
    if (!row)
        return fails(run, row.error());
    run.row = *row;
    qCInfo(sendingLog, "row %lld, body of %lld bytes", static_cast<long long>(*row),
        static_cast<long long>(run.body.size()));
    return true;
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

bool recordAttempt(SubmissionRun& run)
{
    if (!run.row)
        return begin(run);
    const auto counted = run.dependencies.journal->attempt(*run.row, run.outcome.attempts);
    return counted || fails(run, counted.error());
}

void recordOutcome(SubmissionRun& run)
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
    if (const auto written = run.dependencies.journal->finish(*run.row, entry); !written) {
        outcome.journalIncomplete = true;
        outcome.journalError = written.error();
        qCInfo(sendingLog, "row %lld: the outcome could not be written", static_cast<long long>(*run.row));
    }
}

} // namespace composer::sending
