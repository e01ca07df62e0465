// SPDX-License-Identifier: Apache-2.0
#include "credentials/profile_source.h"

#include "credentials/access_keys.h"

#include <array>

namespace composer::credentials {

using base::fail;
using Code = CredentialError::Code;

namespace {

QString valueOf(const aws::ProfileProperties& properties, const char* key)
{
    const auto found = properties.find(QLatin1String(key));
    return found == properties.end() ? QString() : found->second;
}

/// The first of the keys that has a value; else null.
template <std::size_t N>
const char* firstOf(const std::array<const char*, N>& keys, const aws::ProfileProperties& properties)
{
    for (const auto* key : keys) {
        if (!valueOf(properties, key).isEmpty())
            return key;
    }
    return nullptr;
}

// What decides before static keys, and what only without them.
constexpr std::array strongerThanKeys {"role_arn", "web_identity_token_file", "sso_account_id", "sso_role_name"};
constexpr std::array weakerThanKeys {"sso_session", "sso_start_url", "login_session", "credential_process"};

} // namespace

ProfileSource::ProfileSource(const AwsSettings& settings)
    : m_profile(settings.profile)
{
    const auto found = settings.profiles.profiles.find(settings.profile);
    if (found != settings.profiles.profiles.end())
        m_properties = found->second;
}

QString ProfileSource::name() const
{
    return QLatin1String("profile ") + m_profile;
}

QCoro::Task<base::Result<Credentials, CredentialError>> ProfileSource::resolve(std::stop_token)
{
    co_return find();
}

base::Result<Credentials, CredentialError> ProfileSource::find() const
{
    const auto unsupported = [this](const char* key) {
        return fail(
            CredentialError {Code::Unsupported, name(), QStringLiteral("the profile uses %1").arg(QLatin1String(key))});
    };
    const auto incomplete = [this](const char* present, const char* missing) {
        return fail(CredentialError {Code::Incomplete, name(),
            QStringLiteral("the profile has %1 but no %2").arg(QLatin1String(present), QLatin1String(missing))});
    };
    if (const auto* key = firstOf(strongerThanKeys, m_properties))
        return unsupported(key);
    const auto id = valueOf(m_properties, "aws_access_key_id").toUtf8();
    auto secret = valueOf(m_properties, "aws_secret_access_key").toUtf8();
    const base::ScopedWipe wipeSecret(secret);
    if (id.isEmpty() && secret.isEmpty()) {
        if (const auto* key = firstOf(weakerThanKeys, m_properties))
            return unsupported(key);
        return fail(CredentialError {Code::NotConfigured, name(), QStringLiteral("the profile has no credentials")});
    }
    if (secret.isEmpty())
        return incomplete("aws_access_key_id", "aws_secret_access_key");
    if (id.isEmpty())
        return incomplete("aws_secret_access_key", "aws_access_key_id");
    auto token = valueOf(m_properties, "aws_session_token").toUtf8();
    if (token.isEmpty())
        token = valueOf(m_properties, "aws_security_token").toUtf8(); // the old name
    const base::ScopedWipe wipeToken(token);
    auto keys = makeAccessKeys({id, secret, token}, name());
    if (!keys)
        return fail(keys.error());
    return Credentials {*std::move(keys), name(), std::nullopt};
}

} // namespace composer::credentials
