// SPDX-License-Identifier: Apache-2.0
#include "texts/time_text.h"

namespace composer::models {

QDateTime localTime(base::UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(std::chrono::floor<base::Milliseconds>(time.time_since_epoch()).count());
}

} // namespace composer::models
