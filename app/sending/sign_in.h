// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/submission_run.h"

namespace composer::sending {

/// Gets the credentials to sign with. False: the outcome says why there are none, or that somebody stopped.
QCoro::Task<bool> signIn(std::shared_ptr<SubmissionRun> run);

/// Called before each attempt: signs in again when the keys have expired or are about to. False as above.
QCoro::Task<bool> renewKeys(std::shared_ptr<SubmissionRun> run);

/// Whether the service refused only because the credentials have expired meanwhile: nothing was created, and new ones,
/// which renewKeys() then gets, may succeed. True at most once per submission, since a service that rejects new
/// credentials as well means something else, and only while an attempt is left.
bool wantsToSignInAgain(SubmissionRun& run, const aws::ServiceError& error);

} // namespace composer::sending
