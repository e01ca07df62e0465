// SPDX-License-Identifier: Apache-2.0
#include "contract/sandbox/loopback_client.h"

#include "aws/service_error.h"
#include "base/json.h"
#include "sandbox_server/loopback_sandbox.h"
#include "unit/sandbox/signed_request.h"

#include <QHostAddress>
#include <QNetworkProxy>

namespace composer::test {

static constexpr int patience = 30'000;

LoopbackClient::LoopbackClient(int port, const char* address)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.connectToHost(QHostAddress(QString::fromLatin1(address)), quint16(port));
    m_socket.waitForConnected(patience);
}

void LoopbackClient::send(const QByteArray& bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(patience)) { }
}

bool LoopbackClient::readMore()
{
    const bool more = m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(patience);
    m_buffer += m_socket.readAll();
    return more;
}

sandbox::Reply LoopbackClient::readReply()
{
    sandbox::Reply none;
    none.status = 0;
    while (!m_buffer.contains("\r\n\r\n")) {
        if (!readMore())
            return none;
    }
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    sandbox::Reply reply;
    reply.status = m_buffer.mid(9, 3).toInt();
    for (const QByteArray& line : m_buffer.left(end).split('\n').mid(1))
        reply.headers.push_back({line.left(line.indexOf(':')), line.mid(line.indexOf(':') + 1).trimmed()});
    m_buffer.remove(0, end + 4);

    const qsizetype length = aws::headerValue(reply.headers, "content-length").toLongLong();
    while (m_buffer.size() < length) {
        if (!readMore())
            return none;
    }
    reply.body = m_buffer.left(length);
    m_buffer.remove(0, length);
    return reply;
}

QByteArray LoopbackClient::readToEnd()
{
    while (readMore()) { }
    if (m_socket.state() != QAbstractSocket::UnconnectedState)
        qFatal("the server did not close the connection");
    return std::exchange(m_buffer, {});
}

QByteArray hostOf(int port)
{
    return "127.0.0.1:" + QByteArray::number(port);
}

QByteArray onTheWire(const sandbox::Request& request)
{
    QByteArray bytes = request.method + ' ' + request.target + " HTTP/1.1\r\n";
    for (const aws::Header& header : request.headers)
        bytes += header.name + ": " + header.value + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n\r\n" + request.body;
}

QByteArray signedOnTheWire(int port, const QByteArray& clientToken)
{
    return onTheWire(sign(emailRequest(validBody(clientToken), hostOf(port)), std::chrono::system_clock::now()));
}

sandbox::Reply exchange(int port, const QByteArray& clientToken)
{
    LoopbackClient client(port);
    client.send(signedOnTheWire(port, clientToken));
    return client.readReply();
}

QString contactIdOf(const sandbox::Reply& reply)
{
    const auto json = base::parseJson(reply.body);
    const base::Json* id = json ? json->find(u"ContactId") : nullptr;
    return id ? id->text() : QString();
}

QByteArray errorCodeOf(const sandbox::Reply& reply)
{
    return aws::readServiceError(reply.status, reply.headers, reply.body).code;
}

RunningSandbox::RunningSandbox(const QByteArray& steps)
    : sandbox(sandbox::makeSandbox())
{
    sandbox::Scenario scenario;
    if (!steps.isEmpty()) {
        const auto parsed = sandbox::parseScenario(R"({"version":1,"steps":[)" + steps + "]}");
        if (!parsed)
            qFatal("%s", qPrintable(parsed.error().message));
        scenario = *parsed;
    }
    const auto endpoint = sandbox->start(0, scenario);
    if (!endpoint)
        qFatal("%s", qPrintable(endpoint.error()));
    port = endpoint->port;
}

} // namespace composer::test
