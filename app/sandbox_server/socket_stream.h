// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QByteArray>

#include <httplib.h>

namespace composer::sandbox {

/// One accepted connection, as cpp-httplib's process_request() wants to see it: reads and writes are buffered, what is
/// read can be kept as it was on the wire, and a fault can end the connection at any point. Shutting the socket down
/// from another thread ends every wait in here at once.
class SocketStream final : public httplib::Stream {
public:
    /// A client that sends or takes nothing for this long is dropped.
    static constexpr base::Milliseconds idleLimit {60'000};
    /// All headers of a request together.
    static constexpr qsizetype maximumHeadBytes = 64 * 1024;

    explicit SocketStream(socket_t socket);

    /// Waits for the first byte of a request; false when the client left or sent none in time.
    bool waitForRequest();
    /// From now on what is read is kept, until takeHead().
    void beginHead();
    QByteArray takeHead();
    bool flush();
    /// Lets all further reads and writes fail and forgets what was not yet flushed.
    void breakOff();
    bool isBroken() const { return m_broken; }
    /// Waits, but not longer than the connection lives.
    void wait(base::Milliseconds span);
    /// Waits until the client closes its side or the sandbox stops.
    void waitForLeave();
    /// Lets the client read the last answer before the connection is closed although it still sends: closing with
    /// unread bytes would reset the connection and lose the answer.
    void linger();

    bool is_readable() const override { return !m_broken; }
    bool is_writable() const override { return !m_broken; }
    ssize_t read(char* data, size_t size) override;
    ssize_t write(const char* data, size_t size) override;
    using Stream::write;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    socket_t socket() const override { return m_socket; }

private:
    bool fill();
    bool send(const char* data, size_t size);

    socket_t m_socket;
    QByteArray m_in;
    qsizetype m_position = 0; ///< in m_in
    QByteArray m_out;
    QByteArray m_head;
    bool m_keepingHead = false;
    bool m_broken = false;
};

} // namespace composer::sandbox
