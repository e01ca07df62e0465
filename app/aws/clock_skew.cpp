// SPDX-License-Identifier: Apache-2.0
#include "aws/clock_skew.h"

namespace composer::aws {

using namespace std::chrono_literals;

static constexpr auto threshold = 4min;
static constexpr auto longestExchange = 15min;

/// AccessDenied is what some services answer to a request they hold for expired.
static bool mayComeOfTheClock(ErrorKind kind)
{
    return kind == ErrorKind::WrongClock || kind == ErrorKind::WrongSignature || kind == ErrorKind::AccessDenied;
}

bool ClockSkew::learnFrom(
    const ServiceError& error, const Headers& headers, base::UtcTime sentAt, base::UtcTime receivedAt)
{
    if (!mayComeOfTheClock(kindOf(error)))
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
