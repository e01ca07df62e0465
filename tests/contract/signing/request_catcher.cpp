// SPDX-License-Identifier: Apache-2.0
#include "request_catcher.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>

#include <memory>
#include <optional>

using namespace composer::aws;

RequestCatcher::RequestCatcher()
{
    setProxy(QNetworkProxy::NoProxy);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (auto* socket = nextPendingConnection())
            serve(socket);
    });
    listen(QHostAddress::LocalHost);
}

QByteArray RequestCatcher::authority() const
{
    return "127.0.0.1:" + QByteArray::number(serverPort());
}

/// Nothing while the request is not there in full.
static std::optional<CaughtRequest> parse(const QByteArray& bytes)
{
    const auto end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    auto lines = bytes.first(end).split('\n');
    const auto start = lines.takeFirst().split(' ');
    if (start.size() != 3)
        return {};
    CaughtRequest request {start[0], start[1], {}, bytes.sliced(end + 4)};
    for (const auto& line : lines) {
        const auto colon = line.indexOf(':');
        request.headers.push_back({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    const auto length = headerValue(request.headers, "content-length").toLongLong();
    return request.body.size() == length ? std::optional(request) : std::nullopt;
}

void RequestCatcher::serve(QTcpSocket* socket)
{
    const auto received = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, received] {
        *received += socket->readAll();
        if (const auto request = parse(*received)) {
            m_caught.push_back(*request);
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        }
    });
}
