// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/cancellation.h"
#include "sending/journaling.h"
#include "sending/state_machine.h"
#include "sending/submission.h"

namespace composer::sending {

/// One submission under way: what its steps share.
struct SubmissionRun {
    SubmissionRun(Dependencies theDependencies, Order theOrder, ProgressHandler progress, std::stop_token caller);

    Dependencies dependencies;
    Order order;
    aws::RetryPolicy policy;
    StateMachine machine;
    Cancellation cancellation;
    Journaling journaling;
    aws::Signer signer;
    aws::AccessKeys keys;
    std::optional<base::UtcTime> keysEnd;
    bool keysHaveEnded = false; ///< new ones are wanted before the next attempt
    bool hasSignedInAgain = false;
    QByteArray body; ///< made once: every attempt sends these bytes
    Outcome outcome;
};

} // namespace composer::sending
