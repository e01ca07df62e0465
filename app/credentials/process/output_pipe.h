// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace composer::credentials {

/// Reads what a child process writes, while the event loop runs, up to a bound; what comes past it is thrown away. (Not
/// QProcess's own channels: those keep copies in buffers that are not wiped, and grow without a bound.)
class OutputPipe {
public:
    explicit OutputPipe(qsizetype bound);
    ~OutputPipe();
    OutputPipe(const OutputPipe&) = delete;
    OutputPipe& operator=(const OutputPipe&) = delete;

    bool isOpen() const { return m_readEnd >= 0; }
    int writeEnd() const { return m_writeEnd; }
    /// For the parent, once the child has its own.
    void closeWriteEnd();
    /// Whether more came than the bound; `onOverflow` is called once, when it does.
    bool hasOverflown() const { return m_overflown; }
    std::function<void()> onOverflow;
    /// Reads what is there now, without waiting for more. For the time after the child has ended.
    void drain();
    /// What came, for the caller to wipe.
    QByteArray take();

private:
    bool readOnce();

    qsizetype m_bound;
    qsizetype m_size = 0;
    QByteArray m_bytes;
    int m_readEnd = -1;
    int m_writeEnd = -1;
    bool m_overflown = false;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace composer::credentials
