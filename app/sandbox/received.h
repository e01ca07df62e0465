// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace composer::sandbox {

/// What the sandbox got and what it answered.
struct Received {
    /// Counts from 1 and goes on when old entries are dropped, so that a reader knows what is new.
    std::uint64_t number = 0;
    base::UtcTime time;
    QByteArray method;
    QByteArray target;
    QByteArray body;
    int status = 0; ///< 0: hung, hung up or garbage instead of an answer
    QString contactId; ///< also when the contact was created but the answer was withheld
    QString errorCode;
};

} // namespace composer::sandbox
