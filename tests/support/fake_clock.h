// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace composer::test {

/// A clock that is stopped until a test moves it. sleep() ends when the time it waits for has been reached by
/// advance(), or on a stop; both from the event loop, as with the real clock.
class FakeClock final : public base::Clock {
public:
    /// 2026-01-02T03:04:05Z
    FakeClock();
    ~FakeClock() override;

    base::UtcTime utcNow() const override { return m_utc; }
    base::Instant instant() const override { return m_instant; }
    QCoro::Task<bool> sleep(base::Milliseconds span, std::stop_token stop) override;

    void advance(base::Milliseconds span);
    /// Sets the wall clock alone, as a person or NTP does.
    void setUtc(base::UtcTime time) { m_utc = time; }

    /// Every span asked for so far.
    const std::vector<base::Milliseconds>& sleeps() const { return m_sleeps; }
    int sleepers() const;
    /// How long until the next sleeper wakes; nullopt: there is no sleeper.
    std::optional<base::Milliseconds> untilNext() const;
    /// From now on every sleep ends at once, and moves the clock by its span.
    void setAutomatic(bool automatic) { m_automatic = automatic; }

private:
    class Alarm;
    base::UtcTime m_utc;
    base::Instant m_instant;
    bool m_automatic = false;
    std::vector<base::Milliseconds> m_sleeps;
    std::vector<std::weak_ptr<Alarm>> m_alarms;
};

} // namespace composer::test
