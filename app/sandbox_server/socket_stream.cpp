// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/socket_stream.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

namespace composer::sandbox {
namespace {

constexpr qsizetype chunk = 64LL * 1024;
constexpr auto forever = base::Milliseconds::max();

base::Milliseconds until(base::Instant time)
{
    return std::chrono::ceil<base::Milliseconds>(time - std::chrono::steady_clock::now());
}

/// Waits for an event or the end of the connection; false when the time is over.
bool pollFor(int descriptor, short events, base::Milliseconds span)
{
    const auto end = span == forever ? base::Instant::max() : std::chrono::steady_clock::now() + span;
    while (true) {
        const int left = span == forever ? -1 : int(std::max(base::Milliseconds(0), until(end)).count());
        pollfd entry {descriptor, events, 0};
        const int count = ::poll(&entry, 1, left);
        if (count >= 0 || errno != EINTR)
            return count != 0;
    }
}

} // namespace

SocketStream::SocketStream(int descriptor, base::Milliseconds idle)
    : m_descriptor(descriptor)
    , m_idle(idle)
{
    const int yes = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

bool SocketStream::readMore()
{
    m_in.remove(0, m_position);
    m_position = 0;
    const qsizetype before = m_in.size();
    m_in.resize(before + chunk);
    ssize_t count = -1;
    while (!m_broken && count < 0) {
        const auto span = m_deadline == base::Instant::max() ? m_idle : std::min(m_idle, until(m_deadline));
        if (pollFor(m_descriptor, POLLIN, span))
            count = ::recv(m_descriptor, m_in.data() + before, size_t(chunk), 0);
        else
            errno = ETIMEDOUT;
        m_broken = count < 0 && errno != EINTR && errno != EAGAIN;
    }
    m_in.resize(before + std::max<ssize_t>(count, 0));
    return count > 0;
}

bool SocketStream::send(QByteArrayView bytes)
{
    while (!m_broken && !bytes.isEmpty()) {
        const ssize_t count = ::send(m_descriptor, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
        if (count >= 0)
            bytes = bytes.sliced(count);
        else if (errno == EAGAIN)
            m_broken = !pollFor(m_descriptor, POLLOUT, m_idle);
        else
            m_broken = errno != EINTR;
    }
    return !m_broken;
}

void SocketStream::wait(base::Milliseconds span)
{
    // No events: only the end of the connection in both directions, which is what stopping makes, ends the wait.
    if (span.count() > 0)
        pollFor(m_descriptor, 0, span);
}

void SocketStream::waitForLeave()
{
    pollFor(m_descriptor, POLLRDHUP, forever);
}

void SocketStream::linger()
{
    constexpr base::Milliseconds quiet {1'000};
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    ::shutdown(m_descriptor, SHUT_WR);
    QByteArray sink(chunk, Qt::Uninitialized);
    while (std::chrono::steady_clock::now() < end && pollFor(m_descriptor, POLLIN, quiet)) {
        if (::recv(m_descriptor, sink.data(), size_t(chunk), 0) <= 0)
            return;
    }
}

} // namespace composer::sandbox
