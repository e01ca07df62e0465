// SPDX-License-Identifier: Apache-2.0
#include "credentials/process/output_pipe.h"

#include "base/secret.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace composer::credentials {

OutputPipe::OutputPipe(qsizetype bound)
    : m_bound(bound)
    , m_bytes(bound, '\0') // at once, so that no growth leaves a copy behind
{
    std::array<int, 2> ends {-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return;
    m_readEnd = ends[0];
    m_writeEnd = ends[1];
    ::fcntl(m_readEnd, F_SETFL, O_NONBLOCK); // of this end alone: the child's may wait
    m_notifier = std::make_unique<QSocketNotifier>(m_readEnd, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { readOnce(); });
}

OutputPipe::~OutputPipe()
{
    base::wipe(m_bytes);
    closeWriteEnd();
    m_notifier.reset();
    if (m_readEnd >= 0)
        ::close(m_readEnd);
}

void OutputPipe::closeWriteEnd()
{
    if (m_writeEnd >= 0)
        ::close(std::exchange(m_writeEnd, -1));
}

void OutputPipe::drain()
{
    while (!m_overflown && readOnce()) { }
}

QByteArray OutputPipe::take()
{
    m_notifier->setEnabled(false);
    m_bytes.truncate(std::exchange(m_size, 0));
    return std::exchange(m_bytes, QByteArray());
}

/// False when nothing was there. One reading per call, so that a child that never stops writing cannot keep the event
/// loop.
bool OutputPipe::readOnce()
{
    std::array<char, 4096> surplus;
    const bool isFull = m_size == m_bound;
    char* const target = isFull ? surplus.data() : m_bytes.data() + m_size;
    const auto room = isFull ? surplus.size() : std::size_t(m_bound - m_size);
    ssize_t count = 0;
    do {
        count = ::read(m_readEnd, target, room);
    } while (count < 0 && errno == EINTR);
    if (count <= 0) {
        if (count == 0 || errno != EAGAIN)
            m_notifier->setEnabled(false); // the end, which would be signalled forever
        return false;
    }
    if (!isFull) {
        m_size += count;
        return true;
    }
    base::wipe(surplus.data(), count);
    if (!std::exchange(m_overflown, true) && onOverflow)
        onOverflow();
    return true;
}

} // namespace composer::credentials
