// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/exchange.h"
#include "sandbox/sandbox.h"

#include <QTcpSocket>

namespace composer::test {

/// A client that sends exactly what it is given, over a blocking socket; for any thread.
class LoopbackClient {
public:
    explicit LoopbackClient(int port, const char* address = "127.0.0.1");

    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    void send(const QByteArray& bytes);
    /// One reply with its Content-Length; status 0 when there is none that is whole.
    sandbox::Reply readReply();
    /// Everything until the server closes; fails the test when it does not.
    QByteArray readToEnd();
    void close() { m_socket.abort(); }

private:
    bool readMore();

    QTcpSocket m_socket;
    QByteArray m_buffer;
};

QByteArray hostOf(int port);
/// The bytes of a request, with Content-Length.
QByteArray onTheWire(const sandbox::Request& request);
/// validBody(clientToken), signed now for that port.
QByteArray signedOnTheWire(int port, const QByteArray& clientToken = {});
/// One signed request over a connection of its own.
sandbox::Reply exchange(int port, const QByteArray& clientToken = {});
/// Empty when the reply has none.
QString contactIdOf(const sandbox::Reply& reply);
QByteArray errorCodeOf(const sandbox::Reply& reply);

/// A running sandbox on a free port. `steps` are those of a scenario, without the brackets.
struct RunningSandbox {
    explicit RunningSandbox(const QByteArray& steps = {});

    std::unique_ptr<sandbox::Sandbox> sandbox;
    int port = 0;
};

} // namespace composer::test
