// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QCoroTask>

#include <stop_token>

namespace composer::keychain {

enum class SecretServiceState {
    Unlocked,
    Locked,
    NoCollection, ///< it runs, but has no default collection to keep anything in
    Unavailable,
    NoAnswer,
    Cancelled
};

/// Asks the Secret Service (org.freedesktop.secrets) itself, since QtKeychain answers "not found" for a locked entry
/// and "no error" for the deletion of one.
QCoro::Task<SecretServiceState> secretServiceState(base::Milliseconds limit, std::stop_token stop);

} // namespace composer::keychain
