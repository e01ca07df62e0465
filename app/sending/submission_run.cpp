// SPDX-License-Identifier: Apache-2.0
#include "sending/submission_run.h"

namespace composer::sending {

SubmissionRun::SubmissionRun(Parts theParts, Order theOrder, ProgressHandler progress, std::stop_token caller)
    : parts(std::move(theParts))
    , order(std::move(theOrder))
    , retries(policy, parts.quota, parts.random)
    , machine(std::move(progress), policy.maximumAttempts)
    , cancellation(std::move(caller), parts.clock, order.timeout)
{
}

} // namespace composer::sending
