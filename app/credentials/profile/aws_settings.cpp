// SPDX-License-Identifier: Apache-2.0
#include "credentials/profile/aws_settings.h"

#include "credentials/profile/config_files.h"

#include <initializer_list>

namespace composer::credentials {

using base::fail;
using Error = AwsSettingsError;

namespace {

/// Looks values up in the environment and in the chosen profile.
class Lookup {
public:
    Lookup(const QProcessEnvironment& environment, const AwsSettings& settings)
        : m_environment(environment)
        , m_settings(settings)
    {
        const auto found = settings.profiles.profiles.find(settings.profile);
        if (found != settings.profiles.profiles.end())
            m_properties = &found->second;
    }

    bool hasProfile() const { return m_properties; }
    QString variable(const char* name) const { return m_environment.value(QLatin1String(name)); }
    QString property(const char* key) const
    {
        return m_properties ? valueIn(*m_properties, QLatin1String(key)) : QString();
    }

    /// False when neither the variable nor the profile says anything.
    base::Result<bool, Error> flag(const char* name, const char* key) const
    {
        const bool inVariable = !variable(name).isEmpty();
        const auto text = inVariable ? variable(name) : property(key);
        if (text.isEmpty() || text.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0)
            return false;
        if (text.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0)
            return true;
        return fail(Error {Error::Code::BadValue, QLatin1String(inVariable ? name : key), 0,
            QStringLiteral("neither true nor false")});
    }

    /// `service` as in a [services] section, e.g. "sso_oidc".
    base::Result<QString, Error> endpointUrl(const QString& service) const
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

private:
    base::Result<QString, Error> urlOfSection(const QString& name, const QString& service) const
    {
        const auto& profiles = m_settings.profiles;
        if (const auto fault = profiles.servicesFaults.find(name); fault != profiles.servicesFaults.end())
            return fail(settingsError(fault->second));
        const auto found = profiles.services.find(name);
        if (found == profiles.services.end())
            return fail(Error {Error::Code::BadValue, m_settings.configPath, 0,
                QStringLiteral("there is no section [services %1]").arg(name)});
        return valueIn(found->second, service + QLatin1String(".endpoint_url"));
    }

    static QString valueIn(const aws::ProfileProperties& properties, const QString& key)
    {
        const auto found = properties.find(key);
        return found == properties.end() ? QString() : found->second;
    }

    const QProcessEnvironment& m_environment;
    const AwsSettings& m_settings;
    const aws::ProfileProperties* m_properties = nullptr;
};

QString firstGiven(std::initializer_list<QString> texts)
{
    for (const auto& text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// `chosen`: by option or variable. Then the profile must exist; "default" need not.
base::Result<void, Error> chooseProfile(
    AwsSettings& settings, const AwsChoice& choice, const QProcessEnvironment& environment)
{
    const auto chosen = firstGiven({choice.profile, environment.value(QStringLiteral("AWS_PROFILE")),
        environment.value(QStringLiteral("AWS_DEFAULT_PROFILE"))});
    settings.profile = chosen.isEmpty() ? QStringLiteral("default") : chosen;
    settings.profileNamed = !choice.profile.isEmpty();
    if (chosen.isEmpty() || settings.profiles.profiles.contains(chosen))
        return {};
    if (const auto& faults = settings.profiles.otherFaults; !faults.empty()) // it may be there
        return fail(settingsError(faults.front()));
    return fail(Error {Error::Code::ProfileNotFound, settings.configPath, 0, chosen});
}

/// What keeps a value of the chosen profile from being known.
std::optional<Error> faultOfProfile(const AwsSettings& settings)
{
    const auto& profiles = settings.profiles;
    if (const auto own = profiles.profileFaults.find(settings.profile); own != profiles.profileFaults.end())
        return settingsError(own->second);
    return profiles.otherFaults.empty() ? std::nullopt : std::optional(settingsError(profiles.otherFaults.front()));
}

base::Result<void, Error> chooseRegion(AwsSettings& settings, const AwsChoice& choice, const Lookup& lookup)
{
    settings.region = firstGiven({choice.region, lookup.variable("AWS_REGION"), lookup.variable("AWS_DEFAULT_REGION")});
    if (!settings.region.isEmpty())
        return {};
    settings.region = lookup.property("region");
    const auto& faults = settings.profiles.profileFaults;
    if (const auto fault = faultOfProfile(settings);
        fault && (settings.region.isEmpty() || faults.contains(settings.profile)))
        return fail(*fault);
    return {};
}

base::Result<void, Error> chooseEndpoints(AwsSettings& settings, const AwsChoice& choice, const Lookup& lookup)
{
    settings.endpointUrl = choice.endpointUrl;
    const auto ignored = lookup.flag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls");
    if (!ignored)
        return fail(ignored.error());
    if (*ignored)
        return {};
    for (const auto& service : {QStringLiteral("sts"), QStringLiteral("sso"), QStringLiteral("sso_oidc")}) {
        auto configured = lookup.endpointUrl(service);
        if (!configured)
            settings.otherEndpointErrors.emplace(service, configured.error());
        else if (!configured->isEmpty())
            settings.otherEndpointUrls.emplace(service, *std::move(configured));
    }
    if (!choice.endpointUrl.isEmpty())
        return {};
    auto configured = lookup.endpointUrl(QStringLiteral("connect"));
    if (!configured)
        return fail(configured.error());
    settings.endpointUrl = *std::move(configured);
    return {};
}

} // namespace

base::Result<AwsSettings, AwsSettingsError> loadAwsSettings(
    const AwsChoice& choice, const QProcessEnvironment& environment)
{
    AwsSettings settings;
    const auto files = locateConfigFiles(environment);
    settings.configPath = files.config;
    settings.credentialsPath = files.credentials;
    auto content = readConfigFiles(files);
    settings.profiles = std::move(content.profiles);
    settings.countedAsAbsent = std::move(content.countedAsAbsent);
    if (const auto chosen = chooseProfile(settings, choice, environment); !chosen)
        return fail(chosen.error());

    const Lookup lookup(environment, settings);
    if (const auto chosen = chooseRegion(settings, choice, lookup); !chosen)
        return fail(chosen.error());
    if (const auto chosen = chooseEndpoints(settings, choice, lookup); !chosen)
        return fail(chosen.error());
    const auto fips = lookup.flag("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");
    const auto dualStack = lookup.flag("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
    if (!fips || !dualStack)
        return fail(fips ? dualStack.error() : fips.error());
    settings.useFips = *fips;
    settings.useDualStack = *dualStack;
    return settings;
}

aws::ProfileSet profilesOf(const QProcessEnvironment& environment)
{
    return readConfigFiles(locateConfigFiles(environment)).profiles;
}

} // namespace composer::credentials
