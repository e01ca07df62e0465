// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

class QDebug;
class QString;

namespace composer::base {

/// A secret key, session token or password. It converts to nothing that prints, logs as "***", and its memory
/// is wiped when the last copy goes. Copies share one buffer, so copying makes no second copy of the text.
/// reveal() is the only way in: keep what it returns no longer than the call that needs it.
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArrayView utf8);

    QByteArrayView reveal() const;
    bool isEmpty() const;
    qsizetype size() const;

    /// Takes the same time wherever two secrets of one length differ.
    bool operator==(const Secret& other) const;

private:
    struct Buffer;
    std::shared_ptr<const Buffer> m_buffer;
};

QDebug operator<<(QDebug debug, const Secret& secret);

/// Overwrites memory in a way the optimiser may not drop.
void wipe(char* data, qsizetype size);
/// Overwrites the bytes, also for every byte array that shares them, and empties this one. Not for literals.
void wipe(QByteArray& bytes);
/// Overwrites the text, unless somebody else still holds it (who then has to), and empties this one.
void wipeIfLast(QString& text);

/// Wipes a byte array at the end of the scope, on whichever way the scope is left.
class ScopedWipe {
public:
    explicit ScopedWipe(QByteArray& bytes)
        : m_bytes(bytes)
    {
    }
    ~ScopedWipe() { wipe(m_bytes); }
    ScopedWipe(const ScopedWipe&) = delete;
    ScopedWipe& operator=(const ScopedWipe&) = delete;

private:
    QByteArray& m_bytes;
};

} // namespace composer::base
