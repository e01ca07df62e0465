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

/// What an answer means for the call that it belongs to.
struct Classification {
    bool succeeded = false; ///< the quota then gets back what the retries took
    aws::RetryKind retry = aws::RetryKind::No; ///< whether another exchange may end better
    bool atOnce = false; ///< once more without a wait, because what was refused has been put right
    std::optional<base::Milliseconds> retryAfter = {}; ///< x-amz-retry-after
    std::optional<aws::ServiceError> refusal = {}; ///< which a wrong clock may have caused
};

/// One call of a service, made again while that may help. The functions are called in this order, from prepare() to
/// pausing(), for each exchange; they keep what the caller wants to know.
struct RepeatedExchange {
    std::shared_ptr<Transport> transport;
    std::shared_ptr<base::Clock> clock;
    std::shared_ptr<aws::ClockSkew> skew;
    TransportLimits limits; ///< of each exchange
    std::stop_token stop;
    aws::RetryPolicy policy;
    std::shared_ptr<aws::RetryQuota> quota = std::make_shared<aws::RetryQuota>();
    base::RandomSource random = base::systemRandom();
    int mostExchanges = 3; ///< retries, the one with a corrected clock and those at once taken together

    /// False: the call ends here. Empty: there is nothing to prepare.
    std::function<QCoro::Task<bool>()> prepare = {};
    /// The request, signed with this time; nullopt: the call ends here.
    std::function<std::optional<WireRequest>(base::UtcTime)> request;
    std::function<Classification(const Answer&)> classify;
    /// Before a wait. May be empty.
    std::function<void(base::Milliseconds)> pausing = {};
};

enum class ExchangeEnd {
    Settled, ///< by the last answer: it is final, or nothing more would help
    Stopped, ///< before an answer was final
    Abandoned ///< by prepare() or request()
};

/// Signs at the time that the service has, as far as is known; where the answer shows that this machine's clock is
/// wrong, asks once more with the corrected time. Waits between exchanges as the retry policy says. Ends soon after
/// stop is asked for; an answer that came before is classified first.
QCoro::Task<ExchangeEnd> exchangeRepeatedly(RepeatedExchange call);

} // namespace composer::cloud
