// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/tls_identity.h"

#include <QByteArray>

#include <chrono>
#include <memory>
#include <mutex>

struct ssl_st;
struct ssl_ctx_st;

namespace composer::test {

/// What a server uses to speak TLS; shared by its connections.
std::shared_ptr<ssl_ctx_st> makeTlsContext(const TlsIdentity& identity, bool onlyTls10 = false);

/// The server's end of one connection: blocking, plain or TLS.
class SocketStream {
public:
    explicit SocketStream(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~SocketStream();
    SocketStream(const SocketStream&) = delete;
    SocketStream& operator=(const SocketStream&) = delete;

    bool startTls(ssl_ctx_st* context);
    /// Waits for the next byte without taking it; false at the end of the stream.
    bool waitForData();
    /// Some bytes; empty at the end of the stream.
    QByteArray read(qsizetype maximum = 64 * 1024);
    bool write(QByteArrayView data);
    /// Waits until the other side closes or the span is over; true when it closed.
    bool waitForClose(std::chrono::milliseconds span);
    void waitForClose();

    /// FIN; under TLS without the farewell that would say "this was all".
    void close();
    /// FIN after TLS's farewell: an end that looks proper.
    void closeProperly();
    /// RST
    void reset();
    /// From any thread: whatever waits in here ends at once, as if the other side had closed.
    void interrupt();

private:
    bool poll(short events, int milliseconds);

    std::mutex m_closing; ///< between close() and interrupt(): a closed descriptor may already be another's
    int m_descriptor;
    std::shared_ptr<ssl_st> m_tls;
};

} // namespace composer::test
