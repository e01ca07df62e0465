// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/submission.h"

namespace composer::models {

/// How a submission ended, in words.
struct OutcomeText {
    QString headline; ///< one plain sentence
    QString advice; ///< what to do next; may be empty
    QString code; ///< stable, for scripts: the service's code or one such as "ConnectionRefused"; empty for Created
    QString technical; ///< code, status, request id, token on lines of their own, for Copy details; no secret
};

OutcomeText outcomeText(const sending::Outcome& outcome);

} // namespace composer::models
