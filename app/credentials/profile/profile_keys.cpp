// SPDX-License-Identifier: Apache-2.0
#include "credentials/profile/profile_keys.h"

#include "credentials/access_keys.h"

namespace composer::credentials {

using base::fail;

QString valueOf(const aws::ProfileProperties& properties, const char* key)
{
    const auto found = properties.find(QLatin1String(key));
    return found == properties.end() ? QString() : found->second;
}

QString profileSourceName(const QString& profile)
{
    return QLatin1String("profile ") + profile;
}

bool hasStaticKeys(const aws::ProfileProperties& properties)
{
    return !valueOf(properties, "aws_access_key_id").isEmpty()
        || !valueOf(properties, "aws_secret_access_key").isEmpty();
}

base::Result<Credentials, CredentialError> staticKeysOf(const aws::ProfileProperties& properties, const QString& source)
{
    const auto incomplete = [&](const char* present, const char* missing) {
        return fail(CredentialError {CredentialError::Code::Incomplete, source,
            QStringLiteral("the profile has %1 but no %2").arg(QLatin1String(present), QLatin1String(missing))});
    };
    const auto id = valueOf(properties, "aws_access_key_id").toUtf8();
    auto secret = valueOf(properties, "aws_secret_access_key").toUtf8();
    const base::ScopedWipe wipeSecret(secret);
    if (secret.isEmpty())
        return incomplete("aws_access_key_id", "aws_secret_access_key");
    if (id.isEmpty())
        return incomplete("aws_secret_access_key", "aws_access_key_id");
    auto token = valueOf(properties, "aws_session_token").toUtf8();
    if (token.isEmpty())
        token = valueOf(properties, "aws_security_token").toUtf8(); // the old name
    const base::ScopedWipe wipeToken(token);
    auto keys = makeAccessKeys({id, secret, token}, source);
    if (!keys)
        return fail(keys.error());
    return Credentials {*std::move(keys), source, std::nullopt};
}

} // namespace composer::credentials
