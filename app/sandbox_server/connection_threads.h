// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace composer::sandbox {

/// Accepts connections and serves each in a thread of its own, so that one that hangs blocks no other. Threads are made
/// when they are needed and used again. There are never more than the limit, and then nothing is accepted: further
/// clients wait in the system's queue.
class ConnectionThreads {
public:
    /// Called in the connection's thread with its non-blocking socket, which is closed when the call returns. It must
    /// return soon after the socket was shut down.
    using Serve = std::function<void(int descriptor)>;

    /// Takes over the listening socket.
    ConnectionThreads(int listener, std::size_t limit, Serve serve);
    ~ConnectionThreads() { stop(); }
    ConnectionThreads(const ConnectionThreads&) = delete;
    ConnectionThreads& operator=(const ConnectionThreads&) = delete;

    /// Begins to accept, once. The error is the system's words.
    base::Result<void, QString> start();
    /// Shuts all connections down, closes the listening socket and waits for the threads.
    void stop();

private:
    void run();
    /// The next connection; none when the server stops.
    int accept();
    bool retriesAccepting(int error);
    bool enter(int descriptor);
    void leave(int descriptor);

    int m_listener;
    const std::size_t m_limit;
    const Serve m_serve;
    std::mutex m_mutex;
    std::condition_variable m_stop;
    std::vector<std::thread> m_threads;
    std::set<int> m_open;
    std::size_t m_accepting = 0; ///< threads that wait for a connection
    bool m_stopping = false;
};

} // namespace composer::sandbox
