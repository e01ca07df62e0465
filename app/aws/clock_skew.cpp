// SPDX-License-Identifier: Apache-2.0
#include "aws/clock_skew.h"

#include <algorithm>

namespace composer::aws {

using namespace std::chrono_literals;

static constexpr auto threshold = 4min;
static constexpr auto longestExchange = 15min;

// AccessDeniedException is what some services answer to a request they hold for expired.
static constexpr QByteArrayView skewCodes[] = {"AccessDeniedException", "AuthFailure", "InvalidSignatureException",
    "RequestExpired", "RequestInTheFuture", "RequestTimeTooSkewed", "SignatureDoesNotMatch"};

bool blamesTheSignature(const ServiceError& error)
{
    return error.code == "InvalidSignatureException" || error.code == "SignatureDoesNotMatch";
}

bool blamesTheClock(const ServiceError& error)
{
    if (error.code == "RequestExpired" || error.code == "RequestTimeTooSkewed" || error.code == "RequestInTheFuture")
        return true;
    // "Signature expired: T is now earlier than T", "Signature not yet current: T is still later than T"
    return blamesTheSignature(error)
        && (error.message.contains(QLatin1String("expired"), Qt::CaseInsensitive)
            || error.message.contains(QLatin1String("not yet current"), Qt::CaseInsensitive));
}

bool ClockSkew::learnFrom(
    const ServiceError& error, const Headers& headers, base::UtcTime sentAt, base::UtcTime receivedAt)
{
    const QByteArrayView code = error.code;
    if (std::ranges::find(skewCodes, code) == std::ranges::end(skewCodes))
        return false;
    const auto spent = receivedAt - sentAt;
    const auto serverTime = parseHttpDate(headerValue(headers, "date"));
    if (!serverTime || hasHeader(headers, "age") || spent < 0s || spent > longestExchange)
        return false;
    const auto measured = std::chrono::round<std::chrono::seconds>(*serverTime - receivedAt);
    if (std::chrono::abs(measured - m_offset) < threshold)
        return false;
    m_offset = measured;
    return true;
}

} // namespace composer::aws
