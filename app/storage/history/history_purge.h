// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/history/submission_history.h"
#include "storage/sql_statement.h"

namespace composer::storage {

/// See SubmissionHistory::purge() and so on. The file is open.
base::Result<Purged, DatabaseError> purgeRows(SqliteFile& file, const std::vector<qint64>& ids);
/// `condition` is one of WHERE.
base::Result<Purged, DatabaseError> purgeSettled(SqliteFile& file, const Statement& condition);
/// The condition of the rows that applyRetention() removes.
base::Result<Statement, DatabaseError> oldRows(const SqliteFile& file, qint64 now, int daysKept);

} // namespace composer::storage
