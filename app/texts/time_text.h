// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QDateTime>
#include <QString>

namespace composer::models {

/// In this machine's time zone. What is less than a millisecond is left off.
QDateTime localTime(base::UtcTime time);
/// Date, time and zone as the person's language writes them: "1 Dec 2026 14:03 CET".
QString zonedTimeText(base::UtcTime time);
/// For columns and messages of the command line: "2026-12-01 14:03:09+01:00".
QString sortableTimeText(base::UtcTime time);

} // namespace composer::models
