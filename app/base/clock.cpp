// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include "base/stoppable.h"

#include <QTimer>

namespace composer::base {

UtcTime SystemClock::utcNow() const
{
    return std::chrono::system_clock::now();
}

Instant SystemClock::instant() const
{
    return std::chrono::steady_clock::now();
}

QCoro::Task<bool> SystemClock::sleep(Milliseconds span, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return false;
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    timer.start(span);
    co_return co_await signalOrStop(&timer, &QTimer::timeout, stop);
}

} // namespace composer::base
