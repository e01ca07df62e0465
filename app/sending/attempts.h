// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/submission_run.h"

namespace composer::sending {

/// Sends a checked, signed-in run until it is settled: attempts, waits, one retry with a corrected clock. The outcome
/// is in `run->outcome`.
QCoro::Task<void> runAttempts(std::shared_ptr<SubmissionRun> run);

} // namespace composer::sending
