// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace composer::sandbox {

/// How far a connection is with its requests. When there are too many connections, they give way in this order.
enum class Stage {
    Idle, ///< no request has begun: a client has to expect the end of such a connection
    Waiting, ///< for the rest of a request, or for its first one
    Busy ///< with a request that has come: never gives way
};

/// Accepts connections and serves each in a thread of its own, so that one that hangs blocks no other. Threads are made
/// when they are needed and used again. There are never more connections than the limit: a further one takes the place
/// of the one that has been in its stage longest. When all are busy, it waits for one to
/// end, and further clients wait in the system's queue.
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

    /// Says how far that connection is; one that is new waits.
    void note(int descriptor, Stage stage);

    /// Begins to accept, once. The error is the system's words.
    base::Result<void, QString> start();
    /// Shuts all connections down, closes the listening socket and waits for the threads.
    void stop();

private:
    struct Open {
        Stage stage = Stage::Waiting;
        std::uint64_t since = 0; ///< when it came to this stage, counted in such events
        bool givesWay = false;
    };

    void run();
    /// The next connection; none when the server stops.
    int accept();
    bool retriesAccepting(int error);
    bool enter(int descriptor);
    void leave(int descriptor);
    /// Ends a connection, unless all are busy. The caller has the lock.
    void makeRoom();

    int m_listener;
    const std::size_t m_limit;
    const Serve m_serve;
    std::mutex m_mutex;
    std::condition_variable m_changed; ///< a stage, the number of connections, or that they stop
    std::vector<std::thread> m_threads; ///< one more than connections, which accepts
    std::map<int, Open> m_open; ///< by descriptor
    std::uint64_t m_events = 0;
    std::size_t m_entering = 0; ///< accepted ones that wait for room
    std::size_t m_givingWay = 0; ///< of m_open
    std::size_t m_accepting = 0; ///< threads that wait for a connection
    bool m_stopping = false;
};

} // namespace composer::sandbox
