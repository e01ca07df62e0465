// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/outcome.h"

#include <memory>
#include <optional>

namespace composer::sending {

/// What a submission writes to the journal, and when.
class Journaling {
public:
    Journaling(std::shared_ptr<storage::SubmissionJournal> journal, QString scope);

    /// Makes token and body durable, together with the number of the attempt that is about to be made
    /// (`outcome.attempts`, from 1). Nothing may leave when this fails; the outcome says why then. A token that was
    /// given, not made, is first looked for in earlier rows.
    bool recordAttempt(Outcome& outcome, const QByteArray& body, bool tokenWasGiven);
    /// Writes the outcome to the row, if there is one.
    void recordOutcome(Outcome& outcome);

private:
    bool begin(Outcome& outcome, const QByteArray& body, bool tokenWasGiven);
    bool askForEarlierRuns(Outcome& outcome, const QByteArray& bodySha256) const;

    std::shared_ptr<storage::SubmissionJournal> m_journal;
    QString m_scope;
    std::optional<qint64> m_row; ///< from the first attempt on
};

} // namespace composer::sending
