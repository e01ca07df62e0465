// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/credentials.h"
#include "storage/secret_store.h"

#include <functional>

namespace composer::credentials {

/// Makes the store when it is first needed: loading the system's keychain costs time. Null when it cannot be loaded.
using SecretStoreFactory = std::function<std::shared_ptr<storage::SecretStore>()>;

/// The keychain's key of a profile's entry.
QString keychainKey(const QString& profile);

/// Keys from one entry of the system's keychain.
class KeychainSource final : public Source {
public:
    /// Whether the entry is known to exist. If it is only looked for, a machine without a keychain has nothing to
    /// offer; if it is known, that is an error to report.
    enum class Entry { LookedFor, Known };
    KeychainSource(QString key, Entry entry, SecretStoreFactory factory);
    QString name() const override;
    Effort effort() const override { return Effort::Disturbing; }
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) override;

private:
    QString m_key;
    Entry m_entry;
    SecretStoreFactory m_factory;
};

} // namespace composer::credentials
