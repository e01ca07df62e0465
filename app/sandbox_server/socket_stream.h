// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QByteArrayView>

namespace composer::sandbox {

/// One accepted connection, blocking for its own thread. A fault can end it at any point, and shutting the socket down
/// from another thread ends every wait in here at once.
class SocketStream {
public:
    /// `descriptor` is a non-blocking socket that outlives the stream. A client that sends or takes nothing for `idle`
    /// is dropped.
    SocketStream(int descriptor, base::Milliseconds idle);

    /// What was read and not yet consumed.
    QByteArrayView pending() const { return QByteArrayView(m_in).sliced(m_position); }
    void consume(qsizetype count) { m_position += count; }
    /// Reads until the deadline at most, which holds until another is set.
    void setReadDeadline(base::Instant deadline) { m_deadline = deadline; }
    void clearReadDeadline() { m_deadline = base::Instant::max(); }
    /// Waits for more bytes and adds them to pending(). False when the client ended its side, which still may read, or
    /// was dropped.
    bool readMore();
    /// False when the client does not read any more.
    bool send(QByteArrayView bytes);

    /// Lets all further reads and writes fail.
    void breakOff() { m_broken = true; }
    bool isBroken() const { return m_broken; }
    /// Waits, but not longer than the connection lives.
    void wait(base::Milliseconds span);
    /// Waits until the client closes its side or the sandbox stops.
    void waitForLeave();
    /// Lets the client read the last answer before the connection is closed although it still sends: closing with
    /// unread bytes would reset the connection and lose the answer.
    void linger();

private:
    int m_descriptor;
    base::Milliseconds m_idle;
    base::Instant m_deadline = base::Instant::max();
    QByteArray m_in;
    qsizetype m_position = 0; ///< in m_in
    bool m_broken = false;
};

} // namespace composer::sandbox
