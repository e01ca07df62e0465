// SPDX-License-Identifier: Apache-2.0
#include "sending/outcome.h"

#include <array>

namespace composer::sending {

const char* nameOf(Outcome::Cause cause)
{
    static constexpr std::array names {"none", "invalid", "credentials", "endpoint", "journal", "signing", "transport",
        "service", "redirected", "bad-reply", "timed-out", "token-used"};
    return names.at(static_cast<std::size_t>(cause));
}

} // namespace composer::sending
