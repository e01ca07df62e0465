// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoroTask>

#include <chrono>
#include <stop_token>

namespace composer::base {

using Milliseconds = std::chrono::milliseconds;
/// Wall-clock time, UTC.
using UtcTime = std::chrono::system_clock::time_point;
/// Time for measuring spans; never set back.
using Instant = std::chrono::steady_clock::time_point;

/// The time, as a seam: tests move it by hand.
class Clock {
public:
    virtual ~Clock() = default;
    virtual UtcTime utcNow() const = 0;
    virtual Instant instant() const = 0;
    /// Ends after the span, or at once when a stop is asked for; returns false when stopped.
    virtual QCoro::Task<bool> sleep(Milliseconds span, std::stop_token stop) = 0;
};

/// The machine's own clock. sleep() needs a running event loop.
class SystemClock final : public Clock {
public:
    UtcTime utcNow() const override;
    Instant instant() const override;
    QCoro::Task<bool> sleep(Milliseconds span, std::stop_token stop) override;
};

} // namespace composer::base
