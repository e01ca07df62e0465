// SPDX-License-Identifier: Apache-2.0
#include "sending/unrecorded_outcome.h"

#include <utility>

namespace composer::sending {

UnrecordedOutcome::UnrecordedOutcome(
    std::shared_ptr<storage::SubmissionJournal> journal, qint64 row, storage::JournalEntry outcome)
    : m_journal(std::move(journal))
    , m_row(row)
    , m_outcome(std::move(outcome))
{
}

bool UnrecordedOutcome::record()
{
    return !m_journal->inUse() && m_journal->finish(m_row, m_outcome);
}

} // namespace composer::sending
