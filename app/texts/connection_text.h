// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/connection_check.h"

namespace composer::models {

/// What "Test connection" found, in words. Parts of them come from outside: show all as plain text.
struct ConnectionText {
    enum class Tone {
        Good,
        Open, ///< nothing speaks against sending, but not everything could be tested
        Bad
    };
    Tone tone = Tone::Bad;
    QString headline; ///< one plain sentence or two
    QString advice; ///< what to do next; may be empty
    QString code; ///< stable, for scripts: "Works", "MayNotRead", the service's code, "ConnectionRefused" ...
    QString technical; ///< one fact per line: ARN, account, status, request id ..., for Copy details; no secret
};

ConnectionText connectionText(const sending::ConnectionReport& report);

} // namespace composer::models
