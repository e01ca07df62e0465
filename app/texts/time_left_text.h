// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QString>

namespace composer::models {

/// "54 minutes left", "2 hours left", "expired". Rounded down, so that nobody is promised more than there is.
QString timeLeftText(base::UtcTime end, base::UtcTime now);

} // namespace composer::models
