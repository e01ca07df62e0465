// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCoroTask>
#include <QStringList>

#include <chrono>
#include <stop_token>

namespace composer::credentials {

struct ChildLimits {
    std::chrono::milliseconds time {60'000}; ///< as long as a person may need to touch a security key or type a PIN
    std::chrono::milliseconds grace {1'000}; ///< from asking it to end until it is killed
    qsizetype outBytes = qsizetype(64) * 1024; ///< an answer is under 4 KiB; past this it is killed
    qsizetype errBytes = qsizetype(16) * 1024; ///< past this the rest is thrown away
};

struct ChildEnd {
    enum class How {
        Exited, ///< `code`: the exit code
        Killed, ///< by a signal, not ours; `code`: its number
        NotStarted, ///< `detail`: the system's words
        TooMuchOutput,
        TimedOut,
        Cancelled
    };
    How how = How::NotStarted;
    int code = 0;
    QString detail = {};
    QByteArray out = {}; ///< of an Exited one; wipe it
    QByteArray err = {}; ///< likewise
    bool errWasCut = false;
};

/// Runs a program without a shell and without a terminal: standard input is empty. It gets this process's environment
/// and a session of its own, so that it is ended together with all it started. Whatever happens, it has ended when
/// this returns, but for one that the kernel itself cannot end. What it started in the background may live on when it
/// exits by itself. Needs a running event loop, which is never held.
QCoro::Task<ChildEnd> runChild(QString program, QStringList arguments, ChildLimits limits, std::stop_token stop);

} // namespace composer::credentials
