// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QCoroTask>
#include <QString>

#include <stop_token>

namespace composer::storage {

struct SecretStoreError {
    enum class Code {
        NotFound, ///< the store is open and has no such entry
        Locked, ///< the keychain is locked: an entry may well exist
        Unavailable, ///< no keychain service on this machine or session
        Denied,
        TimedOut, ///< the keychain does not answer
        Mismatch, ///< read back something else than was written
        TooLarge,
        Cancelled,
        Other
    };
    Code code;
    QString detail; ///< the keychain's own words; never a secret
};

/// A place for secrets. Every answer is true: "forgotten" means read back and gone.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    virtual QCoro::Task<base::Result<base::Secret, SecretStoreError>> read(QString key, std::stop_token stop) = 0;
    virtual QCoro::Task<base::Result<void, SecretStoreError>> write(
        QString key, base::Secret secret, std::stop_token stop) = 0;
    /// Forgetting what is not there is success.
    virtual QCoro::Task<base::Result<void, SecretStoreError>> forget(QString key, std::stop_token stop) = 0;
};

} // namespace composer::storage
