// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/connection_threads.h"

#include <cerrno>
#include <chrono>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace composer::sandbox {

ConnectionThreads::ConnectionThreads(int listener, std::size_t limit, Serve serve)
    : m_listener(listener)
    , m_limit(limit)
    , m_serve(std::move(serve))
{
}

base::Result<void, QString> ConnectionThreads::start()
{
    const std::lock_guard lock(m_mutex);
    try {
        m_threads.emplace_back(&ConnectionThreads::run, this);
    } catch (const std::system_error& error) {
        return base::fail(QString::fromLocal8Bit(error.what()));
    }
    return {};
}

void ConnectionThreads::stop()
{
    std::vector<std::thread> threads;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        threads.swap(m_threads);
        for (const auto& [descriptor, open] : m_open)
            ::shutdown(descriptor, SHUT_RDWR); // wakes whatever waits on it
        if (m_listener >= 0)
            ::shutdown(m_listener, SHUT_RDWR); // likewise
    }
    m_changed.notify_all();
    for (std::thread& thread : threads)
        thread.join();
    if (const int listener = std::exchange(m_listener, -1); listener >= 0)
        ::close(listener);
}

void ConnectionThreads::run()
{
    for (int descriptor = accept(); descriptor >= 0; descriptor = accept()) {
        if (enter(descriptor))
            m_serve(descriptor);
        leave(descriptor);
    }
}

int ConnectionThreads::accept()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_accepting;
    }
    int descriptor = -1;
    do {
        descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    } while (descriptor < 0 && retriesAccepting(errno));
    const std::lock_guard lock(m_mutex);
    --m_accepting;
    return descriptor;
}

bool ConnectionThreads::retriesAccepting(int error)
{
    std::unique_lock lock(m_mutex);
    // Without free descriptors or memory the connection stays in the queue, so that at once would be in vain.
    if (error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM)
        m_changed.wait_for(lock, std::chrono::milliseconds(50), [this] { return m_stopping; });
    return !m_stopping;
}

bool ConnectionThreads::enter(int descriptor)
{
    std::unique_lock lock(m_mutex);
    if (m_stopping)
        return false;
    if (m_accepting == 0 && m_threads.size() <= m_limit) {
        try {
            m_threads.emplace_back(&ConnectionThreads::run, this);
        } catch (const std::system_error&) {
            // The system has no more threads: the next connection waits for one of those there are.
        }
    }
    ++m_entering;
    while (!m_stopping && m_open.size() >= m_limit) {
        if (m_givingWay < m_entering)
            makeRoom();
        m_changed.wait(lock);
    }
    --m_entering;
    if (!m_stopping)
        m_open[descriptor] = {Stage::Waiting, ++m_events};
    return !m_stopping;
}

void ConnectionThreads::note(int descriptor, Stage stage)
{
    {
        const std::lock_guard lock(m_mutex);
        auto& open = m_open[descriptor];
        open.stage = stage;
        open.since = ++m_events;
    }
    m_changed.notify_all();
}

void ConnectionThreads::makeRoom()
{
    const auto rank = [](const Open& open) { return std::pair(open.stage, open.since); };
    auto first = m_open.end();
    for (auto each = m_open.begin(); each != m_open.end(); ++each) {
        if (each->second.stage == Stage::Busy || each->second.givesWay)
            continue;
        if (first == m_open.end() || rank(each->second) < rank(first->second))
            first = each;
    }
    if (first == m_open.end())
        return;
    first->second.givesWay = true;
    ++m_givingWay;
    ::shutdown(first->first, SHUT_RDWR); // wakes its thread
}

void ConnectionThreads::leave(int descriptor)
{
    {
        // Closed under the lock: stop() must not shut down another file that got the same number.
        const std::lock_guard lock(m_mutex);
        if (const auto open = m_open.find(descriptor); open != m_open.end()) {
            m_givingWay -= std::size_t(open->second.givesWay);
            m_open.erase(open);
        }
        ::close(descriptor);
    }
    m_changed.notify_all();
}

} // namespace composer::sandbox
