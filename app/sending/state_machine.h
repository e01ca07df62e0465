// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/state.h"

#include <QLoggingCategory>

namespace composer::sending {

/// Off unless asked for with QT_LOGGING_RULES=composer.sending=true. Gets ids, sizes and codes, never a body, an
/// address or the query of a URL.
Q_DECLARE_LOGGING_CATEGORY(sendingLog)

/// Where a submission stands. enter() is its only way to move, so that nothing moves unseen.
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
