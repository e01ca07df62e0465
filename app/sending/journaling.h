// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/submission_run.h"

/// What a submission writes to the journal, and when.
namespace composer::sending {

/// Makes token and body durable, together with the number of the attempt that is about to be made
/// (`outcome.attempts`, from 1). Nothing may leave when this fails; the outcome says why then.
bool recordAttempt(SubmissionRun& run);
/// Writes the outcome to the row, if there is one.
void recordOutcome(SubmissionRun& run);

} // namespace composer::sending
