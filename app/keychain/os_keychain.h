// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/secret_store.h"

#include <memory>

namespace composer::keychain {

/// The system's keychain through QtKeychain, never its insecure fallback: binary entries, read back after every change.
/// An operation takes at most 5.5 seconds, or less when stopped; the request itself cannot be taken back, so a write
/// that timed out or was cancelled may still be carried out later. To be used in the thread of the application object,
/// whose event loop must run.
class OsKeychain final : public storage::SecretStore {
public:
    QCoro::Task<base::Result<base::Secret, storage::SecretStoreError>> read(QString key, std::stop_token stop) override;
    QCoro::Task<base::Result<void, storage::SecretStoreError>> write(
        QString key, base::Secret secret, std::stop_token stop) override;
    QCoro::Task<base::Result<void, storage::SecretStoreError>> forget(QString key, std::stop_token stop) override;
};

/// The code behind it must stay loaded: a request that timed out ends later.
std::shared_ptr<storage::SecretStore> makeOsKeychain();

} // namespace composer::keychain
