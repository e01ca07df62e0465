// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/sources/keychain_source.h"

namespace composer::credentials {

/// The keychain's key of an environment's entry.
QString environmentKey(const QString& environmentId);

/// What is known about the keys of an environment in the keychain. Only what was read back is reported.
struct StoredKeys {
    enum class State {
        Stored, ///< `accessKeyId` says which
        NotStored, ///< the keychain is open and has none
        Locked, ///< there may well be some
        Unavailable, ///< no keychain in this session
        Denied,
        TimedOut, ///< it does not answer; what was asked for may still be done later
        Unreadable, ///< an entry is there, but damaged or of a newer version
        TooLarge, ///< for this system's keychain; nothing was stored
        Cancelled,
        Failed ///< `detail` has the keychain's words
    };
    State state = State::NotStored;
    QString accessKeyId;
    QString detail; ///< never a secret
};

/// All end within six seconds, or at once when stopped.
QCoro::Task<StoredKeys> findStoredKeys(SecretStoreFactory keychain, QString environmentId, std::stop_token stop);
/// Stores, or replaces what was there.
QCoro::Task<StoredKeys> storeKeys(
    SecretStoreFactory keychain, QString environmentId, aws::AccessKeys keys, std::stop_token stop);
/// NotStored only when it was looked for afterwards and is gone.
QCoro::Task<StoredKeys> forgetKeys(SecretStoreFactory keychain, QString environmentId, std::stop_token stop);

} // namespace composer::credentials
