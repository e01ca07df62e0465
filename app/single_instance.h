// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocalServer>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

class QLocalSocket;

namespace composer {

/// What a second launch hands to the first: an empty list of files only raises the window.
struct HandOver {
    QStringList files; ///< absolute
    QString activationToken; ///< of the desktop's launch (XDG_ACTIVATION_TOKEN), so that the window may raise itself
    bool operator==(const HandOver&) const = default;
};

/// One window for a person and session. The first process listens on a socket that only its user can open; a later one
/// hands over and ends. Both ask the kernel who is at the other end, and have nothing to do with another user. On the
/// wire: four bytes of length, most significant first, then one JSON object; the answer
/// is one byte. Longer or other input is dropped without a word.
class SingleInstance {
public:
    using Receive = std::function<void(const HandOver&)>;

    static constexpr int largestMessage = 1'048'576; ///< bytes
    static constexpr int patience = 1'000; ///< milliseconds for the first process to answer

    SingleInstance();
    ~SingleInstance();

    /// The socket: contact-composer.sock in $XDG_RUNTIME_DIR, else in the state directory; in a folder that is the
    /// user's own and closed to others. Empty when there is neither.
    static QString defaultSocket();

    /// Whether another process took it over. False when none listens or answers in time.
    static bool handOver(const QString& socket, const HandOver& message);
    /// Becomes the first: false when another process is, or the socket cannot be made because something that is no
    /// socket of this user has its name. Needs an event loop.
    bool listen(const QString& socket);
    /// What came before this was called is given at once.
    void onReceived(Receive receive);

private:
    void accept();
    void read(QLocalSocket* socket);

    std::unique_ptr<QLocalServer> m_server;
    Receive m_receive;
    std::vector<HandOver> m_early;
};

/// For the tests: what is on the wire.
QByteArray encodeHandOver(const HandOver& message);

} // namespace composer
