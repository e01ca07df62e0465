// SPDX-License-Identifier: Apache-2.0
#include "cloud/repeated_exchange.h"

namespace composer::cloud {

namespace {

constexpr base::Milliseconds none {0};

/// Counts the exchanges of a call and pays for its retries.
class Progress {
public:
    explicit Progress(const RepeatedExchange& call)
        : m_retries(call.policy, call.quota, call.random)
        , m_left(call.mostExchanges)
    {
    }

    /// How long to wait before the next exchange; nullopt: this was the last one.
    std::optional<base::Milliseconds> delayAfter(const Classification& found, bool clockWasWrong)
    {
        if (found.succeeded)
            m_retries.succeeded();
        // Not the count of m_retries: an exchange that is repeated at once counts here, but costs nothing there.
        if (--m_left <= 0)
            return {};
        if (found.atOnce || (clockWasWrong && !std::exchange(m_clockWasCorrected, true)))
            return none;
        return m_retries.nextDelay(found.retry, found.retryAfter);
    }

private:
    aws::RetrySession m_retries;
    int m_left;
    bool m_clockWasCorrected = false; ///< only once: a server may keep changing its mind
};

bool learnsTheTime(aws::ClockSkew& skew, const Classification& found, const Answer& answer)
{
    return answer && found.refusal
        && skew.learnFrom(*found.refusal, answer->headers, answer->sentAt, answer->receivedAt);
}

bool wasCutOff(const Answer& answer)
{
    return !answer && answer.error().code == TransportError::Code::Cancelled;
}

} // namespace

QCoro::Task<ExchangeEnd> exchangeRepeatedly(RepeatedExchange call)
{
    Progress progress(call);
    while (!call.stop.stop_requested()) {
        if (call.prepare) {
            auto preparing = call.prepare();
            if (!co_await preparing)
                co_return ExchangeEnd::Abandoned;
        }
        auto request = call.request(call.skew->corrected(call.clock->utcNow()));
        if (!request)
            co_return ExchangeEnd::Abandoned;
        auto exchanging = call.transport->exchange(*std::move(request), call.limits, call.stop);
        const auto answer = co_await exchanging;
        const auto found = call.classify(answer);
        const bool clockWasWrong = learnsTheTime(*call.skew, found, answer);
        if (wasCutOff(answer))
            break;
        const auto delay = progress.delayAfter(found, clockWasWrong);
        if (!delay)
            co_return ExchangeEnd::Settled;
        if (*delay > none && !call.stop.stop_requested()) {
            if (call.pausing)
                call.pausing(*delay);
            auto sleeping = call.clock->sleep(*delay, call.stop);
            co_await sleeping;
        }
    }
    co_return ExchangeEnd::Stopped;
}

} // namespace composer::cloud
