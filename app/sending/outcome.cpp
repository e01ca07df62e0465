// SPDX-License-Identifier: Apache-2.0
#include "sending/outcome.h"

#include "sending/reply_classifier.h"

#include <array>

namespace composer::sending {

void Outcome::settle(State next, Cause why)
{
    if (state != State::Unknown)
        state = next;
    cause = why;
}

void Outcome::addCreated(const AttemptResult& result)
{
    state = State::Created;
    cause = Cause::None;
    contactId = result.contactId;
    requestId = result.requestId;
    serviceError.reset();
    transportError.reset();
    redirectTarget.clear();
}

void Outcome::add(const AttemptResult& result)
{
    if (result.state == State::Created)
        return addCreated(result);
    settle(result.state, result.cause);
    if (!result.requestId.isEmpty())
        requestId = result.requestId;
    if (result.serviceError)
        serviceError = result.serviceError;
    if (result.transportError)
        transportError = result.transportError;
    redirectTarget = result.redirectTarget;
}

void Outcome::stopped(Cancellation::Reason reason)
{
    if (reason == Cancellation::Reason::TimeIsUp)
        settle(State::NotSent, Cause::TimedOut);
    else if (state != State::Unknown) // else what left it open is worth more than that somebody cancelled
        settle(State::Cancelled, Cause::None);
}

void Outcome::failed(Cause why)
{
    settle(State::NotSent, why);
}

void Outcome::createdBefore(const QString& contact, const QString& request)
{
    state = State::Created;
    cause = Cause::None;
    contactId = contact;
    requestId = request;
    wasCreatedBefore = true;
}

const char* nameOf(Outcome::Cause cause)
{
    static constexpr std::array names {"none", "invalid", "credentials", "endpoint", "journal", "signing", "transport",
        "service", "redirected", "bad-reply", "timed-out", "token-used"};
    return names.at(static_cast<std::size_t>(cause));
}

} // namespace composer::sending
