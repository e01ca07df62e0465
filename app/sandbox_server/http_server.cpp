// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/http_server.h"

#include "aws/service_error.h"
#include "sandbox/error_table.h"
#include "sandbox_server/connection_threads.h"
#include "sandbox_server/http_messages.h"
#include "sandbox_server/listening_socket.h"
#include "sandbox_server/request_head.h"
#include "sandbox_server/socket_stream.h"

#include <fcntl.h>
#include <future>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace composer::sandbox {

struct HttpServer::Connection {
    explicit Connection(socket_t socket)
        : stream(socket)
    {
    }

    SocketStream stream;
    std::optional<RequestHead> head; ///< of the current request; none: malformed
    bool complete = false; ///< the current request was read to its end and answered in full
};

thread_local HttpServer::Connection* HttpServer::s_current = nullptr;

HttpServer::HttpServer(React react)
    : m_react(std::move(react))
{
    restorePipeSignal();
    set_pre_routing_handler([this](const httplib::Request&, httplib::Response& out) { return answerHead(out); });
    const auto withBody = [this](const httplib::Request&, httplib::Response& out,
                              const httplib::ContentReader& content) { answerWithBody(content, out); };
    Put("/", withBody);
    Post("/", withBody);
}

HttpServer::~HttpServer()
{
    stop();
}

base::Result<int, QString> HttpServer::listen(int port)
{
    const auto socket = listenOnLoopback(port);
    if (!socket)
        return base::fail(socket.error());
    svr_sock_ = socket->descriptor;
    m_port = socket->port;
    // httplib's stop() does nothing before its loop runs, and the loop begins by making its queue.
    std::promise<void> running;
    new_task_queue = [&running] {
        running.set_value();
        return new ConnectionThreads;
    };
    try {
        m_listener = std::thread([this] { listen_after_bind(); });
    } catch (const std::system_error& error) {
        ::close(svr_sock_.exchange(INVALID_SOCKET));
        return base::fail(QString::fromLocal8Bit(error.what()));
    }
    running.get_future().wait();
    return m_port;
}

void HttpServer::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        for (const socket_t socket : m_open)
            ::shutdown(socket, SHUT_RDWR); // wakes whatever waits on it
    }
    httplib::Server::stop();
    if (m_listener.joinable())
        m_listener.join();
}

bool HttpServer::process_and_close_socket(socket_t socket)
{
    if (enter(socket)) {
        const int yes = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        ::fcntl(socket, F_SETFD, FD_CLOEXEC);
        Connection connection(socket);
        s_current = &connection;
        serve(connection);
        s_current = nullptr;
    }
    leave(socket);
    return true;
}

bool HttpServer::enter(socket_t socket)
{
    const std::lock_guard lock(m_mutex);
    return !m_stopping && m_open.insert(socket).second;
}

void HttpServer::leave(socket_t socket)
{
    // Closed under the lock: stop() must not shut down another file that got the same number.
    const std::lock_guard lock(m_mutex);
    m_open.erase(socket);
    ::close(socket);
}

void HttpServer::serve(Connection& connection)
{
    SocketStream& stream = connection.stream;
    bool lastRequest = false;
    while (!lastRequest && stream.waitForRequest()) {
        connection.head.reset();
        connection.complete = false;
        stream.beginHead();
        process_request(stream, false, lastRequest, [&](httplib::Request& request) {
            connection.head = parseRequestHead(stream.takeHead());
            keepFramingOnly(request);
        });
        lastRequest = !stream.flush() || lastRequest || !connection.complete;
    }
    if (!stream.isBroken())
        stream.linger();
}

std::optional<Reply> HttpServer::refusal(const Connection& connection) const
{
    const char* malformed = "MalformedHttpRequestException";
    if (!connection.head)
        return errorReply(malformed);
    const RequestHead& head = *connection.head;
    // A page in a browser can make a name of its own point to 127.0.0.1.
    if (!isOwnAuthority(aws::headerValue(head.headers, "host")))
        return errorReply(malformed, QStringLiteral("The Host header does not name this sandbox."));
    if (head.contentLength() > maximumBodyBytes)
        return errorReply("RequestEntityTooLargeException");
    if (head.hasBody() && head.method != "PUT" && head.method != "POST")
        return errorReply(malformed, QStringLiteral("This method takes no body."));
    return std::nullopt;
}

httplib::Server::HandlerResponse HttpServer::answerHead(httplib::Response& out)
{
    if (const auto reply = refusal(*s_current)) {
        put(*reply, out);
        return HandlerResponse::Handled;
    }
    if (s_current->head->hasBody())
        return HandlerResponse::Unhandled;
    answer({}, out);
    return HandlerResponse::Handled;
}

void HttpServer::answerWithBody(const httplib::ContentReader& content, httplib::Response& out)
{
    QByteArray body;
    body.reserve(s_current->head->contentLength());
    bool fits = true;
    const bool whole = content([&](const char* data, size_t size) {
        fits = body.size() + qsizetype(size) <= maximumBodyBytes;
        if (fits)
            body.append(data, qsizetype(size));
        return fits;
    });
    if (whole)
        answer(std::move(body), out);
    else
        put(errorReply(fits ? "MalformedHttpRequestException" : "RequestEntityTooLargeException"), out);
}

void HttpServer::answer(QByteArray body, httplib::Response& out)
{
    const RequestHead& head = *s_current->head;
    const Reaction reaction = m_react({head.method, head.target, head.headers, std::move(body)});
    s_current->stream.wait(reaction.delay);
    act(reaction, out);
}

void HttpServer::act(const Reaction& reaction, httplib::Response& out)
{
    SocketStream& stream = s_current->stream;
    switch (reaction.manner) {
    case Manner::Answer:
        put(reaction.reply, out);
        s_current->complete = true;
        return;
    case Manner::Truncate:
        putTruncated(reaction.reply, out);
        return;
    case Manner::Hang:
        stream.waitForLeave();
        break;
    case Manner::HangUp:
        break;
    case Manner::Garbage:
        stream.write(garbage());
        stream.flush();
        break;
    }
    stream.breakOff();
}

bool HttpServer::isOwnAuthority(const QByteArray& host) const
{
    const QByteArray port = ':' + QByteArray::number(m_port);
    const QByteArray name = host.endsWith(port) ? host.chopped(port.size()) : m_port == 80 ? host : QByteArray();
    return name == "127.0.0.1" || name == "localhost";
}

} // namespace composer::sandbox
