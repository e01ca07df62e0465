// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/environment_keys.h"

#include "credentials/sources/keychain_entry.h"

namespace composer::credentials {

using State = StoredKeys::State;

namespace {

StoredKeys stateOf(const storage::SecretStoreError& error)
{
    using Code = storage::SecretStoreError::Code;
    const auto state = [&] {
        switch (error.code) {
        case Code::NotFound:
            return State::NotStored;
        case Code::Locked:
            return State::Locked;
        case Code::Unavailable:
            return State::Unavailable;
        case Code::Denied:
            return State::Denied;
        case Code::TimedOut:
            return State::TimedOut;
        case Code::TooLarge:
            return State::TooLarge;
        case Code::Cancelled:
            return State::Cancelled;
        case Code::Mismatch:
        case Code::Other:
            break;
        }
        return State::Failed;
    }();
    return {state, {}, error.detail};
}

} // namespace

QString environmentKey(const QString& environmentId)
{
    return QLatin1String("contact-composer/") + environmentId;
}

QCoro::Task<StoredKeys> findStoredKeys(SecretStoreFactory keychain, QString environmentId, std::stop_token stop)
{
    const auto store = keychain ? keychain() : nullptr;
    if (!store)
        co_return StoredKeys {State::Unavailable, {}, {}};
    const auto text = co_await store->read(environmentKey(environmentId), stop);
    if (!text)
        co_return stateOf(text.error());
    const auto entry = decodeKeychainEntry(*text);
    if (!entry)
        co_return StoredKeys {State::Unreadable, {}, {}};
    co_return StoredKeys {State::Stored, QString::fromLatin1(entry->keys.accessKeyId), {}};
}

QCoro::Task<StoredKeys> storeKeys(
    SecretStoreFactory keychain, QString environmentId, aws::AccessKeys keys, std::stop_token stop)
{
    const auto store = keychain ? keychain() : nullptr;
    if (!store)
        co_return StoredKeys {State::Unavailable, {}, {}};
    // Not within the co_await: GCC 12 destroys the temporaries of such an expression twice.
    const auto entry = encodeKeychainEntry({keys, std::nullopt});
    // The store reads it back and compares before it says "written".
    const auto written = co_await store->write(environmentKey(environmentId), entry, stop);
    if (!written)
        co_return stateOf(written.error());
    co_return StoredKeys {State::Stored, QString::fromLatin1(keys.accessKeyId), {}};
}

QCoro::Task<StoredKeys> forgetKeys(SecretStoreFactory keychain, QString environmentId, std::stop_token stop)
{
    const auto store = keychain ? keychain() : nullptr;
    if (!store)
        co_return StoredKeys {State::Unavailable, {}, {}};
    const auto forgotten = co_await store->forget(environmentKey(environmentId), stop);
    if (!forgotten)
        co_return stateOf(forgotten.error());
    co_return StoredKeys {State::NotStored, {}, {}};
}

} // namespace composer::credentials
