// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sandbox/exchange.h"
#include "sandbox_server/pipe_signal_kept.h"

#include <QString>

#include <functional>
#include <httplib.h>
#include <mutex>
#include <set>
#include <thread>

namespace composer::sandbox {

/// Serves HTTP/1.1 on 127.0.0.1 and does to the wire what a Reaction says. cpp-httplib accepts connections and frames
/// messages; the connections themselves are handled here, because a fault must be able to end one at any point.
class HttpServer final : private PipeSignalKept, private httplib::Server {
public:
    /// Called from the threads of connections, several at a time.
    using React = std::function<Reaction(const Request&)>;

    /// Room for a body of 5,242,880 characters written as \uXXXX escapes, and then some.
    static constexpr qint64 maximumBodyBytes = 40LL * 1024 * 1024;

    explicit HttpServer(React react);
    ~HttpServer() override;
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// Begins to serve in threads of its own; once. Port 0 takes a free one. Returns the port, or the system's words.
    base::Result<int, QString> listen(int port);
    /// Drops all connections and ends all threads.
    void stop();

private:
    struct Connection;

    bool process_and_close_socket(socket_t socket) override;
    void serve(Connection& connection);
    bool enter(socket_t socket);
    void leave(socket_t socket);
    /// The refusal of a request that is not worth reading on.
    std::optional<Reply> refusal(const Connection& connection) const;
    HandlerResponse answerHead(httplib::Response& out);
    void answerWithBody(const httplib::ContentReader& content, httplib::Response& out);
    void answer(QByteArray body, httplib::Response& out);
    void act(const Reaction& reaction, httplib::Response& out);
    bool isOwnAuthority(const QByteArray& host) const;

    static thread_local Connection* s_current; ///< httplib's handlers get none; each connection has its thread

    React m_react;
    int m_port = 0;
    std::thread m_listener;
    std::mutex m_mutex;
    std::set<socket_t> m_open;
    bool m_stopping = false;
};

} // namespace composer::sandbox
