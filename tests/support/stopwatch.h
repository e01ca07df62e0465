// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>

#include <chrono>

namespace composer::test {

/// Runs from its making. It only says that something took long enough: that something was fast enough cannot be judged
/// by the time on the wall, since a busy machine makes everything slow.
class Stopwatch {
public:
    Stopwatch() { m_timer.start(); }
    /// With the 5 % that Qt's coarse timers may be early.
    bool hasRun(std::chrono::milliseconds span) const { return m_timer.elapsed() >= span.count() * 95 / 100; }

private:
    QElapsedTimer m_timer;
};

} // namespace composer::test
