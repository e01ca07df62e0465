// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/issuer_call.h"

#include "cloud/repeated_exchange.h"

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

/// Stores the call's state in `result`.
cloud::Classification record(const IssuerCall& call, const cloud::Answer& answer, IssuerResult& result)
{
    cloud::Classification found;
    if (!answer) {
        result = fail(unreachable(call, answer.error()));
        found.retry = retryKindOf(answer.error());
    } else if (answer->status == 200) {
        result = *answer;
        found.succeeded = true;
    } else {
        found.refusal = call.readError(*answer);
        result = fail(CredentialError {Code::Refused, call.source, call.operation, found.refusal});
        found.retry = aws::retryKind(*found.refusal);
        found.retryAfter = aws::retryAfter(answer->headers);
    }
    if (!call.mayRepeat)
        found.retry = aws::RetryKind::No;
    return found;
}

std::optional<cloud::WireRequest> signedAt(base::UtcTime time, const IssuerCall& call, IssuerResult& result)
{
    auto request = call.request(time);
    if (request)
        return *std::move(request);
    result = fail(CredentialError {Code::Malformed, call.source, QStringLiteral("the credentials cannot sign")});
    return {};
}

cloud::RepeatedExchange exchangeOf(const SourceDependencies& dependencies, const IssuerCall& call,
    const std::shared_ptr<IssuerResult>& result, const std::stop_token& stop)
{
    cloud::RepeatedExchange exchange;
    exchange.transport = dependencies.transport();
    exchange.clock = dependencies.clock;
    exchange.skew = std::make_shared<aws::ClockSkew>();
    exchange.limits = limits();
    exchange.stop = stop;
    exchange.policy = dependencies.retries;
    exchange.mostExchanges = exchange.policy.maximumAttempts + 1; // a wrong clock costs none of the attempts
    exchange.request = [call, result](base::UtcTime time) { return signedAt(time, call, *result); };
    exchange.classify = [call, result, offset = dependencies.offset](const cloud::Answer& answer) {
        if (answer)
            offset->learnFrom(*answer);
        return record(call, answer, *result);
    };
    return exchange;
}

} // namespace

CredentialError withStrayToken(CredentialError error, const aws::AccessKeys& keys)
{
    error.hasStrayToken = error.service && aws::kindOf(*error.service) == aws::ErrorKind::UnknownKey
        && keys.accessKeyId.startsWith("AKIA") && keys.sessionToken.has_value();
    return error;
}

CredentialError garbledAnswer(const QString& source, const QString& operation)
{
    aws::ServiceError error;
    error.httpStatus = 200;
    return {Code::Refused, source, operation, error};
}

QCoro::Task<IssuerResult> askIssuer(SourceDependencies dependencies, IssuerCall call, std::stop_token stop)
{
    if (dependencies.trace)
        dependencies.trace->add({TraceStep::Event::Asked, call.source,
            QStringLiteral("%1 at %2").arg(call.operation, QString::fromLatin1(call.host))});
    const auto cancelled = CredentialError {Code::Cancelled, call.source, call.operation};
    const auto result = std::make_shared<IssuerResult>(fail(cancelled));
    auto exchange = exchangeOf(dependencies, call, result, stop);
    auto exchanging = cloud::exchangeRepeatedly(std::move(exchange));
    const auto end = co_await exchanging;
    if (end == cloud::ExchangeEnd::Stopped)
        co_return fail(cancelled);
    co_return std::move(*result);
}

} // namespace composer::credentials
