// SPDX-License-Identifier: Apache-2.0
#include "sending/state.h"

#include <array>

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

} // namespace composer::sending
