// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/sigv4.h"
#include "base/result.h"

#include <optional>

namespace composer::credentials {

/// One access key as the keychain holds it: one entry, so that id, secret and token can never be of different keys.
/// JSON
/// {"v": 1, "akid", "secret", "token"?, "expiry"?, "sha256"}; sha256 is over the others, so that a cut entry is seen.
struct KeychainEntry {
    aws::AccessKeys keys;
    std::optional<base::UtcTime> expires;
};

enum class KeychainEntryError { Damaged, NewerVersion };

/// The keys must be as makeAccessKeys() lets them in. Whole seconds of the expiry are kept.
base::Secret encodeKeychainEntry(const KeychainEntry& entry);
base::Result<KeychainEntry, KeychainEntryError> decodeKeychainEntry(const base::Secret& text);

} // namespace composer::credentials
