// SPDX-License-Identifier: Apache-2.0
#include "credentials/profile/setting_lookup.h"

#include "credentials/profile/config_files.h"
#include "credentials/profile/profile_keys.h"

namespace composer::credentials {

using base::fail;
using Error = AwsSettingsError;

SettingLookup::SettingLookup(const QProcessEnvironment& environment, const AwsSettings& settings)
    : m_environment(environment)
    , m_settings(settings)
{
    const auto found = settings.profiles.profiles.find(settings.profile);
    if (found != settings.profiles.profiles.end())
        m_properties = &found->second;
}

QString SettingLookup::property(const char* key) const
{
    return m_properties ? valueOf(*m_properties, key) : QString();
}

Setting SettingLookup::setting(const char* variableName, const char* key) const
{
    if (variableName && !variable(variableName).isEmpty())
        return {variable(variableName), QLatin1String(variableName)};
    return key ? Setting {property(key), QLatin1String(key)} : Setting {};
}

base::Result<bool, Error> SettingLookup::flag(const char* variableName, const char* key) const
{
    const auto found = setting(variableName, key);
    if (found.value.isEmpty() || found.value.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0)
        return false;
    if (found.value.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0)
        return true;
    return fail(Error {Error::Code::BadValue, found.name, 0, QStringLiteral("neither true nor false")});
}

base::Result<QString, Error> SettingLookup::endpointUrl(const QString& service) const
{
    for (const auto& name :
        {QString(QLatin1String("AWS_ENDPOINT_URL_") + service.toUpper()), QStringLiteral("AWS_ENDPOINT_URL")}) {
        if (auto url = m_environment.value(name); !url.isEmpty())
            return url;
    }
    if (const auto services = property("services"); !services.isEmpty()) {
        auto url = urlOfSection(services, service);
        if (!url || !url->isEmpty())
            return url;
    }
    return property("endpoint_url");
}

base::Result<QString, Error> SettingLookup::urlOfSection(const QString& name, const QString& service) const
{
    const auto& profiles = m_settings.profiles;
    if (const auto fault = profiles.servicesFaults.find(name); fault != profiles.servicesFaults.end())
        return fail(settingsError(fault->second));
    const auto found = profiles.services.find(name);
    if (found == profiles.services.end())
        return fail(Error {Error::Code::BadValue, m_settings.configPath, 0,
            QStringLiteral("there is no section [services %1]").arg(name)});
    return valueOf(found->second, (service + QLatin1String(".endpoint_url")).toLatin1().constData());
}

} // namespace composer::credentials
