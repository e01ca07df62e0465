// SPDX-License-Identifier: Apache-2.0
#include "keychain/secret_service.h"

#include "base/stoppable.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QDeadlineTimer>
#include <QString>

#include <algorithm>
#include <optional>

namespace composer::keychain {

namespace {

using State = SecretServiceState;

QDBusMessage defaultCollectionQuestion()
{
    auto message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
        QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("org.freedesktop.Secret.Service"),
        QStringLiteral("ReadAlias"));
    message << QStringLiteral("default");
    return message;
}

QDBusMessage lockedQuestion(const QString& collection)
{
    auto message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"), collection,
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    message << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    return message;
}

State stateOf(const QDBusError& error)
{
    switch (error.type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return State::NoAnswer;
    case QDBusError::UnknownObject:
    case QDBusError::UnknownMethod: // GLib's word for an object that is not there
        return State::NoCollection;
    default:
        return State::Unavailable;
    }
}

/// Null when stopped.
QCoro::Task<std::optional<QDBusMessage>> ask(QDBusMessage question, QDeadlineTimer deadline, std::stop_token stop)
{
    const auto milliseconds = std::max<qint64>(deadline.remainingTime(), 1);
    QDBusPendingCallWatcher watcher(QDBusConnection::sessionBus().asyncCall(question, static_cast<int>(milliseconds)));
    const bool answered = co_await base::signalOrStop(&watcher, &QDBusPendingCallWatcher::finished, stop);
    co_return answered ? std::optional(watcher.reply()) : std::nullopt;
}

} // namespace

QCoro::Task<SecretServiceState> secretServiceState(base::Milliseconds limit, std::stop_token stop)
{
    if (!QDBusConnection::sessionBus().isConnected())
        co_return State::Unavailable;
    const QDeadlineTimer deadline(limit);
    const auto alias = co_await ask(defaultCollectionQuestion(), deadline, stop);
    if (!alias)
        co_return State::Cancelled;
    if (alias->type() != QDBusMessage::ReplyMessage)
        co_return stateOf(*alias);
    const auto collection = alias->arguments().value(0).value<QDBusObjectPath>().path();
    if (collection.isEmpty() || collection == QLatin1String("/"))
        co_return State::NoCollection;
    const auto locked = co_await ask(lockedQuestion(collection), deadline, stop);
    if (!locked)
        co_return State::Cancelled;
    if (locked->type() != QDBusMessage::ReplyMessage)
        co_return stateOf(*locked);
    const auto isLocked = locked->arguments().value(0).value<QDBusVariant>().variant().toBool();
    co_return isLocked ? State::Locked : State::Unlocked;
}

} // namespace composer::keychain
