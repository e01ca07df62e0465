// SPDX-License-Identifier: Apache-2.0
#include "sending/submission_run.h"

namespace composer::sending {

Run::Run(Parts theParts, Order theOrder, ProgressHandler progress, std::stop_token caller)
    : parts(std::move(theParts))
    , order(std::move(theOrder))
    , retries(policy, parts.quota, parts.random)
    , machine(std::move(progress), policy.maximumAttempts)
    , stop(std::move(caller), parts.clock, order.timeout)
{
}

} // namespace composer::sending
