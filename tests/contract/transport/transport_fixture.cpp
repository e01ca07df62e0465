// SPDX-License-Identifier: Apache-2.0
#include "transport_fixture.h"

#include "base/wait_for.h"

#include <algorithm>

namespace composer::test {

std::unique_ptr<cloud::NetworkTransport> makeTransport(bool useProxies)
{
    cloud::NetworkTransport::Options options;
    options.userAgent = "contact-composer/test";
    options.useProxies = useProxies;
    options.environment = QProcessEnvironment::systemEnvironment();
    options.authorities = testAuthorityPem();
    return std::make_unique<cloud::NetworkTransport>(options, std::make_shared<base::SystemClock>());
}

cloud::WireRequest makeRequest(const aws::Endpoint& endpoint, const QByteArray& clientToken, qsizetype size)
{
    cloud::WireRequest request;
    request.endpoint = endpoint;
    request.method = "PUT";
    request.target = "/contact/email";
    request.headers = {{"content-type", "application/json"}, {"x-amz-date", "20260102T030405Z"},
        {"authorization", "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE"}};
    request.body = R"({"ClientToken":")" + clientToken + R"(","Body":")";
    request.body += QByteArray(std::max<qsizetype>(0, size - request.body.size() - 2), 'b') + R"("})";
    return request;
}

cloud::TransportLimits shortLimits(base::Milliseconds span)
{
    cloud::TransportLimits limits;
    limits.total = span;
    limits.idle = span;
    return limits;
}

cloud::TransportLimits noLimits()
{
    return shortLimits(std::chrono::hours(24));
}

TransportReply exchange(
    cloud::Transport& transport, const cloud::WireRequest& request, cloud::TransportLimits limits, std::stop_token stop)
{
    return base::waitFor(transport.exchange(request, limits, std::move(stop)));
}

QString describe(const TransportReply& reply)
{
    if (reply)
        return QStringLiteral("reply %1").arg(reply->status);
    const auto& error = reply.error();
    return QStringLiteral("error %1, left %2, status %3: %4")
        .arg(static_cast<int>(error.code))
        .arg(error.requestMayHaveLeft)
        .arg(error.httpStatus)
        .arg(error.detail);
}

} // namespace composer::test
