// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/submission_journal.h"

#include <functional>

class QSqlQuery;

namespace composer::storage {

/// One statement on a SqliteFile that is open.
struct Statement {
    QString sql;
    BoundValues values = {};
};

/// Answers with the number of rows that it changed.
base::Result<qint64, DatabaseError> execute(const SqliteFile& file, const Statement& statement);
/// The first row; empty when there is none. Of a statement that writes and has RETURNING it is the only one: SQLite
/// commits in the step behind the last row, and before it nothing is durable.
base::Result<std::vector<QVariant>, DatabaseError> readRow(const SqliteFile& file, const Statement& statement);
/// The first column of the first row; nothing when there is no row, or it is NULL.
base::Result<std::optional<qint64>, DatabaseError> readNumber(const SqliteFile& file, const Statement& statement);
/// Hands over one row after the other.
base::Result<void, DatabaseError> readEach(
    const SqliteFile& file, const Statement& statement, const std::function<void(const QSqlQuery&)>& take);
/// All rows of a journalSelect().
base::Result<std::vector<JournalEntry>, DatabaseError> readRows(const SqliteFile& file, const Statement& statement);

/// All that `work` writes, or nothing of it. Others cannot write meanwhile.
base::Result<void, DatabaseError> inTransaction(
    const SqliteFile& file, const std::function<base::Result<void, DatabaseError>()>& work);

} // namespace composer::storage
