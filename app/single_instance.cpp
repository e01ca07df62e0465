// SPDX-License-Identifier: Apache-2.0
#include "single_instance.h"

#include "base/atomic_file.h"
#include "base/json.h"
#include "base/paths.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTimer>
#include <QtEndian>

#include <algorithm>
#include <optional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
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

bool isOwnFolder(const QString& path)
{
    struct stat facts = {};
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 && S_ISDIR(facts.st_mode)
        && facts.st_uid == ::getuid() && (facts.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

/// A socket that this user made, and no link to one.
bool isOwnSocket(const QString& path)
{
    struct stat facts = {};
    return ::lstat(QFile::encodeName(path).constData(), &facts) == 0 && S_ISSOCK(facts.st_mode)
        && facts.st_uid == ::getuid();
}

bool isThere(const QString& path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymbolicLink();
}

/// Whether the same user is at the other end: the file's owner does not say who listens, nor its mode who has come in.
bool isOwnPeer(const QLocalSocket& connection)
{
    ucred peer = {};
    socklen_t size = sizeof peer;
    return ::getsockopt(int(connection.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
        && peer.uid == ::getuid();
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
    if (QDir::isAbsolutePath(runtime) && isOwnFolder(runtime))
        return runtime + name;
    const auto state = base::stateDirectory();
    if (state.isEmpty() || !base::makePrivateFolder(state))
        return {};
    if (!isOwnFolder(state)) // made by an earlier version: it is ours to close
        ::chmod(QFile::encodeName(state).constData(), S_IRWXU);
    return isOwnFolder(state) ? state + name : QString();
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
    if (!connection.waitForConnected(left()) || !isOwnPeer(connection))
        return false;
    connection.write(bytes);
    while (connection.bytesAvailable() == 0 && connection.waitForReadyRead(left())) { }
    return connection.bytesAvailable() > 0;
}

bool SingleInstance::listen(const QString& socket)
{
    if (socket.isEmpty())
        return false;
    if (isThere(socket)) {
        if (!isOwnSocket(socket))
            return false; // somebody else's file stays
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
        if (!isOwnPeer(*socket)) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
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
