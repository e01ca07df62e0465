// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/http_server.h"

#include "sandbox_server/listening_socket.h"
#include "sandbox_server/reply_writer.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <sys/resource.h>
#include <utility>

namespace composer::sandbox {
namespace {

/// False when the connection cannot be used for another request.
bool sendReply(SocketStream& stream, const Reply& reply, bool withBody, bool keepsAlive)
{
    const QByteArray head = replyHead(reply, keepsAlive);
    return stream.send(withBody ? head + reply.body : head) && keepsAlive;
}

std::size_t connectionLimit(std::size_t wanted)
{
    rlimit descriptors {};
    if (::getrlimit(RLIMIT_NOFILE, &descriptors) != 0 || descriptors.rlim_cur == RLIM_INFINITY)
        return wanted;
    return std::clamp<std::size_t>(std::size_t(descriptors.rlim_cur / 4), 1, wanted);
}

} // namespace

HttpServer::HttpServer(React react, ServerLimits limits)
    : m_react(std::move(react))
    , m_limits(limits)
{
}

base::Result<int, QString> HttpServer::listen(int port)
{
    const auto socket = listenOnLoopback(port);
    if (!socket)
        return base::fail(socket.error());
    m_port = socket->port;
    m_connections = std::make_unique<ConnectionThreads>(
        socket->descriptor, connectionLimit(m_limits.connections), [this](int descriptor) { serve(descriptor); });
    if (const auto started = m_connections->start(); !started)
        return base::fail(started.error());
    return m_port;
}

void HttpServer::stop()
{
    if (m_connections)
        m_connections->stop(); // whose threads use it until then
    m_connections.reset();
}

void HttpServer::serve(int descriptor)
{
    SocketStream stream(descriptor, m_limits.idle);
    stream.setReadDeadline(std::chrono::steady_clock::now() + m_limits.headDeadline);
    bool goesOn = true;
    while (goesOn && (!stream.pending().isEmpty() || stream.readMore())) {
        m_connections->note(descriptor, Stage::Waiting);
        if (const auto handled = handleRequest(descriptor, stream)) {
            stream.wait(handled->reaction.delay);
            goesOn = act(stream, *handled);
        } else {
            goesOn = handled.error() && sendReply(stream, *handled.error(), true, false);
        }
        m_connections->note(descriptor, Stage::Idle);
    }
    if (!stream.isBroken())
        stream.linger();
}

base::Result<HttpServer::Handled, NoRequest> HttpServer::handleRequest(int descriptor, SocketStream& stream)
{
    BodyBudget::Share share(m_bodies); // for as long as there is the body
    auto request = RequestReader(stream, m_limits, m_port, share).read();
    if (!request)
        return base::fail(std::move(request).error());
    m_connections->note(descriptor, Stage::Busy);
    const RequestHead& head = request->head;
    const bool withBody = head.method != "HEAD";
    return Handled {
        m_react({head.method, head.target, head.headers, std::move(request->body)}), withBody, request->keepsAlive};
}

bool HttpServer::act(SocketStream& stream, const Handled& handled)
{
    const Reply& reply = handled.reaction.reply;
    switch (handled.reaction.manner) {
    case Manner::Answer:
        return sendReply(stream, reply, handled.withBody, handled.keepsAlive);
    case Manner::Truncate:
        stream.send(replyHead(reply, handled.keepsAlive) + reply.body.left(reply.body.size() / 2));
        return false;
    case Manner::Hang:
        stream.waitForLeave();
        break;
    case Manner::HangUp:
        break;
    case Manner::Garbage:
        stream.send(garbage());
        break;
    }
    stream.breakOff();
    return false;
}

} // namespace composer::sandbox
