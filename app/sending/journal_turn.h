// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/submission_run.h"

namespace composer::sending {

// While another program writes to the journal, as when it removes old messages, a write would hold up the caller's
// whole thread. These wait for it instead, at most ten seconds.

/// Before an attempt. False: the caller's stop came first, or the journal is still in use; the outcome says which.
QCoro::Task<bool> waitForJournal(std::shared_ptr<SubmissionRun> run);
/// Writes the outcome to the submission's row, if it has one. Of a submission that was stopped, and did not become a
/// contact, the wait is less than a second: its row is an open one then.
QCoro::Task<void> recordOutcome(std::shared_ptr<SubmissionRun> run);

} // namespace composer::sending
