// SPDX-License-Identifier: Apache-2.0
#include "aws/retry.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace composer::aws {

static constexpr int transientStatus[] = {500, 502, 503, 504};

static constexpr base::Milliseconds longestExtension {5'000};

RetryKind retryKind(const ServiceError& error)
{
    const auto kind = kindOf(error);
    if (kind == ErrorKind::Throttled)
        return RetryKind::Throttling;
    if (kind == ErrorKind::Transient)
        return RetryKind::Transient;
    if (error.httpStatus == 429)
        return RetryKind::Throttling;
    if (std::ranges::find(transientStatus, error.httpStatus) != std::ranges::end(transientStatus))
        return RetryKind::Transient;
    return RetryKind::No;
}

RetryQuota::RetryQuota(int capacity)
    : m_capacity(capacity)
    , m_available(capacity)
{
}

bool RetryQuota::take(int cost)
{
    if (cost > m_available)
        return false;
    m_available -= cost;
    return true;
}

void RetryQuota::giveBack(int tokens)
{
    m_available = std::min(m_capacity, m_available + tokens);
}

RetrySession::RetrySession(RetryPolicy policy, std::shared_ptr<RetryQuota> quota, base::RandomSource random)
    : m_policy(policy)
    , m_quota(std::move(quota))
    , m_random(std::move(random))
{
}

std::optional<base::Milliseconds> RetrySession::nextDelay(RetryKind kind, std::optional<base::Milliseconds> retryAfter)
{
    if (kind == RetryKind::No || m_attempts >= m_policy.maximumAttempts)
        return {};
    const bool throttled = kind == RetryKind::Throttling;
    const int cost = throttled ? m_policy.throttlingCost : m_policy.transientCost;
    if (!m_quota->take(cost))
        return {};
    m_lastCost = cost;
    const auto delay = backoff(throttled ? m_policy.throttlingBase : m_policy.transientBase);
    ++m_attempts;
    return retryAfter ? std::clamp(*retryAfter, delay, delay + longestExtension) : delay;
}

base::Milliseconds RetrySession::backoff(base::Milliseconds first) const
{
    const double span = std::ldexp(static_cast<double>(first.count()), m_attempts - 1);
    const double bounded = std::min(span, static_cast<double>(m_policy.maximumBackoff.count()));
    return base::Milliseconds(static_cast<base::Milliseconds::rep>(m_random() * bounded));
}

void RetrySession::succeeded()
{
    m_quota->giveBack(m_attempts > 1 ? m_lastCost : m_policy.successReward);
}

std::optional<base::Milliseconds> retryAfter(const Headers& headers)
{
    bool valid = false;
    const auto span = headerValue(headers, "x-amz-retry-after").toLongLong(&valid);
    if (!valid || span < 0)
        return {};
    return base::Milliseconds(span);
}

} // namespace composer::aws
