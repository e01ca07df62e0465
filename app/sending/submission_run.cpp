// SPDX-License-Identifier: Apache-2.0
#include "sending/submission_run.h"

namespace composer::sending {

SubmissionRun::SubmissionRun(
    Dependencies theDependencies, Order theOrder, ProgressHandler progress, std::stop_token caller)
    : dependencies(std::move(theDependencies))
    , order(std::move(theOrder))
    , policy(dependencies.retries)
    , machine(std::move(progress), policy.maximumAttempts)
    , cancellation(std::move(caller), dependencies.clock, order.timeout)
    , journaling(dependencies.journal, dependencies.clock, order.journalScope, order.about)
{
}

} // namespace composer::sending
