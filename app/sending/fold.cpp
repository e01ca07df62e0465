// SPDX-License-Identifier: Apache-2.0
#include "sending/fold.h"

namespace composer::sending {

namespace {

void settle(Outcome& outcome, State state, Outcome::Cause cause)
{
    if (outcome.state != State::Unknown)
        outcome.state = state;
    outcome.cause = cause;
}

void foldCreated(Outcome& outcome, const Verdict& verdict)
{
    outcome.state = State::Created;
    outcome.cause = Outcome::Cause::None;
    outcome.contactId = verdict.contactId;
    outcome.requestId = verdict.requestId;
    outcome.serviceError.reset();
    outcome.transportError.reset();
    outcome.redirectTarget.clear();
}

} // namespace

void fold(Outcome& outcome, const Verdict& verdict)
{
    if (verdict.state == State::Created)
        return foldCreated(outcome, verdict);
    settle(outcome, verdict.state, verdict.cause);
    if (!verdict.requestId.isEmpty())
        outcome.requestId = verdict.requestId;
    if (verdict.serviceError)
        outcome.serviceError = verdict.serviceError;
    if (verdict.transportError)
        outcome.transportError = verdict.transportError;
    outcome.redirectTarget = verdict.redirectTarget;
}

void fold(Outcome& outcome, Stop::Reason reason)
{
    if (reason == Stop::Reason::TimeIsUp)
        settle(outcome, State::NotSent, Outcome::Cause::TimedOut);
    else if (outcome.state != State::Unknown) // else what left it open is worth more than that somebody cancelled
        settle(outcome, State::Cancelled, Outcome::Cause::None);
}

void fold(Outcome& outcome, Outcome::Cause cause)
{
    settle(outcome, State::NotSent, cause);
}

} // namespace composer::sending
