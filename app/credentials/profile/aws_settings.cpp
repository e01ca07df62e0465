// SPDX-License-Identifier: Apache-2.0
#include "credentials/profile/aws_settings.h"

#include "credentials/profile/config_files.h"
#include "credentials/profile/setting_lookup.h"

#include <initializer_list>

namespace composer::credentials {

using base::fail;
using Error = AwsSettingsError;

namespace {

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

base::Result<void, Error> chooseRegion(AwsSettings& settings, const AwsChoice& choice, const SettingLookup& lookup)
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

base::Result<void, Error> chooseEndpoints(AwsSettings& settings, const AwsChoice& choice, const SettingLookup& lookup)
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

/// The certificates of a file that AWS_CA_BUNDLE or ca_bundle names.
base::Result<QByteArray, Error> authoritiesOf(const Setting& setting, const QProcessEnvironment& environment)
{
    constexpr qint64 largest = 16LL * 1024 * 1024;
    const auto path = inHome(setting.value, environment);
    const auto content = base::readFile(path, largest);
    if (!content)
        return fail(Error {Error::Code::BadValue, setting.name, 0, QStringLiteral("%1 cannot be read").arg(path)});
    if (!content->contains("-----BEGIN CERTIFICATE-----"))
        return fail(
            Error {Error::Code::BadValue, setting.name, 0, QStringLiteral("%1 holds no PEM certificate").arg(path)});
    return *content;
}

/// As the AWS CLI counts: the first attempt is one of them. Its legacy mode tries five times.
base::Result<aws::RetryPolicy, Error> retriesOf(const SettingLookup& lookup)
{
    constexpr int ofLegacyMode = 5;
    aws::RetryPolicy policy;
    const auto mode = lookup.setting("AWS_RETRY_MODE", "retry_mode");
    const auto word = mode.value.toLower();
    if (word == QLatin1String("legacy"))
        policy.maximumAttempts = ofLegacyMode;
    else if (!word.isEmpty() && word != QLatin1String("standard") && word != QLatin1String("adaptive"))
        return fail(
            Error {Error::Code::BadValue, mode.name, 0, QStringLiteral("it is none of standard, adaptive and legacy")});
    const auto attempts = lookup.setting("AWS_MAX_ATTEMPTS", "max_attempts");
    if (attempts.value.isEmpty())
        return policy;
    bool isNumber = false;
    policy.maximumAttempts = attempts.value.trimmed().toInt(&isNumber);
    if (!isNumber || policy.maximumAttempts < 1)
        return fail(Error {Error::Code::BadValue, attempts.name, 0, QStringLiteral("it is not a number from 1 on")});
    return policy;
}

base::Result<void, Error> chooseTransport(
    AwsSettings& settings, const SettingLookup& lookup, const QProcessEnvironment& environment)
{
    const auto retries = retriesOf(lookup);
    if (!retries)
        return fail(retries.error());
    settings.retries = *retries;
    const auto bundle = lookup.setting("AWS_CA_BUNDLE", "ca_bundle");
    if (bundle.value.isEmpty())
        return {};
    auto authorities = authoritiesOf(bundle, environment);
    if (!authorities)
        return fail(authorities.error());
    settings.authorities = *std::move(authorities);
    return {};
}

std::vector<SettingNote> notesOf(const AwsSettings& settings, const SettingLookup& lookup)
{
    std::vector<SettingNote> notes;
    for (const auto& known : knownSettings()) {
        if (known.standing != SettingStanding::Reported)
            continue;
        const auto set = lookup.setting(known.variable, known.key);
        if (!set.value.isEmpty() && set.value.compare(QLatin1String(known.silent), Qt::CaseInsensitive) != 0)
            notes.push_back({set.name, known.remark});
    }
    const auto mode = lookup.setting("AWS_RETRY_MODE", "retry_mode");
    if (mode.value.compare(QLatin1String("adaptive"), Qt::CaseInsensitive) == 0)
        notes.push_back({mode.name, SettingRemark::AdaptiveIsStandard});
    if (settings.endpointUrl.isEmpty())
        return notes;
    if (settings.useFips)
        notes.push_back({lookup.setting("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint").name, SettingRemark::FipsOfUrl});
    if (settings.useDualStack)
        notes.push_back({lookup.setting("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint").name,
            SettingRemark::DualStackOfUrl});
    return notes;
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

    const SettingLookup lookup(environment, settings);
    if (const auto chosen = chooseRegion(settings, choice, lookup); !chosen)
        return fail(chosen.error());
    if (const auto chosen = chooseEndpoints(settings, choice, lookup); !chosen)
        return fail(chosen.error());
    if (const auto chosen = chooseTransport(settings, lookup, environment); !chosen)
        return fail(chosen.error());
    const auto fips = lookup.flag("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");
    const auto dualStack = lookup.flag("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
    if (!fips || !dualStack)
        return fail(fips ? dualStack.error() : fips.error());
    settings.useFips = *fips;
    settings.useDualStack = *dualStack;
    settings.notes = notesOf(settings, lookup);
    return settings;
}

std::optional<AwsSettingsError> faultOfProfile(const AwsSettings& settings)
{
    const auto& profiles = settings.profiles;
    if (const auto own = profiles.profileFaults.find(settings.profile); own != profiles.profileFaults.end())
        return settingsError(own->second);
    return profiles.otherFaults.empty() ? std::nullopt : std::optional(settingsError(profiles.otherFaults.front()));
}

aws::ProfileSet profilesOf(const QProcessEnvironment& environment)
{
    return readConfigFiles(locateConfigFiles(environment)).profiles;
}

} // namespace composer::credentials
