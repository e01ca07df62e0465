// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/issuer_call.h"

#include "aws/clock_skew.h"
#include "aws/retry.h"

namespace composer::credentials {

using base::fail;
using Code = CredentialError::Code;

namespace {

constexpr base::Milliseconds deadline {15'000};

cloud::TransportLimits limits()
{
    cloud::TransportLimits limits;
    limits.total = deadline;
    limits.idle = deadline;
    return limits;
}

CredentialError unreachable(const IssuerCall& call, const cloud::TransportError& error)
{
    const auto code = error.code == cloud::TransportError::Code::Cancelled ? Code::Cancelled : Code::Unreachable;
    return {code, call.source, call.operation, {}, error};
}

aws::RetryKind retryKindOf(const cloud::TransportError& error)
{
    using Transport = cloud::TransportError::Code;
    const bool mayPass = error.code == Transport::ConnectionLost || error.code == Transport::TimedOut
        || error.code == Transport::ConnectionRefused;
    return mayPass ? aws::RetryKind::Transient : aws::RetryKind::No;
}

/// What one attempt came to, and whether another may help.
struct Attempt {
    base::Result<cloud::WireReply, CredentialError> result;
    aws::RetryKind retry = aws::RetryKind::No;
    std::optional<base::Milliseconds> retryAfter;
    bool clockWasWrong = false;
};

using Answer = base::Result<cloud::WireReply, cloud::TransportError>;

Attempt judge(const IssuerCall& call, const Answer& answer, aws::ClockSkew& skew)
{
    if (!answer)
        return {fail(unreachable(call, answer.error())), retryKindOf(answer.error()), {}, false};
    if (answer->status == 200)
        return {*answer, aws::RetryKind::No, {}, false};
    const auto error = call.readError(*answer);
    return {fail(CredentialError {Code::Refused, call.source, call.operation, error}), aws::retryKind(error),
        aws::retryAfter(answer->headers), skew.learnFrom(error, answer->headers, answer->sentAt, answer->receivedAt)};
}

} // namespace

CredentialError garbledAnswer(const QString& source, const QString& operation)
{
    aws::ServiceError error;
    error.httpStatus = 200;
    return {Code::Refused, source, operation, error};
}

QCoro::Task<base::Result<cloud::WireReply, CredentialError>> askIssuer(
    SourceDependencies dependencies, IssuerCall call, std::stop_token stop)
{
    if (dependencies.trace)
        dependencies.trace->add({TraceStep::Event::Asked, call.source,
            QStringLiteral("%1 at %2").arg(call.operation, QString::fromLatin1(call.host))});
    const auto transport = dependencies.transport();
    aws::RetrySession retries({}, std::make_shared<aws::RetryQuota>(), base::systemRandom());
    aws::ClockSkew skew;
    bool wasCorrected = false;
    while (true) {
        auto request = call.request(skew.corrected(dependencies.clock->utcNow()));
        if (!request)
            co_return fail(CredentialError {Code::Malformed, call.source, QStringLiteral("the keys cannot sign")});
        auto exchange = transport->exchange(std::move(*request), limits(), stop);
        const auto answer = co_await exchange;
        auto attempt = judge(call, answer, skew);
        if (attempt.clockWasWrong && !std::exchange(wasCorrected, true))
            continue;
        const auto delay =
            call.mayRepeat ? retries.nextDelay(attempt.retry, attempt.retryAfter) : std::optional<base::Milliseconds>();
        if (!delay || stop.stop_requested())
            co_return std::move(attempt.result);
        auto sleeping = dependencies.clock->sleep(*delay, stop);
        co_await sleeping;
    }
}

} // namespace composer::credentials
