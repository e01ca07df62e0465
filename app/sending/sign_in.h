// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/submission_run.h"

namespace composer::sending {

/// Gets the credentials to sign with. False: the outcome says why there are none, or that somebody stopped.
QCoro::Task<bool> signIn(std::shared_ptr<SubmissionRun> run);

/// Before each attempt: signs in again when the keys have ended, or will before it is through. False as above.
QCoro::Task<bool> renewKeys(std::shared_ptr<SubmissionRun> run);

/// Whether the service refused only because the credentials have ended meanwhile, so that nothing was created and new
/// ones may do: renewKeys() then asks for them. Once in a submission, since a service that calls new credentials ended,
/// too, means something else; and only where an attempt is left.
bool wantsToSignInAgain(SubmissionRun& run, const aws::ServiceError& error);

} // namespace composer::sending
