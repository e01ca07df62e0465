// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>

namespace composer::models {

/// What to do about a clock that is ahead of the service's (positive) or behind it; empty when it is less than a
/// minute.
QString clockAdvice(std::chrono::seconds offset);

} // namespace composer::models
