// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <httplib.h>
#include <mutex>
#include <thread>
#include <vector>

namespace composer::sandbox {

/// One thread per open connection, made when needed and used again. cpp-httplib's own pool has a fixed size, so that a
/// few connections that hang or merely stay open would block all others.
class ConnectionThreads final : public httplib::TaskQueue {
public:
    /// More connections than this wait for one to end.
    static constexpr std::size_t maximumThreads = 256;

    ~ConnectionThreads() override { shutdown(); }
    void enqueue(std::function<void()> task) override;
    /// Runs what is queued and waits for all threads.
    void shutdown() override;

private:
    void addThread();
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_tasks;
    std::vector<std::thread> m_threads;
    std::size_t m_idle = 0;
    bool m_stopping = false;
};

} // namespace composer::sandbox
