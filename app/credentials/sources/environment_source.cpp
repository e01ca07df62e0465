// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/environment_source.h"

#include "credentials/access_keys.h"

namespace composer::credentials {

using base::fail;
using Code = CredentialError::Code;

EnvironmentSource::EnvironmentSource(const QProcessEnvironment& environment)
    : m_environment(environment)
{
}

QString EnvironmentSource::name() const
{
    return QStringLiteral("environment");
}

Effort EnvironmentSource::effort() const
{
    return m_environment.value(QStringLiteral("AWS_ACCESS_KEY_ID")).isEmpty() ? Effort::Nothing : Effort::Quiet;
}

QCoro::Task<base::Result<Credentials, CredentialError>> EnvironmentSource::resolve(std::stop_token)
{
    co_return find();
}

base::Result<Credentials, CredentialError> EnvironmentSource::find() const
{
    const auto id = m_environment.value(QStringLiteral("AWS_ACCESS_KEY_ID")).toUtf8();
    if (id.isEmpty())
        return fail(CredentialError {Code::NotConfigured, name(), QStringLiteral("AWS_ACCESS_KEY_ID is not set")});
    auto secret = m_environment.value(QStringLiteral("AWS_SECRET_ACCESS_KEY")).toUtf8();
    const base::ScopedWipe wipeSecret(secret);
    if (secret.isEmpty())
        return fail(CredentialError {Code::Incomplete, name(), QStringLiteral("AWS_SECRET_ACCESS_KEY is not set")});
    auto token = m_environment.value(QStringLiteral("AWS_SESSION_TOKEN")).toUtf8();
    if (token.isEmpty())
        token = m_environment.value(QStringLiteral("AWS_SECURITY_TOKEN")).toUtf8();
    const base::ScopedWipe wipeToken(token);
    auto keys = makeAccessKeys({id, secret, token}, name());
    if (!keys)
        return fail(keys.error());
    const auto expires = expiry();
    if (!expires)
        return fail(expires.error());
    return Credentials {*std::move(keys), name(), *expires};
}

base::Result<std::optional<base::UtcTime>, CredentialError> EnvironmentSource::expiry() const
{
    const auto text = m_environment.value(QStringLiteral("AWS_CREDENTIAL_EXPIRATION"));
    if (text.isEmpty())
        return std::optional<base::UtcTime>();
    const auto expires = parseExpiry(text);
    if (!expires)
        return fail(CredentialError {
            Code::Malformed, name(), QStringLiteral("AWS_CREDENTIAL_EXPIRATION is not a time with a zone")});
    return expires;
}

} // namespace composer::credentials
