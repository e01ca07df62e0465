// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QString>

namespace composer::models {

/// "54 minutes left", "2 hours left", "expired". Rounded down, so as never to promise more than there is.
QString timeLeftText(base::UtcTime end, base::UtcTime now);

} // namespace composer::models
