// SPDX-License-Identifier: Apache-2.0
#include "targets/route.h"

#include "credentials/chain/chain.h"
#include "credentials/chain/standard_chain.h"
#include "credentials/profile/issuer_endpoint.h"
#include "credentials/sources/environment_keys.h"
#include "credentials/sources/static_source.h"
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

Route routeOver(const Services& services, const aws::Endpoint& endpoint, std::shared_ptr<credentials::Source> source)
{
    return {endpoint, std::make_shared<credentials::RefreshingSource>(std::move(source), services.clock),
        QString::fromLatin1(endpoint.url() + ' ' + endpoint.signingRegion)};
}

std::optional<aws::Endpoint> stsOf(const credentials::AwsSettings& settings, const QString& region)
{
    const auto sts = credentials::issuerEndpoint(credentials::IssuingService::Sts, settings, region, {});
    return sts ? std::optional(*sts) : std::nullopt;
}

std::shared_ptr<credentials::Source> ownKeys(const Services& services, const Environment& environment)
{
    auto session = std::make_shared<credentials::SessionSource>(environment.id, services.sessionKeys);
    if (environment.origin == KeyOrigin::SessionOnly)
        return session;
    // Keys typed in for this session are newer than the keychain's, or replace those of a locked one.
    std::vector<std::shared_ptr<credentials::Source>> sources {std::move(session),
        std::make_shared<KeychainSource>(credentials::environmentKey(environment.id), KeychainSource::Entry::Known,
            services.keychain, services.clock)};
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
    auto route = routeOver(services, *endpoint, std::move(running));
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
    parameters.useFips = settings->useFips;
    parameters.useDualStack = settings->useDualStack;
    parameters.endpointOverride = settings->endpointUrl;
    const auto endpoint = aws::resolveEndpoint(parameters);
    if (!endpoint)
        return fail(RouteError {Kind::Endpoint, endpointErrorText(endpoint.error())});
    auto route = routeOver(services, *endpoint,
        credentials::standardChain(*settings, services.environment, services.keychain, sourceDependencies(services)));
    route.sts = stsOf(*settings, settings->region);
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
    auto route = routeOver(services, *endpoint, ownKeys(services, environment));
    const auto settings = credentials::loadAwsSettings({{}, environment.region, {}}, services.environment);
    route.sts = stsOf(settings ? *settings : credentials::AwsSettings {}, environment.region);
    return route;
}

} // namespace

credentials::SourceDependencies sourceDependencies(const Services& services)
{
    return {services.transport, services.clock, services.askForCode, services.trace};
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
