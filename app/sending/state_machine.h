// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QLoggingCategory>

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

/// Off unless asked for with QT_LOGGING_RULES=composer.sending=true. Gets ids, sizes and codes, never a body, an
/// address or the query of a URL.
Q_DECLARE_LOGGING_CATEGORY(sendingLog)

/// The state of a submission. enter() is its only way to move, so that nothing moves unseen.
class StateMachine {
public:
    StateMachine(ProgressHandler progress, int maximumAttempts);
    State state() const { return m_state; }
    /// `attempt` and `delay` as in Progress.
    void enter(State next, int attempt = 0, base::Milliseconds delay = {});

private:
    ProgressHandler m_progress;
    int m_maximumAttempts;
    State m_state = State::Editing;
};

/// Whether the machine may go from one state to the other.
bool mayFollow(State from, State next);

} // namespace composer::sending
