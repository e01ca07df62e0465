// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"
#include "sending/outcome.h"

#include <memory>
#include <optional>

namespace composer::sending {

/// What a submission writes to the journal, and when.
class Journaling {
public:
    Journaling(std::shared_ptr<storage::SubmissionJournal> journal, std::shared_ptr<const base::Clock> clock,
        QString scope, storage::SubmissionSubject about);

    /// What will be sent, before anything else is asked for. `contact` has its token; `tokenWasGiven`: it was not made
    /// for this submission, so that there may be earlier rows of it.
    void setRequest(const contact::EmailContact& contact, const QByteArray& body, bool tokenWasGiven);
    /// Looks for earlier rows of a token that was given. False: nothing may be sent, and the outcome says why; that
    /// this very request created a contact before, among other things.
    bool mayBegin(Outcome& outcome) const;
    /// Makes token and body durable, together with the number of the attempt that is about to be made
    /// (`outcome.attempts`, from 1). Nothing may leave when this answers false; the outcome says why.
    bool recordAttempt(Outcome& outcome);
    /// Whether there is a row, whose outcome is to be recorded.
    bool hasRow() const { return m_row.has_value(); }
    /// Writes the outcome to the row, if there is one; not when the journal is `inUse`.
    void recordOutcome(Outcome& outcome, const std::optional<storage::JournalError>& inUse);

private:
    bool begin(Outcome& outcome);

    std::shared_ptr<storage::SubmissionJournal> m_journal;
    std::shared_ptr<const base::Clock> m_clock;
    storage::JournalEntry m_entry; ///< what is known before the outcome
    base::UtcTime m_beganAt;
    bool m_tokenWasGiven = false;
    std::optional<qint64> m_row; ///< from the first attempt on
};

} // namespace composer::sending
