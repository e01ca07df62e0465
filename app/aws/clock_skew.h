// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/http_date.h" // IWYU pragma: export
#include "aws/service_error.h"
#include "base/clock.h"

namespace composer::aws {

/// Keeps how far this machine's clock is from the service's. One per session; presigning uses it too.
class ClockSkew {
public:
    /// Time to sign with.
    base::UtcTime corrected(base::UtcTime local) const { return local + m_offset; }
    /// What was added to this machine's time; 0: nothing was wrong so far.
    std::chrono::seconds offset() const { return m_offset; }

    /// Looks at a refusal. True when it is one that a wrong clock causes, its Date header shows at least four minutes
    /// of difference from corrected time, and the offset was changed by it: then one more attempt is worth while. (One
    /// per call: a server that keeps changing its mind must be stopped by the caller.) Both times are this machine's,
    /// uncorrected. A reply with an Age header came from a cache, and an exchange that took more than 15 minutes says
    /// nothing.
    bool learnFrom(const ServiceError& error, const Headers& headers, base::UtcTime sentAt, base::UtcTime receivedAt);

private:
    std::chrono::seconds m_offset {0};
};

} // namespace composer::aws
