// SPDX-License-Identifier: Apache-2.0
#include "sending/reply_classifier.h"

#include "base/text.h"
#include "cloud/start_email_contact.h"

namespace composer::sending {

namespace {

using aws::RetryKind;
using Code = cloud::TransportError::Code;

void judgeError(AttemptResult& result, const aws::ServiceError& error)
{
    result.cause = Outcome::Cause::Service;
    const auto kind = aws::retryKind(error);
    if (error.httpStatus >= 500) {
        // Also with a throttling code: behind a gateway that gives 5xx, what the service did is unknown.
        result.retry = kind == RetryKind::Throttling ? kind : RetryKind::Transient;
        result.state = State::Unknown;
    } else if (error.httpStatus == 429 || kind == RetryKind::Throttling) {
        result.retry = RetryKind::Throttling;
        result.state = State::Refused;
    } else if (error.httpStatus == 408 || kind == RetryKind::Transient) {
        result.retry = RetryKind::Transient;
        result.state = State::Unknown;
    } else {
        result.state = State::Refused;
    }
}

void judgeRedirect(AttemptResult& result, const cloud::WireReply& reply)
{
    result.cause = Outcome::Cause::Redirected;
    result.state = State::Refused;
    constexpr qsizetype longestTarget = 300;
    const auto target = QString::fromUtf8(aws::headerValue(reply.headers, "location").left(16 * longestTarget));
    result.redirectTarget = base::foreignWords(base::redactUrl(target), longestTarget);
}

void judgeStrange(AttemptResult& result)
{
    result.cause = Outcome::Cause::BadReply;
    result.state = State::Unknown;
    result.retry = RetryKind::Transient;
}

AttemptResult judgeReply(const cloud::WireReply& reply)
{
    AttemptResult result;
    result.requestId = QString::fromLatin1(aws::requestIdOf(reply.headers));
    if (const auto contactId = cloud::contactIdOf(reply)) {
        result.state = State::Created;
        result.contactId = *contactId;
        return result;
    }
    result.serviceError = aws::readServiceError(reply.status, reply.headers, reply.body);
    result.retryAfter = aws::retryAfter(reply.headers);
    if (reply.status >= 400 && reply.status <= 599)
        judgeError(result, *result.serviceError);
    else if (reply.status >= 300 && reply.status <= 399)
        judgeRedirect(result, reply);
    else
        judgeStrange(result);
    return result;
}

bool isWorthRetrying(Code code)
{
    return code != Code::Tls && code != Code::ProxyAuthentication && code != Code::ProxyUnusable
        && code != Code::InvalidRequest && code != Code::Cancelled;
}

/// A proxy that asks for a password, or cannot be used at all, passed nothing on, and a request that may not be sent
/// was not.
bool provesNothingArrived(Code code)
{
    return code == Code::ProxyAuthentication || code == Code::ProxyUnusable || code == Code::InvalidRequest;
}

AttemptResult judgeFailure(const cloud::TransportError& error)
{
    AttemptResult result;
    result.cause = Outcome::Cause::Transport;
    result.transportError = error;
    if (isWorthRetrying(error.code))
        result.retry = RetryKind::Transient;
    if (error.requestMayHaveLeft && !provesNothingArrived(error.code))
        result.state = State::Unknown;
    else
        result.state = error.code == Code::Cancelled ? State::Cancelled : State::NotSent;
    return result;
}

} // namespace

AttemptResult classify(const cloud::Answer& answer)
{
    return answer ? judgeReply(*answer) : judgeFailure(answer.error());
}

} // namespace composer::sending
