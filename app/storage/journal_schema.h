// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite_file.h"
#include "storage/submission_journal.h"

class QSqlQuery;

namespace composer::storage {

/// The tables of the journal. Every program that opens the file brings it to the newest version.
std::span<const Migration> journalMigrations();

/// What is read of a row beside its facts, which are short: a body and a request are up to 5 MiB each.
enum class RowContents {
    Facts,
    Body,
    BodyAndLastRequest, ///< the request if the row is Created and its message was not sent again after it
    BodyAndRequest
};

/// A query of rows for entryOf(); `condition` follows the name of the table. `version` is that of a file that was left
/// as it is.
QString journalSelect(RowContents contents, const QString& condition, int version = 2);
/// The row that the query is at.
JournalEntry entryOf(const QSqlQuery& row);

/// As a state is called in the file.
QString nameOf(JournalState state);

/// A null QString would be bound as NULL.
QString notNull(const QString& text);

/// Since 1970, UTC.
qint64 toMilliseconds(base::UtcTime time);
/// The nearest that there is, for what a damaged or foreign file may say.
base::UtcTime fromMilliseconds(qint64 milliseconds);

} // namespace composer::storage
