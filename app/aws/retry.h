// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/service_error.h"
#include "base/clock.h"
#include "base/random.h"

#include <memory>
#include <optional>

/// The AWS SDKs' "standard" retry mode in its 2026 form, without I/O. Source: Smithy client guidance, "Retries".
namespace composer::aws {

enum class RetryKind {
    No,
    Transient, ///< 500, 502, 503, 504, time-outs, lost connections
    Throttling
};

/// Whether an error reply is one of those that are retried. A code that is known decides; else the status does, so
/// that a 429 is throttling whatever it says.
RetryKind retryKind(const ServiceError& error);

/// Tokens shared by all calls of one client, so that a service in trouble is not asked again and again.
/// Not thread-safe: the calls of a client share one event loop.
class RetryQuota {
public:
    explicit RetryQuota(int capacity = 500);
    int available() const { return m_available; }
    bool take(int cost);
    void giveBack(int tokens);

private:
    int m_capacity;
    int m_available;
};

struct RetryPolicy {
    int maximumAttempts = 3;
    base::Milliseconds maximumBackoff {20'000};
    base::Milliseconds transientBase {50};
    base::Milliseconds throttlingBase {1'000};
    int transientCost = 14;
    int throttlingCost = 5;
    int successReward = 1; ///< of a call that needed no retry
};

/// The retries of one call. Not shared between calls; the quota is.
class RetrySession {
public:
    RetrySession(RetryPolicy policy, std::shared_ptr<RetryQuota> quota, base::RandomSource random);

    /// Attempts begun so far; the first is counted from the start.
    int attempts() const { return m_attempts; }
    /// The span to wait before the next attempt; nullopt: give up. `retryAfter` is the header x-amz-retry-after.
    /// Full jitter: random * min(base * 2^retry, maximumBackoff). What the service asks for counts between that and 5 s
    /// more.
    std::optional<base::Milliseconds> nextDelay(RetryKind kind, std::optional<base::Milliseconds> retryAfter = {});
    /// To be called once, when the call succeeded: gives back the cost of the last retry, or the reward.
    void succeeded();

private:
    base::Milliseconds backoff(base::Milliseconds first) const;

    RetryPolicy m_policy;
    std::shared_ptr<RetryQuota> m_quota;
    base::RandomSource m_random;
    int m_attempts = 1;
    int m_lastCost = 0;
};

/// The value of x-amz-retry-after (whole milliseconds); nullopt when absent, negative or no number.
std::optional<base::Milliseconds> retryAfter(const Headers& headers);

} // namespace composer::aws
