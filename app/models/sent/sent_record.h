// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"
#include "storage/submission_journal.h"

namespace composer::models {

/// A submission as the journal keeps it: to be looked at, never changed.
struct SentRecord {
    storage::JournalEntry entry;
    contact::EmailContact contact; ///< of a row of before requests were kept: empty
    bool hasContact = false;
    bool linksWereCut = false; ///< attachments had presigned addresses, of which the journal keeps no query

    bool isCreated() const { return entry.state == storage::JournalState::Created; }
    /// A contact may have been created.
    bool isOpen() const { return storage::isOpen(entry.state); }
};

/// Of a whole row; see storage::SubmissionHistory::entry().
SentRecord sentRecordOf(storage::JournalEntry entry);

} // namespace composer::models
