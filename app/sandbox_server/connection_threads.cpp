// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/connection_threads.h"

#include <system_error>
#include <utility>

namespace composer::sandbox {

void ConnectionThreads::enqueue(std::function<void()> task)
{
    const std::lock_guard lock(m_mutex);
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() > m_idle && m_threads.size() < maximumThreads)
        addThread();
    m_changed.notify_one();
}

void ConnectionThreads::addThread()
{
    try {
        m_threads.emplace_back(&ConnectionThreads::run, this);
    } catch (const std::system_error&) {
        // No more threads from the system: the task waits for one of those there are.
    }
}

void ConnectionThreads::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        ++m_idle;
        m_changed.wait(lock, [this] { return !m_tasks.empty() || m_stopping; });
        --m_idle;
        if (m_tasks.empty())
            return;
        const auto task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task();
        lock.lock();
    }
}

void ConnectionThreads::shutdown()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
    m_threads.clear();
}

} // namespace composer::sandbox
