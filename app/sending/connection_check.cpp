// SPDX-License-Identifier: Apache-2.0
#include "sending/connection_check.h"

namespace composer::sending {

namespace {

using Report = ConnectionReport;
using Answer = base::Result<cloud::WireReply, cloud::TransportError>;

constexpr base::Milliseconds deadline {15'000};

Report::Finding findingOf(const cloud::TransportError& error)
{
    if (error.code == cloud::TransportError::Code::Cancelled)
        return Report::Cancelled {};
    return Report::Unreachable {error};
}

Report::Finding refusal(const aws::ServiceError& error)
{
    const auto kind = aws::kindOf(error);
    if (error.httpStatus == 403 && kind == aws::ErrorKind::AccessDenied)
        return Report::MayNotRead {error};
    if (error.httpStatus == 404 && kind == aws::ErrorKind::NotFound)
        return Report::InstanceMissing {error};
    return Report::Refused {error};
}

Report::Finding findingOf(const cloud::WireReply& reply)
{
    if (auto instance = cloud::instanceOf(reply)) {
        // The operation is marked preview: a status that is left out is no reason to doubt an instance that is there.
        if (instance->status.isEmpty() || instance->status == QLatin1String("ACTIVE"))
            return Report::Works {*std::move(instance)};
        return Report::InstanceNotActive {*std::move(instance)};
    }
    if (reply.status < 400)
        return Report::NotTheService {reply.status};
    return refusal(aws::readServiceError(reply.status, reply.headers, reply.body));
}

/// True: the answer told that the clock is wrong, and by how much.
bool learnsTheTime(aws::ClockSkew& skew, const Answer& answer)
{
    return answer && answer->status >= 400
        && skew.learnFrom(aws::readServiceError(answer->status, answer->headers, answer->body), answer->headers,
            answer->sentAt, answer->receivedAt);
}

void note(Report& report, const Answer& answer)
{
    report.finding = answer ? findingOf(*answer) : findingOf(answer.error());
    if (answer)
        report.requestId = QString::fromUtf8(aws::headerValue(answer->headers, "x-amzn-requestid"));
}

cloud::TransportLimits limits()
{
    cloud::TransportLimits limits;
    limits.total = deadline;
    limits.idle = deadline;
    return limits;
}

QCoro::Task<Report> askForInstance(Dependencies dependencies, aws::Endpoint endpoint, QString instanceId,
    credentials::Credentials credentials, std::stop_token stop)
{
    Report report;
    report.credentialSource = credentials.source;
    aws::Signer signer;
    bool again = true;
    for (int attempt = 0; again && attempt < 2; ++attempt) {
        const auto time = dependencies.skew->corrected(dependencies.clock->utcNow());
        auto made = cloud::signDescribeInstance(signer, endpoint, instanceId, credentials.keys, time);
        if (!made) {
            report.finding = Report::NotSignable {made.error()};
            break;
        }
        auto exchange = dependencies.transport->exchange(std::move(made->request), limits(), stop);
        const auto answer = co_await exchange;
        note(report, answer);
        again = learnsTheTime(*dependencies.skew, answer) && !stop.stop_requested();
    }
    report.clockOffset = dependencies.skew->offset();
    co_return report;
}

} // namespace

QCoro::Task<ConnectionReport> checkConnection(
    Dependencies dependencies, aws::Endpoint endpoint, QString instanceId, std::stop_token stop)
{
    auto resolving = dependencies.credentials->resolve(stop);
    auto credentials = co_await resolving;
    Report report;
    if (stop.stop_requested())
        co_return report;
    if (!credentials) {
        report.finding = Report::NoCredentials {credentials.error()};
        co_return report;
    }
    if (instanceId.isEmpty()) {
        report.credentialSource = credentials->source;
        report.finding = Report::CredentialsFound {};
        co_return report;
    }
    auto asking = askForInstance(std::move(dependencies), std::move(endpoint), std::move(instanceId),
        std::move(credentials).value(), std::move(stop));
    co_return co_await asking;
}

} // namespace composer::sending
