// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QByteArrayView>

#include <optional>

namespace composer::aws {

/// IMF-fixdate of RFC 9110, e.g. "Fri, 02 Jan 2026 03:04:05 GMT"; the two obsolete forms are not read. Years from 1970
/// to 2199, which a base::UtcTime can hold.
std::optional<base::UtcTime> parseHttpDate(QByteArrayView text);

/// X-Amz-Date, e.g. "20260102T030405Z"; the same years.
std::optional<base::UtcTime> parseAmzDate(QByteArrayView text);

} // namespace composer::aws
