// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <functional>

namespace composer::test {

/// The processor time that this thread has used so far. Unlike the time on the wall it does not grow while other
/// programs have the processor, so it is what tests judge speed by.
inline std::chrono::nanoseconds cpuTime()
{
    timespec time {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// The least processor time that one call took, of a few.
inline std::chrono::nanoseconds cpuTimeOf(const std::function<void()>& work, int calls = 3)
{
    auto least = std::chrono::nanoseconds::max();
    for (int call = 0; call < calls; ++call) {
        const auto before = cpuTime();
        work();
        least = std::min(least, cpuTime() - before);
    }
    return least;
}

/// How many times as long `work` takes for an input of eight times the size: about 8 when it grows in proportion, 64
/// when it grows with the square. `size` should be worth a millisecond or more.
inline double growth(const std::function<void(int size)>& work, int size)
{
    work(size); // what is done only once is done now
    const auto small = cpuTimeOf([&] { work(size); });
    const auto large = cpuTimeOf([&] { work(8 * size); });
    return double(large.count()) / double(std::max<std::int64_t>(small.count(), 1));
}

/// What growth() stays below when the time grows in proportion to the size.
constexpr double linearBound = 24;

} // namespace composer::test
