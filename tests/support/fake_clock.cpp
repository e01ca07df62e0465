// SPDX-License-Identifier: Apache-2.0
#include "support/fake_clock.h"

#include "base/stoppable.h"

#include <QTimer>

#include <algorithm>

namespace composer::test {

/// One sleeper: a timer that is started with a span of nothing when its time has come.
class FakeClock::Alarm {
public:
    explicit Alarm(base::Instant time)
        : due(time)
    {
        timer.setSingleShot(true);
    }
    base::Instant due;
    QTimer timer;
};

FakeClock::FakeClock()
    : m_utc(std::chrono::sys_days(std::chrono::year(2026) / 1 / 2) + std::chrono::hours(3) + std::chrono::minutes(4)
        + std::chrono::seconds(5))
    , m_instant(std::chrono::hours(1))
{
}

FakeClock::~FakeClock() = default;

QCoro::Task<bool> FakeClock::sleep(base::Milliseconds span, std::stop_token stop)
{
    m_sleeps.push_back(span);
    const auto alarm = std::make_shared<Alarm>(m_instant + span);
    m_alarms.push_back(alarm);
    if (m_automatic || span <= base::Milliseconds(0))
        advance(std::max(span, base::Milliseconds(0)));
    const bool slept = co_await base::signalOrStop(&alarm->timer, &QTimer::timeout, stop);
    co_return slept;
}

void FakeClock::advance(base::Milliseconds span)
{
    m_utc += span;
    m_instant += span;
    for (const auto& weak : m_alarms) {
        const auto alarm = weak.lock();
        if (alarm && alarm->due <= m_instant && !alarm->timer.isActive())
            alarm->timer.start(0);
    }
    std::erase_if(m_alarms, [](const auto& alarm) { return alarm.expired(); });
}

std::optional<base::Milliseconds> FakeClock::untilNext() const
{
    std::optional<base::Milliseconds> next;
    for (const auto& weak : m_alarms) {
        if (const auto alarm = weak.lock()) {
            const auto left = std::chrono::ceil<base::Milliseconds>(alarm->due - m_instant);
            next = next ? std::min(*next, left) : left;
        }
    }
    return next;
}

int FakeClock::sleepers() const
{
    return static_cast<int>(
        std::count_if(m_alarms.begin(), m_alarms.end(), [](const auto& alarm) { return !alarm.expired(); }));
}

} // namespace composer::test
