// SPDX-License-Identifier: Apache-2.0
#include "sending/journal_turn.h"

namespace composer::sending {

namespace {

constexpr base::Milliseconds pause {40};
constexpr int mostPauses = 250;
constexpr int mostPausesWhenStopped = 15;

/// Nothing: it can be written. Ends early when `stop` is asked for.
QCoro::Task<std::optional<storage::JournalError>> untilFree(
    std::shared_ptr<SubmissionRun> run, int pauses, std::stop_token stop)
{
    auto inUse = run->dependencies.journal->inUse();
    for (; inUse && pauses > 0; --pauses) {
        auto sleeping = run->dependencies.clock->sleep(pause, stop);
        if (!co_await sleeping)
            break;
        inUse = run->dependencies.journal->inUse();
    }
    co_return inUse;
}

} // namespace

QCoro::Task<bool> waitForJournal(std::shared_ptr<SubmissionRun> run)
{
    auto waiting = untilFree(run, mostPauses, run->cancellation.token());
    const auto inUse = co_await waiting;
    if (!inUse)
        co_return true;
    if (run->cancellation.isRequested()) {
        run->outcome.stopped(run->cancellation.reason());
    } else {
        run->outcome.journalError = inUse;
        run->outcome.failed(Outcome::Cause::Journal);
    }
    co_return false;
}

QCoro::Task<void> recordOutcome(std::shared_ptr<SubmissionRun> run)
{
    if (!run->journaling.hasRow())
        co_return;
    const bool isWorthIt = run->outcome.state == State::Created || !run->cancellation.isRequested();
    auto waiting = untilFree(run, isWorthIt ? mostPauses : mostPausesWhenStopped, {});
    run->journaling.recordOutcome(run->outcome, co_await waiting);
}

} // namespace composer::sending
