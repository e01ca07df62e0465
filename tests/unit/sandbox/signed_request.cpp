// SPDX-License-Identifier: Apache-2.0
#include "unit/sandbox/signed_request.h"

#include "sandbox/demo.h"

#include <utility>

namespace composer::test {

base::UtcTime fixedTime()
{
    return base::UtcTime(std::chrono::seconds(1'767'323'045));
}

QByteArray validBody(const QByteArray& clientToken)
{
    const QByteArray token = clientToken.isEmpty() ? QByteArray() : R"(,"ClientToken":")" + clientToken + '"';
    return R"({"InstanceId":"11111111-2222-4333-8444-555555555555",)"
           R"("FromEmailAddress":{"EmailAddress":"customer@example.com"},)"
           R"("DestinationEmailAddress":"support@sandbox.example",)"
           R"("EmailMessage":{"MessageSourceType":"RAW","RawMessage":)"
           R"({"Subject":"Order 4711","Body":"Where is it?","ContentType":"text/plain"}})"
        + token + '}';
}

sandbox::Request emailRequest(const QByteArray& body, const QByteArray& host)
{
    return {"PUT", "/contact/email", {{"Host", host}, {"Content-Type", "application/json"}}, body};
}

sandbox::Request sign(sandbox::Request request, base::UtcTime time)
{
    const qsizetype question = request.target.indexOf('?');
    const QByteArray path = question < 0 ? request.target : request.target.left(question);
    const QByteArray query = question < 0 ? QByteArray() : request.target.mid(question + 1);
    aws::Signer signer;
    const auto signature = signer.sign({request.method, aws::headerValue(request.headers, "host"), path, query,
                                           {{"content-type", "application/json"}}, aws::sha256Hex(request.body)},
        sandbox::demoKeys(), {"us-east-1", "connect"}, time);
    for (const aws::Header& header : signature->headersToAdd)
        request.headers.push_back(header);
    return request;
}

} // namespace composer::test
