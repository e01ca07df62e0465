// SPDX-License-Identifier: Apache-2.0
#include "targets/route.h"

#include "credentials/chain/chain.h"
#include "credentials/chain/standard_chain.h"
#include "credentials/profile/config_files.h"
#include "credentials/profile/issuer_endpoint.h"
#include "credentials/sources/environment_keys.h"
#include "credentials/sources/static_source.h"
#include "credentials/sources/timed_source.h"
#include "texts/error_text.h"

#include <QCoreApplication>

namespace composer::models {

using base::fail;
using credentials::KeychainSource;
using Kind = RouteError::Kind;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Route)
};

Route routeOver(const aws::Endpoint& endpoint, std::shared_ptr<credentials::Source> source,
    const credentials::SourceDependencies& dependencies)
{
    return {endpoint,
        std::make_shared<credentials::RefreshingSource>(std::move(source), dependencies.clock, dependencies.offset),
        QString::fromLatin1(endpoint.url() + ' ' + endpoint.signingRegion), dependencies};
}

std::vector<Notice> remarksOf(const credentials::AwsSettings& settings)
{
    std::vector<Notice> remarks;
    for (const auto& note : settings.notes)
        remarks.push_back(settingNoteText(note));
    if (const auto fault = credentials::faultOfProfile(settings))
        remarks.push_back(settingsErrorText(*fault));
    return remarks;
}

base::Result<aws::Endpoint, credentials::CredentialError> stsOf(
    const base::Result<credentials::AwsSettings, credentials::AwsSettingsError>& settings, const QString& region)
{
    using Code = credentials::CredentialError::Code;
    if (!settings)
        return fail(credentials::CredentialError {Code::Misconfigured, {}, credentials::describe(settings.error())});
    return credentials::issuerEndpoint(credentials::IssuingService::Sts, *settings, region, {});
}

std::shared_ptr<credentials::Source> ownKeys(
    const Services& services, const Environment& environment, const credentials::SourceDependencies& dependencies)
{
    auto session = std::make_shared<credentials::SessionSource>(environment.id, services.sessionKeys);
    if (environment.origin == KeyOrigin::SessionOnly)
        return session;
    // Keys typed in for this session are newer than the keychain's, or replace those of a locked one.
    auto stored = std::make_shared<KeychainSource>(
        credentials::environmentKey(environment.id), KeychainSource::Entry::Known, services.keychain);
    std::vector<std::shared_ptr<credentials::Source>> sources {
        std::move(session), std::make_shared<credentials::TimedSource>(std::move(stored), dependencies)};
    return std::make_shared<credentials::Chain>(std::move(sources), services.trace);
}

RouteResult sandboxRoute(const Services& services)
{
    auto made = services.sandbox();
    if (!made)
        return fail(RouteError {Kind::Sandbox, {Tone::Bad, QStringLiteral("SandboxMissing"), made.error()}});
    std::shared_ptr<sandbox::Sandbox> service = std::move(*made);
    const auto endpoint = service->start(0, {});
    if (!endpoint)
        return fail(RouteError {Kind::Sandbox, {Tone::Bad, QStringLiteral("SandboxFailed"), endpoint.error()}});
    auto keys = std::make_shared<credentials::StaticSource>(
        credentials::Credentials {sandbox::demoKeys(), QStringLiteral("sandbox"), {}});
    std::shared_ptr<credentials::Source> running(keys.get(), [keys, service](credentials::Source*) {});
    auto route = routeOver(*endpoint, std::move(running), sourceDependencies(services));
    route.journalScope = QStringLiteral("sandbox"); // whichever port it has this time
    return route;
}

/// With keys that the AWS variables and files lead to.
RouteResult awsRoute(const Services& services, const credentials::AwsChoice& choice)
{
    const auto settings = credentials::loadAwsSettings(choice, services.environment);
    if (!settings)
        return fail(RouteError {Kind::Settings, settingsErrorText(settings.error())});
    aws::EndpointParameters parameters;
    parameters.region = settings->region;
    const bool isOfAws = settings->endpointUrl.isEmpty();
    parameters.useFips = settings->useFips && isOfAws;
    parameters.useDualStack = settings->useDualStack && isOfAws;
    parameters.endpointOverride = settings->endpointUrl;
    const auto endpoint = aws::resolveEndpoint(parameters);
    if (!endpoint)
        return fail(RouteError {Kind::Endpoint, endpointErrorText(endpoint.error())});
    const auto sts = stsOf(settings, settings->region);
    auto dependencies = sourceDependencies(services, *settings);
    if (sts)
        dependencies.timeServer = *sts;
    auto route = routeOver(*endpoint,
        credentials::standardChain(*settings, services.environment, services.keychain, dependencies), dependencies);
    route.sts = sts;
    route.remarks = remarksOf(*settings);
    return route;
}

RouteResult ownKeysRoute(const Services& services, const Environment& environment)
{
    aws::EndpointParameters parameters;
    parameters.region = environment.region;
    parameters.endpointOverride = environment.endpointUrl;
    const auto endpoint = aws::resolveEndpoint(parameters);
    if (!endpoint && endpoint.error().code == aws::EndpointError::Code::RegionMissing)
        return fail(RouteError {Kind::Endpoint,
            {Tone::Bad, QStringLiteral("RegionMissing"),
                Texts::tr("The environment “%1” has no region.").arg(environment.name)}});
    if (!endpoint)
        return fail(RouteError {Kind::Endpoint, endpointErrorText(endpoint.error())});
    // Whatever the files say of keys does not matter here. What they say of certificates, retries and STS does.
    const auto settings = credentials::loadAwsSettings({{}, environment.region, {}}, services.environment);
    const auto sts = stsOf(settings, environment.region);
    auto dependencies = sourceDependencies(services, settings ? *settings : credentials::AwsSettings {});
    if (sts)
        dependencies.timeServer = *sts;
    auto route = routeOver(*endpoint, ownKeys(services, environment, dependencies), dependencies);
    route.sts = sts;
    route.remarks = settings ? remarksOf(*settings) : std::vector {settingsErrorText(settings.error())};
    return route;
}

} // namespace

credentials::SourceDependencies sourceDependencies(const Services& services, const credentials::AwsSettings& settings)
{
    credentials::SourceDependencies dependencies {
        services.transport, services.clock, services.askForCode, services.trace};
    dependencies.retries = settings.retries;
    if (!settings.authorities.isEmpty())
        dependencies.transport = [make = services.transportTrusting, authorities = settings.authorities] {
            return make(authorities);
        };
    return dependencies;
}

Environment unnamedEnvironment(const credentials::AwsChoice& choice)
{
    Environment environment;
    environment.origin = choice.profile.isEmpty() ? KeyOrigin::StandardChain : KeyOrigin::Profile;
    environment.profile = choice.profile;
    environment.region = choice.region;
    environment.endpointUrl = choice.endpointUrl;
    return environment;
}

bool hasOwnKeys(const Environment& environment)
{
    return environment.origin == KeyOrigin::Keychain || environment.origin == KeyOrigin::SessionOnly;
}

RouteResult routeTo(const Services& services, const Environment& environment)
{
    if (environment.isSandbox())
        return sandboxRoute(services);
    if (hasOwnKeys(environment))
        return ownKeysRoute(services, environment);
    const auto profile = environment.origin == KeyOrigin::Profile ? environment.profile : QString();
    return awsRoute(services, {profile, environment.region, environment.endpointUrl});
}

} // namespace composer::models
