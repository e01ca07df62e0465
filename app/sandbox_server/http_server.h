// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sandbox/exchange.h"
#include "sandbox_server/body_budget.h"
#include "sandbox_server/connection_threads.h"
#include "sandbox_server/request_reader.h"
#include "sandbox_server/server_limits.h"
#include "sandbox_server/socket_stream.h"

#include <QString>

#include <functional>
#include <memory>

namespace composer::sandbox {

/// Serves HTTP/1.1 on 127.0.0.1 and does to the wire what a Reaction says. Boost.Beast reads and writes the messages;
/// the connections are handled here, because a fault must be able to end one at any point.
class HttpServer {
public:
    /// Called from the threads of connections, several at a time.
    using React = std::function<Reaction(const Request&)>;

    explicit HttpServer(React react, ServerLimits limits = {});
    ~HttpServer() { stop(); }
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// Begins to serve in threads of its own; once. Port 0 takes a free one. Returns the port, or the system's words.
    base::Result<int, QString> listen(int port);
    /// Drops all connections and ends all threads.
    void stop();

private:
    struct Handled {
        Reaction reaction;
        bool withBody = true;
        bool keepsAlive = false;
    };

    void serve(int descriptor);
    base::Result<Handled, NoRequest> handleRequest(int descriptor, SocketStream& stream);
    /// False when the connection cannot be used for another request.
    static bool act(SocketStream& stream, const Handled& handled);

    const React m_react;
    const ServerLimits m_limits;
    BodyBudget m_bodies {m_limits.allBodyBytes};
    int m_port = 0;
    std::unique_ptr<ConnectionThreads> m_connections; // last: its threads use the others
};

} // namespace composer::sandbox
