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
            const auto found = m_settings.profiles.services.find(services);
            if (found == m_settings.profiles.services.end())
                return fail(Error {Error::Code::BadValue, m_settings.configPath, 0,
                    QStringLiteral("there is no section [services %1]").arg(services)});
            if (auto url = valueIn(found->second, service + QLatin1String(".endpoint_url")); !url.isEmpty())
                return url;
        }
        return property("endpoint_url");
    }

private:
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
    if (!chosen.isEmpty() && !settings.profiles.profiles.contains(chosen))
        return fail(Error {Error::Code::ProfileNotFound, settings.configPath, 0, chosen});
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
            return fail(configured.error());
        if (!configured->isEmpty())
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
    auto profiles = readConfigFiles(files);
    if (!profiles)
        return fail(profiles.error());
    settings.profiles = *std::move(profiles);
    if (const auto chosen = chooseProfile(settings, choice, environment); !chosen)
        return fail(chosen.error());

    const Lookup lookup(environment, settings);
    settings.region = firstGiven({choice.region, lookup.variable("AWS_REGION"), lookup.variable("AWS_DEFAULT_REGION"),
        lookup.property("region")});
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
    auto profiles = readConfigFiles(locateConfigFiles(environment));
    return profiles ? *std::move(profiles) : aws::ProfileSet {};
}

} // namespace composer::credentials
