// SPDX-License-Identifier: Apache-2.0
#include "sending/reply_classifier.h"

#include "base/text.h"
#include "cloud/start_email_contact.h"

namespace composer::sending {

namespace {

using aws::RetryKind;
using Code = cloud::TransportError::Code;

void judgeError(Verdict& verdict, const aws::ServiceError& error)
{
    verdict.cause = Outcome::Cause::Service;
    const auto kind = aws::retryKind(error);
    if (error.httpStatus >= 500) {
        // Also with a throttling code: behind a gateway that gives 5xx, nobody knows what the service did.
        verdict.retry = kind == RetryKind::Throttling ? kind : RetryKind::Transient;
        verdict.state = State::Unknown;
    } else if (error.httpStatus == 429 || kind == RetryKind::Throttling) {
        verdict.retry = RetryKind::Throttling;
        verdict.state = State::Refused;
    } else if (error.httpStatus == 408 || kind == RetryKind::Transient) {
        verdict.retry = RetryKind::Transient;
        verdict.state = State::Unknown;
    } else {
        verdict.state = State::Refused;
    }
}

void judgeRedirect(Verdict& verdict, const cloud::WireReply& reply)
{
    verdict.cause = Outcome::Cause::Redirected;
    verdict.state = State::Refused;
    verdict.redirectTarget = base::redactUrl(QString::fromUtf8(aws::headerValue(reply.headers, "location")));
}

void judgeStrange(Verdict& verdict)
{
    verdict.cause = Outcome::Cause::BadReply;
    verdict.state = State::Unknown;
    verdict.retry = RetryKind::Transient;
}

Verdict judgeReply(const cloud::WireReply& reply)
{
    Verdict verdict;
    verdict.requestId = QString::fromUtf8(aws::headerValue(reply.headers, "x-amzn-requestid"));
    if (const auto contactId = cloud::contactIdOf(reply)) {
        verdict.state = State::Created;
        verdict.contactId = *contactId;
        return verdict;
    }
    verdict.serviceError = aws::readServiceError(reply.status, reply.headers, reply.body);
    verdict.retryAfter = aws::retryAfter(reply.headers);
    if (reply.status >= 400 && reply.status <= 599)
        judgeError(verdict, *verdict.serviceError);
    else if (reply.status >= 300 && reply.status <= 399)
        judgeRedirect(verdict, reply);
    else
        judgeStrange(verdict);
    return verdict;
}

bool isWorthRetrying(Code code)
{
    return code != Code::Tls && code != Code::ProxyAuthentication && code != Code::InvalidRequest
        && code != Code::Cancelled;
}

/// A proxy that asks for a password passed nothing on, and a request that may not be sent was not.
bool provesNothingArrived(Code code)
{
    return code == Code::ProxyAuthentication || code == Code::InvalidRequest;
}

Verdict judgeFailure(const cloud::TransportError& error)
{
    Verdict verdict;
    verdict.cause = Outcome::Cause::Transport;
    verdict.transportError = error;
    if (isWorthRetrying(error.code))
        verdict.retry = RetryKind::Transient;
    if (error.requestMayHaveLeft && !provesNothingArrived(error.code))
        verdict.state = State::Unknown;
    else
        verdict.state = error.code == Code::Cancelled ? State::Cancelled : State::NotSent;
    return verdict;
}

} // namespace

Verdict judge(const Answer& answer)
{
    return answer ? judgeReply(*answer) : judgeFailure(answer.error());
}

} // namespace composer::sending
