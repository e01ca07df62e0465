// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/submission_journal.h"

#include <memory>

namespace composer::sending {

/// How a submission ended, whose row in the journal could not be written, so that it stays an open one there.
class UnrecordedOutcome {
public:
    UnrecordedOutcome(std::shared_ptr<storage::SubmissionJournal> journal, qint64 row, storage::JournalEntry outcome);
    /// Tries again, without waiting for other programs. A row that has become Created meanwhile stays as it is.
    bool record();

private:
    std::shared_ptr<storage::SubmissionJournal> m_journal;
    qint64 m_row;
    storage::JournalEntry m_outcome;
};

} // namespace composer::sending
