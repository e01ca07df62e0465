// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/secret_store.h"

#include <map>
#include <memory>
#include <optional>

namespace composer::test {

/// A keychain in memory; with `error` set, every operation ends so and changes nothing.
class MemoryKeychain final : public storage::SecretStore {
public:
    using Error = storage::SecretStoreError;

    std::map<QString, base::Secret> entries;
    std::optional<Error::Code> error;

    QCoro::Task<base::Result<base::Secret, Error>> read(QString key, std::stop_token) override
    {
        if (error)
            co_return base::fail(Error {*error, QStringLiteral("the keychain's words")});
        const auto found = entries.find(key);
        if (found == entries.end())
            co_return base::fail(Error {Error::Code::NotFound, {}});
        auto copy = found->second;
        co_return copy;
    }
    QCoro::Task<base::Result<void, Error>> write(QString key, base::Secret secret, std::stop_token) override
    {
        if (error)
            co_return base::fail(Error {*error, QStringLiteral("the keychain's words")});
        entries.insert_or_assign(key, secret);
        co_return base::Result<void, Error>();
    }
    QCoro::Task<base::Result<void, Error>> forget(QString key, std::stop_token) override
    {
        if (error)
            co_return base::fail(Error {*error, QStringLiteral("the keychain's words")});
        entries.erase(key);
        co_return base::Result<void, Error>();
    }
};

} // namespace composer::test
