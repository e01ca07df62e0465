// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sql_statement.h"
#include "storage/submission_history.h"

namespace composer::storage {

/// Whole rows without bodies, newest first.
Statement pageStatement(const HistoryFilter& filter, std::optional<qint64> next, int size);
/// One number.
Statement countStatement(const HistoryFilter& filter);

} // namespace composer::storage
