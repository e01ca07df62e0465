// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets/target.h"

namespace composer::models {

/// What came of asking the service whether an environment works.
struct ConnectionReport {
    enum class Verdict {
        Bad,
        Open, ///< neither: not everything could be tested
        Good
    };
    Verdict verdict = Verdict::Bad;
    QString sentence; ///< for a person, plain text
    QString details = {}; ///< codes and ids; may be empty
};

/// Signs a DescribeInstance for the target's default instance and reads the answer. Ends soon after a stop.
QCoro::Task<ConnectionReport> testConnection(Target target, std::stop_token stop);

} // namespace composer::models
