// SPDX-License-Identifier: Apache-2.0
#include "credentials/profile/sso_settings.h"

#include "credentials/profile/config_files.h"
#include "credentials/profile/profile_keys.h"

namespace composer::credentials {

using base::fail;
using Code = CredentialError::Code;

namespace {

/// `key` from the session, where a profile may repeat it, but not say something else.
base::Result<QString, CredentialError> fromSession(const aws::ProfileProperties& session,
    const aws::ProfileProperties& profile, const char* key, const QString& source, const QString& name)
{
    auto value = valueOf(session, key);
    const auto repeated = valueOf(profile, key);
    if (value.isEmpty())
        return fail(CredentialError {
            Code::Incomplete, source, QStringLiteral("[sso-session %1] has no %2").arg(name, QLatin1String(key))});
    if (!repeated.isEmpty() && repeated != value)
        return fail(CredentialError {Code::Misconfigured, source,
            QStringLiteral("%1 is not the same in the profile and in [sso-session %2]").arg(QLatin1String(key), name)});
    return value;
}

base::Result<SsoSettings, CredentialError> withSession(
    SsoSettings settings, const aws::ProfileSet& profiles, const aws::ProfileProperties& properties)
{
    const auto source = profileSourceName(settings.profile);
    if (const auto fault = profiles.ssoSessionFaults.find(settings.session); fault != profiles.ssoSessionFaults.end())
        return fail(CredentialError {Code::Misconfigured, source, describe(fault->second)});
    const auto session = profiles.ssoSessions.find(settings.session);
    if (session == profiles.ssoSessions.end())
        return fail(CredentialError {
            Code::Misconfigured, source, QStringLiteral("there is no section [sso-session %1]").arg(settings.session)});
    auto region = fromSession(session->second, properties, "sso_region", source, settings.session);
    auto startUrl = fromSession(session->second, properties, "sso_start_url", source, settings.session);
    if (!region || !startUrl)
        return fail(region ? startUrl.error() : region.error());
    settings.region = *region;
    settings.startUrl = *startUrl;
    for (const auto& scope : valueOf(session->second, "sso_registration_scopes").split(u','))
        if (const auto name = scope.trimmed(); !name.isEmpty())
            settings.scopes.append(name);
    return settings;
}

} // namespace

base::Result<SsoSettings, CredentialError> ssoSettings(const aws::ProfileSet& profiles, const QString& profile)
{
    const auto source = profileSourceName(profile);
    const auto& properties = profiles.profiles.at(profile);
    SsoSettings settings;
    settings.profile = profile;
    settings.session = valueOf(properties, "sso_session");
    settings.startUrl = valueOf(properties, "sso_start_url");
    settings.region = valueOf(properties, "sso_region");
    settings.accountId = valueOf(properties, "sso_account_id");
    settings.roleName = valueOf(properties, "sso_role_name");
    const bool isLegacy = settings.session.isEmpty();
    const auto missing = [&](const char* key) {
        return fail(CredentialError {
            Code::Incomplete, source, QStringLiteral("the profile has no %1").arg(QLatin1String(key))});
    };
    if (settings.accountId.isEmpty() && (isLegacy || !settings.roleName.isEmpty()))
        return missing("sso_account_id");
    if (settings.roleName.isEmpty() && (isLegacy || !settings.accountId.isEmpty()))
        return missing("sso_role_name");
    if (!isLegacy)
        return withSession(std::move(settings), profiles, properties);
    if (settings.startUrl.isEmpty())
        return missing("sso_start_url");
    if (settings.region.isEmpty())
        return missing("sso_region");
    return settings;
}

} // namespace composer::credentials
