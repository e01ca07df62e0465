// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/keychain_source.h"

#include "credentials/access_keys.h"
#include "credentials/sources/keychain_entry.h"

namespace composer::credentials {

using base::fail;
using Code = CredentialError::Code;

namespace {

const auto sourceName = QLatin1String("keychain");

CredentialError errorOf(const storage::SecretStoreError& error, KeychainSource::Entry entry)
{
    using StoreCode = storage::SecretStoreError::Code;
    const auto code = [&] {
        switch (error.code) {
        case StoreCode::NotFound:
            return Code::NotConfigured;
        case StoreCode::Locked:
            return Code::KeychainLocked;
        case StoreCode::Denied:
            return Code::AccessDenied;
        case StoreCode::TimedOut:
            return Code::KeychainTimedOut;
        case StoreCode::Cancelled:
            return Code::Cancelled;
        default:
            return entry == KeychainSource::Entry::Known ? Code::KeychainUnavailable : Code::NotConfigured;
        }
    }();
    const bool isMissing = error.code == StoreCode::NotFound;
    return {code, sourceName, isMissing ? QStringLiteral("the keychain has no entry") : error.detail};
}

base::Result<Credentials, CredentialError> credentialsOf(const base::Secret& text)
{
    auto entry = decodeKeychainEntry(text);
    if (!entry && entry.error() == KeychainEntryError::NewerVersion)
        return fail(CredentialError {
            Code::Unsupported, sourceName, QStringLiteral("the entry was written by a newer version")});
    if (!entry)
        return fail(CredentialError {Code::Malformed, sourceName, QStringLiteral("the entry is damaged")});
    return Credentials {std::move(entry->keys), sourceName, entry->expires};
}

} // namespace

QString keychainKey(const QString& profile)
{
    return QLatin1String("aws-profile/") + profile;
}

KeychainSource::KeychainSource(QString key, Entry entry, SecretStoreFactory factory)
    : m_key(std::move(key))
    , m_entry(entry)
    , m_factory(std::move(factory))
{
}

QString KeychainSource::name() const
{
    return sourceName;
}

QCoro::Task<base::Result<Credentials, CredentialError>> KeychainSource::resolve(std::stop_token stop)
{
    const auto entry = m_entry;
    const auto store = m_factory();
    if (!store)
        co_return fail(errorOf(
            {storage::SecretStoreError::Code::Unavailable, QStringLiteral("the keychain module cannot be loaded")},
            entry));
    const auto text = co_await store->read(m_key, stop);
    if (!text)
        co_return fail(errorOf(text.error(), entry));
    co_return credentialsOf(*text);
}

} // namespace composer::credentials
