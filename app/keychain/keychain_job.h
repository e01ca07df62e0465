// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QCoroTask>
#include <QDeadlineTimer>
#include <QString>
#include <qt6keychain/keychain.h>

#include <stop_token>

namespace composer::keychain {

/// What came of one request to QtKeychain.
struct KeychainReply {
    enum class End { Finished, TimedOut, Cancelled };
    End end = End::TimedOut;
    QKeychain::Error error = QKeychain::NoError; ///< of a finished one
    QString detail;
    base::Secret secret; ///< of a finished reading
};

/// QtKeychain has one queue for all jobs of the process, waits up to 50 seconds for a service that does not answer, and
/// crashes when a job is deleted before it finished. So a job belongs only to itself: these stop waiting for it
/// at the deadline or when stopped, and it deletes itself whenever it ends.
QCoro::Task<KeychainReply> readEntry(QString key, QDeadlineTimer deadline, std::stop_token stop);
QCoro::Task<KeychainReply> writeEntry(QString key, base::Secret secret, QDeadlineTimer deadline, std::stop_token stop);
QCoro::Task<KeychainReply> deleteEntry(QString key, QDeadlineTimer deadline, std::stop_token stop);

} // namespace composer::keychain
