// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/history/sent_migration.h"
#include "storage/history/submission_history.h"
#include "texts/notice.h"

namespace composer::models {

/// In a word or two: "created", "not sent".
QString stateText(storage::JournalState state);

/// Why what was sent cannot be read or removed. The headline names the file.
Notice historyErrorText(const storage::DatabaseError& error);
/// The journal was damaged and has been put there.
Notice damagedJournalText(const QString& copy);
/// What was removed for good, and where traces may be left.
Notice purgedText(const storage::Purged& purged);
/// So many rows were written to a file.
Notice exportedText(qint64 rows, const QString& path);
/// There is none of that id.
Notice noSubmissionText(const QString& id);
/// What became of the files of sent messages; the details name those that stayed, and why.
Notice sentMigrationText(const storage::SentMigration& migration);

} // namespace composer::models
