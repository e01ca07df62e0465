// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/socket_stream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <utility>

namespace composer::sandbox {
namespace {

constexpr qsizetype chunk = 64 * 1024;
constexpr auto forever = base::Milliseconds::max();

/// Waits for an event or the end of the connection; false when the time is over.
bool pollFor(socket_t socket, short events, base::Milliseconds span)
{
    const auto start = std::chrono::steady_clock::now();
    while (true) {
        const auto passed = std::chrono::floor<base::Milliseconds>(std::chrono::steady_clock::now() - start);
        const int left = span == forever ? -1 : int(std::max(base::Milliseconds(0), span - passed).count());
        pollfd entry {socket, events, 0};
        const int count = ::poll(&entry, 1, left);
        if (count >= 0 || errno != EINTR)
            return count != 0;
    }
}

} // namespace

SocketStream::SocketStream(socket_t socket)
    : m_socket(socket)
{
}

bool SocketStream::waitForRequest()
{
    return !m_broken && (m_position < m_in.size() || fill());
}

void SocketStream::beginHead()
{
    m_head.clear();
    m_keepingHead = true;
}

QByteArray SocketStream::takeHead()
{
    m_keepingHead = false;
    return std::exchange(m_head, {});
}

ssize_t SocketStream::read(char* data, size_t size)
{
    // The client may wait for what is not yet sent, such as "100 Continue".
    if (m_broken || (m_position == m_in.size() && (!flush() || !fill())))
        return m_broken ? -1 : 0;
    const qsizetype count = std::min(qsizetype(size), m_in.size() - m_position);
    std::memcpy(data, m_in.constData() + m_position, size_t(count));
    m_position += count;
    if (m_keepingHead) {
        m_head.append(data, count);
        if (m_head.size() > maximumHeadBytes)
            breakOff();
    }
    return count;
}

bool SocketStream::fill()
{
    m_position = 0;
    m_in.resize(chunk);
    ssize_t count = 0;
    do {
        if (!pollFor(m_socket, POLLIN, idleLimit)) {
            breakOff();
            break;
        }
        count = ::recv(m_socket, m_in.data(), size_t(chunk), MSG_DONTWAIT);
    } while (count < 0 && (errno == EINTR || errno == EAGAIN));
    if (count < 0)
        breakOff();
    m_in.resize(std::max<ssize_t>(count, 0));
    return count > 0;
}

ssize_t SocketStream::write(const char* data, size_t size)
{
    if (m_broken)
        return -1;
    m_out.append(data, qsizetype(size));
    if (m_out.size() >= chunk && !flush())
        return -1;
    return ssize_t(size);
}

bool SocketStream::flush()
{
    const QByteArray out = std::exchange(m_out, {});
    if (m_broken || !send(out.constData(), size_t(out.size())))
        m_broken = true;
    return !m_broken;
}

bool SocketStream::send(const char* data, size_t size)
{
    while (size > 0) {
        const ssize_t count = ::send(m_socket, data, size, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count >= 0) {
            data += count;
            size -= size_t(count);
        } else if (errno == EAGAIN) {
            if (!pollFor(m_socket, POLLOUT, idleLimit))
                return false;
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

void SocketStream::breakOff()
{
    m_broken = true;
    m_out.clear();
}

void SocketStream::wait(base::Milliseconds span)
{
    // No events: only the end of the connection in both directions, which is what stop() makes, ends the wait.
    if (span.count() > 0)
        pollFor(m_socket, 0, span);
}

void SocketStream::waitForLeave()
{
    pollFor(m_socket, POLLRDHUP, forever);
}

void SocketStream::linger()
{
    constexpr base::Milliseconds quiet {1'000};
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    ::shutdown(m_socket, SHUT_WR);
    QByteArray sink(chunk, Qt::Uninitialized);
    while (std::chrono::steady_clock::now() < end && pollFor(m_socket, POLLIN, quiet)) {
        if (::recv(m_socket, sink.data(), size_t(chunk), MSG_DONTWAIT) <= 0)
            return;
    }
}

// Only loopback connects, and nothing here reads these.
void SocketStream::get_remote_ip_and_port(std::string& ip, int& port) const
{
    ip = "127.0.0.1";
    port = 0;
}

void SocketStream::get_local_ip_and_port(std::string& ip, int& port) const
{
    get_remote_ip_and_port(ip, port);
}

} // namespace composer::sandbox
