// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <functional>

namespace composer::sending {

enum class State { Editing, Checking, SigningIn, Sending, Waiting, Created, Refused, NotSent, Unknown, Cancelled };
bool isFinal(State state);
/// For logs: "sending", "not-sent".
const char* nameOf(State state);

/// What a front end shows while a submission runs.
struct Progress {
    State state = State::Editing;
    int attempt = 0; ///< from 1 in Sending and Waiting (there: the attempt that comes next)
    int maximumAttempts = 3;
    base::Milliseconds delay {0}; ///< in Waiting
};

/// Called once per transition; the final state is the last call.
using ProgressHandler = std::function<void(const Progress&)>;

} // namespace composer::sending
