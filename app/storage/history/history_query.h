// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/history/submission_history.h"
#include "storage/sql_statement.h"

namespace composer::storage {

/// For journalSelect(): the rows that fit, newest first.
base::Result<Statement, DatabaseError> pageCondition(
    const SqliteFile& file, const HistoryFilter& filter, std::optional<qint64> next, int size);
base::Result<qint64, DatabaseError> countRows(const SqliteFile& file, const HistoryFilter& filter);

} // namespace composer::storage
