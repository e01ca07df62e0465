// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"
#include "sending/outcome.h"
#include "storage/submission_journal.h"
#include "texts/notice.h"

namespace composer::models {

/// The last submission of a message, as this window saw it or as the journal knows it.
struct LastSubmission {
    sending::Outcome outcome;
    Notice notice;
    contact::EmailContact contact; ///< what was sent, or what is kept of it
    QString environmentId;
    QString environment; ///< its name
    QString scope; ///< where the token counts
    base::UtcTime endedAt;
    qint64 row = 0; ///< in the journal; 0: not known
    bool isFromJournal = false; ///< it ended, or was interrupted, before this window had the message

    /// A contact may have been created.
    bool isOpen() const { return outcome.state == sending::State::Unknown; }
    bool isCreated() const { return outcome.state == sending::State::Created; }
    bool wasAt(const QString& id, const QString& where) const { return environmentId == id && scope == where; }
    QString token() const;
    /// The same message; one without a token is, too, but not one with another token. Of a contact that was created
    /// the queries of presigned attachments are not kept, so they make no difference.
    bool isOf(const contact::EmailContact& message) const;
};

/// What a row of the journal says of the message that it is of, as it was sent: `contact` but for its token.
LastSubmission lastSubmissionFrom(const storage::JournalEntry& row, contact::EmailContact contact);

/// What the journal says about a message: the newest of its rows that is open or created, which alone matter later.
/// Nothing when there is none or the journal cannot be read.
std::optional<LastSubmission> lastSubmissionOf(storage::SubmissionJournal& journal, const QString& messageId);

} // namespace composer::models
