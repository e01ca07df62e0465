// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QDateTime>

namespace composer::models {

/// In this machine's time zone. What is less than a millisecond is left off.
QDateTime localTime(base::UtcTime time);

} // namespace composer::models
