// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/sigv4.h"
#include "base/clock.h"
#include "sandbox/scenario.h"

namespace composer::sandbox {

/// A request as it was on the wire: nothing decoded, header order and repetitions kept.
struct Request {
    QByteArray method;
    QByteArray target; ///< path and query, percent-encoded
    aws::Headers headers; ///< values without the white space around them
    QByteArray body;
};

struct Reply {
    int status = 200;
    aws::Headers headers; ///< without Content-Length and Connection: those are the server's
    QByteArray body;
};

/// What the server has to do about a request. Hang, HangUp and Garbage leave the reply unused.
struct Reaction {
    Reply reply;
    Manner manner = Manner::Answer;
    base::Milliseconds delay {0};
};

} // namespace composer::sandbox
