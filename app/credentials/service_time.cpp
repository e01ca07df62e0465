// SPDX-License-Identifier: Apache-2.0
#include "credentials/service_time.h"

#include "aws/http_date.h"

namespace composer::credentials {

void ServiceOffset::learnFrom(const cloud::WireReply& reply)
{
    constexpr std::chrono::minutes longestExchange {1};
    const auto time = aws::parseHttpDate(aws::headerValue(reply.headers, "date"));
    const auto spent = reply.receivedAt - reply.sentAt;
    const bool isFresh = spent >= std::chrono::seconds(0) && spent <= longestExchange;
    if (time && isFresh && !aws::hasHeader(reply.headers, "age"))
        m_known = std::chrono::round<std::chrono::seconds>(*time - reply.receivedAt);
}

} // namespace composer::credentials
