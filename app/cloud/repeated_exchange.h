// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/clock_skew.h"
#include "aws/retry.h"
#include "base/clock.h"
#include "base/random.h"
#include "cloud/transport.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace composer::cloud {

/// What an answer means for its call.
struct Classification {
    bool succeeded = false; ///< returns to the quota what the retries took
    aws::RetryKind retry = aws::RetryKind::No; ///< whether another exchange may succeed
    bool atOnce = false; ///< try again without a wait: the caller can put right what was refused
    std::optional<base::Milliseconds> retryAfter = {}; ///< x-amz-retry-after
    std::optional<aws::ServiceError> refusal = {}; ///< a wrong clock may be its cause
};

/// One call of a service, repeated while that may help. For each exchange the functions are called in the order
/// prepare(), request(), classify(), pausing(); they also store what the caller wants to know.
struct RepeatedExchange {
    std::shared_ptr<Transport> transport;
    std::shared_ptr<base::Clock> clock;
    std::shared_ptr<aws::ClockSkew> skew;
    TransportLimits limits; ///< of each exchange
    std::stop_token stop;
    aws::RetryPolicy policy;
    std::shared_ptr<aws::RetryQuota> quota = std::make_shared<aws::RetryQuota>();
    base::RandomSource random = base::systemRandom();
    int mostExchanges = 3; ///< counts every exchange, also those that are repeated at once or with a corrected clock

    /// False: the call ends here. May be empty.
    std::function<QCoro::Task<bool>()> prepare = {};
    /// The request, signed for this time; nullopt: the call ends here.
    std::function<std::optional<WireRequest>(base::UtcTime)> request;
    std::function<Classification(const Answer&)> classify;
    /// Called before a wait. May be empty.
    std::function<void(base::Milliseconds)> pausing = {};
};

enum class ExchangeEnd {
    Settled, ///< the last answer is final, or nothing more would help
    Stopped, ///< before any answer was final
    Abandoned ///< by prepare() or request()
};

/// Signs for the service's time, as far as it is known. Once per call, an answer that shows that this machine's clock
/// is wrong is followed by an exchange with the corrected time. Waits between exchanges as the retry policy says.
/// Returns soon after a stop request; an answer that arrived before it is still classified.
QCoro::Task<ExchangeEnd> exchangeRepeatedly(RepeatedExchange call);

} // namespace composer::cloud
