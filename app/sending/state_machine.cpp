// SPDX-License-Identifier: Apache-2.0
#include "sending/state_machine.h"

#include <array>
#include <utility>

namespace composer::sending {

bool isFinal(State state)
{
    return state >= State::Created;
}

const char* nameOf(State state)
{
    static constexpr std::array names {"editing", "checking", "signing-in", "sending", "waiting", "created", "refused",
        "not-sent", "unknown", "cancelled"};
    return names.at(static_cast<std::size_t>(state));
}

Q_LOGGING_CATEGORY(sendingLog, "composer.sending", QtWarningMsg)

StateMachine::StateMachine(ProgressHandler progress, int maximumAttempts)
    : m_progress(std::move(progress))
    , m_maximumAttempts(maximumAttempts)
{
}

void StateMachine::enter(State next, int attempt, base::Milliseconds delay)
{
    Q_ASSERT_X(mayFollow(m_state, next), nameOf(m_state), nameOf(next));
    qCInfo(sendingLog, "%s -> %s, attempt %d of %d, delay %lld ms", nameOf(m_state), nameOf(next), attempt,
        m_maximumAttempts, static_cast<long long>(delay.count()));
    m_state = next;
    if (m_progress)
        m_progress({next, attempt, m_maximumAttempts, delay});
}

bool mayFollow(State from, State next)
{
    switch (from) {
    case State::Editing:
        return next == State::Checking;
    case State::Checking:
        // Created, Unknown: as the journal knows of an earlier run of the same token.
        return next == State::SigningIn || next == State::NotSent || next == State::Cancelled || next == State::Created
            || next == State::Unknown;
    case State::SigningIn:
        // Created, Unknown: an earlier run of the same token was accepted, or may have been.
        return next == State::Sending || next == State::NotSent || next == State::Unknown || next == State::Cancelled
            || next == State::Created;
    case State::Sending:
        // Again Sending: the retry with a corrected clock does not wait. SigningIn: the credentials have ended.
        return next == State::Sending || next == State::SigningIn || next == State::Waiting || isFinal(next);
    case State::Waiting:
        return next == State::Sending || next == State::SigningIn || next == State::NotSent || next == State::Unknown
            || next == State::Cancelled;
    default:
        return false;
    }
}

} // namespace composer::sending
