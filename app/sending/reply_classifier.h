// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/retry.h"
#include "sending/outcome.h"

namespace composer::sending {

/// What one attempt showed.
struct AttemptResult {
    /// How the submission ends if this attempt is its only one. Unknown: it may have created the contact.
    State state = State::Unknown;
    /// Whether another attempt is worth while.
    aws::RetryKind retry = aws::RetryKind::No;
    Outcome::Cause cause = Outcome::Cause::None;
    QString contactId; ///< with Created
    QString requestId;
    std::optional<base::Milliseconds> retryAfter; ///< x-amz-retry-after
    std::optional<aws::ServiceError> serviceError; ///< of every reply but Created
    std::optional<cloud::TransportError> transportError;
    QString redirectTarget; ///< Location without its query
};

/// The whole rule of what an answer means:
/// - Created: 200 with one complete JSON object that holds a ContactId; nothing else is.
/// - Refused: 3xx (never followed) and 4xx. Retried only when throttled (429, or a throttling code below 500), which
///   creates nothing.
/// - Unknown, retried: 5xx whatever its code, 408 and the time-out codes, every other reply, and a connection that
///   broke after a byte may have left.
/// - NotSent, retried: a connection that never carried a byte. Not retried: TLS, proxy authentication, a request
///   that may not be sent.
AttemptResult classify(const cloud::Answer& answer);

} // namespace composer::sending
