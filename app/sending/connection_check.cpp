// SPDX-License-Identifier: Apache-2.0
#include "sending/connection_check.h"

#include "cloud/repeated_exchange.h"

namespace composer::sending {

namespace {

using Report = ConnectionReport;

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

/// Stores the finding so far in the report. Only a wrong clock is worth another attempt; anything else the user
/// repeats.
cloud::Classification record(Report& report, const cloud::Answer& answer)
{
    report.finding = answer ? findingOf(*answer) : findingOf(answer.error());
    if (!answer)
        return {};
    report.requestId = QString::fromLatin1(aws::requestIdOf(answer->headers));
    cloud::Classification found;
    if (answer->status >= 400)
        found.refusal = aws::readServiceError(answer->status, answer->headers, answer->body);
    return found;
}

cloud::TransportLimits limits()
{
    cloud::TransportLimits limits;
    limits.total = deadline;
    limits.idle = deadline;
    return limits;
}

/// What is asked for, and with whose keys.
struct Question {
    aws::Endpoint endpoint;
    QString instanceId;
    aws::AccessKeys keys;
};

std::optional<cloud::WireRequest> signedAt(base::UtcTime time, const Question& question, Report& report)
{
    aws::Signer signer;
    auto made = cloud::signDescribeInstance(signer, question.endpoint, question.instanceId, question.keys, time);
    if (made)
        return std::move(made->request);
    report.finding = Report::NotSignable {made.error()};
    return {};
}

cloud::RepeatedExchange exchangeOf(const Dependencies& dependencies, const Question& question,
    const std::shared_ptr<Report>& report, const std::stop_token& stop)
{
    cloud::RepeatedExchange exchange;
    exchange.transport = dependencies.transport;
    exchange.clock = dependencies.clock;
    exchange.skew = dependencies.skew;
    exchange.limits = limits();
    exchange.stop = stop;
    exchange.request = [question, report](base::UtcTime time) { return signedAt(time, question, *report); };
    exchange.classify = [report](const cloud::Answer& answer) { return record(*report, answer); };
    return exchange;
}

QCoro::Task<Report> askForInstance(Dependencies dependencies, Question question, QString source, std::stop_token stop)
{
    const auto report = std::make_shared<Report>();
    report->credentialSource = source;
    auto exchange = exchangeOf(dependencies, question, report, stop);
    auto exchanging = cloud::exchangeRepeatedly(std::move(exchange));
    co_await exchanging;
    report->clockOffset = dependencies.skew->offset();
    co_return std::move(*report);
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
    Question question {std::move(endpoint), std::move(instanceId), std::move(credentials->keys)};
    auto asking =
        askForInstance(std::move(dependencies), std::move(question), std::move(credentials->source), std::move(stop));
    co_return co_await asking;
}

} // namespace composer::sending
