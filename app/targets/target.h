// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/submission.h"
#include "targets/route.h"

namespace composer::models {

/// An environment, ready to be sent to.
struct Target {
    Environment environment; ///< as it was when this was made; the sandbox's with its own instance
    Route route;
    sending::Dependencies dependencies; ///< of every submission to it
    QString description = {}; ///< one line: whose keys, or what the sandbox is
};

/// Makes what submissions on the route work with.
Target makeTarget(const Services& services, Environment environment, Route route);

/// The submission of a contact to a target, with the usual limits of time.
sending::Order orderFor(const Target& target, contact::EmailContact contact);

/// A new, unused ClientToken: a UUID v4.
QString freshToken();

} // namespace composer::models
