// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/draft_store.h"
#include "storage/submission_journal.h"

namespace composer::storage {

/// A file of the Sent folder that stayed where it is.
struct SentFileLeft {
    QString path;
    /// Why it cannot be read, or cannot be deleted, in which case its row is there; nothing: it does not say
    /// which contact was created from it.
    std::optional<LoadError> problem;
};

struct SentMigration {
    int added = 0; ///< rows that are new
    int completed = 0; ///< rows that were there, and lacked the request or the outcome
    int known = 0; ///< rows that lacked nothing
    std::vector<SentFileLeft> left;
};

/// Brings messages that were sent before the journal kept them into it: for every file of the Sent folder with its
/// SentMark one row, with state, ContactId, environment and so on from the mark and the request as the journal keeps
/// one. The row is made or completed durably before the file is deleted; it holds the whole message, and a purge of the
/// row must leave nothing elsewhere. A file whose row is there already is just deleted, so that this may be ended at
/// any moment, done again, and done by several processes. New rows come in front of all others, in the order of the
/// files' times. Their scope is empty, since it is no part of a mark. Without such files nothing is opened. Not for the
/// GUI thread.
base::Result<SentMigration, DatabaseError> migrateSent(
    const DraftStore& drafts, const QString& journalPath, const base::Clock& clock);

} // namespace composer::storage
