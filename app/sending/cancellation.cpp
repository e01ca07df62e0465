// SPDX-License-Identifier: Apache-2.0
#include "sending/cancellation.h"

#include <atomic>
#include <utility>

namespace composer::sending {

struct Cancellation::Shared {
    std::atomic<Reason> reason {Reason::None};
    std::stop_source stop;
    std::stop_source watchEnd;

    /// From any thread: callers may cancel from where they like.
    void request(Reason why)
    {
        auto none = Reason::None;
        if (reason.compare_exchange_strong(none, why))
            stop.request_stop();
    }
};

Cancellation::Cancellation(std::stop_token caller, std::shared_ptr<base::Clock> clock, base::Milliseconds timeout)
    : m_shared(std::make_shared<Shared>())
    , m_onCaller(std::move(caller), OnCaller {m_shared})
    , m_watch(watch(m_shared, std::move(clock), timeout))
{
}

void Cancellation::OnCaller::operator()() const
{
    shared->request(Reason::Caller);
}

std::stop_token Cancellation::token() const
{
    return m_shared->stop.get_token();
}

Cancellation::Reason Cancellation::reason() const
{
    return m_shared->reason;
}

QCoro::Task<void> Cancellation::release()
{
    m_shared->watchEnd.request_stop();
    return std::move(m_watch);
}

QCoro::Task<void> Cancellation::watch(
    std::shared_ptr<Shared> shared, std::shared_ptr<base::Clock> clock, base::Milliseconds timeout)
{
    if (timeout <= base::Milliseconds {0})
        co_return;
    auto sleep = clock->sleep(timeout, shared->watchEnd.get_token());
    if (co_await sleep)
        shared->request(Reason::TimeIsUp);
}

} // namespace composer::sending
