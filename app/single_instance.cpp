// SPDX-License-Identifier: Apache-2.0
#include "single_instance.h"

#include "base/json.h"
#include "base/paths.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTimer>
#include <QtEndian>

#include <algorithm>
#include <optional>
#include <utility>

namespace composer {

namespace {

constexpr int lengthBytes = 4;
const QString filesMember = QStringLiteral("files");
const QString tokenMember = QStringLiteral("activationToken");

std::optional<HandOver> decode(const QByteArray& json)
{
    const auto object = base::parseJson(json);
    if (!object || !object->isObject())
        return {};
    HandOver message;
    if (const auto* token = object->find(tokenMember); token && token->isString())
        message.activationToken = token->text();
    const auto* files = object->find(filesMember);
    if (!files || !files->isArray())
        return {};
    for (const auto& file : files->items()) {
        if (file.isString() && QDir::isAbsolutePath(file.text()))
            message.files << file.text();
    }
    return message;
}

/// The whole message, or nothing yet. `isBad`: it can never become one.
std::optional<QByteArray> wholeMessage(const QByteArray& buffer, bool& isBad)
{
    if (buffer.size() < lengthBytes)
        return {};
    const auto length = qFromBigEndian<quint32>(buffer.constData());
    isBad = length > quint32 {SingleInstance::largestMessage};
    if (isBad || buffer.size() < lengthBytes + qsizetype(length))
        return {};
    return buffer.sliced(lengthBytes, qsizetype(length));
}

} // namespace

QByteArray encodeHandOver(const HandOver& message)
{
    base::Json files = base::Json::array();
    for (const auto& file : message.files)
        files.append(base::Json::string(file));
    base::Json object = base::Json::object();
    object.append(filesMember, std::move(files));
    object.append(tokenMember, base::Json::string(message.activationToken));
    const auto json = base::writeJson(object);
    QByteArray bytes(lengthBytes, '\0');
    qToBigEndian(quint32(json.size()), bytes.data());
    return bytes + json;
}

SingleInstance::SingleInstance() = default;
SingleInstance::~SingleInstance() = default;

QString SingleInstance::defaultSocket()
{
    const QLatin1StringView name("/contact-composer.sock");
    const auto runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (QDir::isAbsolutePath(runtime) && QFileInfo(runtime).isDir())
        return runtime + name;
    const auto state = base::stateDirectory();
    return !state.isEmpty() && QDir().mkpath(state) ? state + name : QString();
}

bool SingleInstance::handOver(const QString& socket, const HandOver& message)
{
    const auto bytes = encodeHandOver(message);
    if (socket.isEmpty() || bytes.size() > lengthBytes + largestMessage)
        return false;
    QElapsedTimer timer;
    timer.start();
    const auto left = [&timer] { return std::max(0, patience - int(timer.elapsed())); };
    QLocalSocket connection;
    connection.connectToServer(socket);
    if (!connection.waitForConnected(left()))
        return false;
    connection.write(bytes);
    while (connection.bytesAvailable() == 0 && connection.waitForReadyRead(left())) { }
    return connection.bytesAvailable() > 0;
}

bool SingleInstance::listen(const QString& socket)
{
    if (socket.isEmpty())
        return false;
    if (QFileInfo::exists(socket)) {
        // A process that was killed leaves its socket behind; one that is only busy still takes connections.
        QLocalSocket probe;
        probe.connectToServer(socket);
        if (probe.waitForConnected(patience) || probe.error() == QLocalSocket::SocketTimeoutError)
            return false;
        QLocalServer::removeServer(socket);
    }
    auto server = std::make_unique<QLocalServer>();
    server->setSocketOptions(QLocalServer::UserAccessOption);
    if (!server->listen(socket))
        return false;
    m_server = std::move(server);
    QObject::connect(m_server.get(), &QLocalServer::newConnection, m_server.get(), [this] { accept(); });
    return true;
}

void SingleInstance::onReceived(Receive receive)
{
    m_receive = std::move(receive);
    for (const auto& message : std::exchange(m_early, {}))
        m_receive(message);
}

void SingleInstance::accept()
{
    while (auto* socket = m_server->nextPendingConnection()) {
        socket->setReadBufferSize(lengthBytes + largestMessage);
        QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QLocalSocket::readyRead, m_server.get(), [this, socket] { read(socket); });
        QTimer::singleShot(patience, socket, [socket] { socket->abort(); }); // no one may hold a connection
        read(socket);
    }
}

void SingleInstance::read(QLocalSocket* socket)
{
    bool isBad = false;
    const auto json = wholeMessage(socket->peek(lengthBytes + largestMessage), isBad);
    if (isBad)
        return socket->abort();
    if (!json)
        return;
    socket->readAll();
    const auto message = decode(*json);
    if (!message)
        return socket->abort();
    socket->write("+", 1);
    socket->disconnectFromServer();
    if (m_receive)
        m_receive(*message);
    else
        m_early.push_back(*message);
}

} // namespace composer
