// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/sso_login.h"

#include "aws/endpoint_override.h"
#include "credentials/profile/issuer_endpoint.h"
#include "credentials/profile/profile_keys.h"
#include "credentials/sources/sso_source.h"

namespace composer::credentials {

using base::fail;
using Code = CredentialError::Code;

namespace {

using namespace std::chrono_literals;
constexpr auto slowerBy = 5s; ///< RFC 8628, section 3.5
constexpr auto registrationLeft = 1h; ///< less would end before the token does

using Token = base::Result<cloud::OidcToken, CredentialError>;

/// Nothing that the desktop would open by another program than a browser, or in clear text over a network.
std::optional<QUrl> pageOf(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isLocal = url.scheme() == QLatin1String("http") && aws::isLoopbackHost(url.host().toLatin1());
    const bool isFit = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
        && (url.scheme() == QLatin1String("https") || isLocal);
    return isFit ? std::optional(url) : std::nullopt;
}

struct SignIn {
    SsoSettings sso;
    aws::Endpoint oidc;
    SsoTokenCache cache;
    SourceDependencies dependencies;
};

/// The one of the cached token while it is good for long enough, else a new one.
QCoro::Task<base::Result<cloud::OidcClient, CredentialError>> clientFor(SignIn at, std::stop_token stop)
{
    const auto cached = at.cache.load(at.sso);
    if (cached && cached->client && cached->client->expires - at.dependencies.clock->utcNow() > registrationLeft)
        co_return *cached->client;
    const auto operation = QStringLiteral("RegisterClient");
    const auto request = cloud::registerClient(at.oidc, QStringLiteral("Contact Composer"), at.sso.scopes);
    auto asking = askIssuer(at.dependencies, ssoCall(at.sso, operation, request), stop);
    auto reply = co_await asking;
    if (!reply)
        co_return fail(reply.error());
    const base::ScopedWipe wiped(reply->body);
    auto client = cloud::oidcClientOf(*reply);
    if (!client)
        co_return fail(garbledAnswer(profileSourceName(at.sso.profile), operation));
    co_return *std::move(client);
}

QCoro::Task<base::Result<cloud::DeviceAuthorization, CredentialError>> deviceFor(
    SignIn at, cloud::OidcClient client, std::stop_token stop)
{
    const auto operation = QStringLiteral("StartDeviceAuthorization");
    const auto request = cloud::startDeviceAuthorization(at.oidc, client, at.sso.startUrl);
    auto asking = askIssuer(at.dependencies, ssoCall(at.sso, operation, request), stop);
    auto reply = co_await asking;
    if (!reply)
        co_return fail(reply.error());
    const base::ScopedWipe wiped(reply->body);
    auto device = cloud::deviceAuthorizationOf(*reply);
    if (!device || !pageOf(device->verificationUri))
        co_return fail(garbledAnswer(profileSourceName(at.sso.profile), operation));
    co_return *std::move(device);
}

/// Whether the answer only says that the person has not decided yet; a hiccup of the network counts as one.
bool isWaiting(const CredentialError& error, std::chrono::seconds& interval)
{
    if (error.code == Code::Unreachable)
        return true;
    const auto kind = aws::kindOf(error.service.value_or(aws::ServiceError {}));
    if (kind == aws::ErrorKind::SignInAskedTooOften)
        interval += slowerBy;
    return kind == aws::ErrorKind::SignInPending || kind == aws::ErrorKind::SignInAskedTooOften;
}

QCoro::Task<Token> tokenFor(
    SignIn at, cloud::OidcClient client, cloud::DeviceAuthorization device, std::stop_token stop)
{
    const auto operation = QStringLiteral("CreateToken");
    const auto ends = at.dependencies.clock->utcNow() + device.lifetime;
    auto interval = device.interval;
    auto quiet = at.dependencies;
    quiet.trace.reset(); // one line for each poll would hide the rest
    while (at.dependencies.clock->utcNow() < ends) {
        auto sleeping = at.dependencies.clock->sleep(interval, stop);
        const bool slept = co_await sleeping;
        if (!slept || stop.stop_requested())
            co_return fail(CredentialError {Code::Cancelled, profileSourceName(at.sso.profile), {}});
        const auto request = cloud::createTokenForDevice(at.oidc, client, device.deviceCode);
        auto asking = askIssuer(quiet, ssoCall(at.sso, operation, request), stop);
        auto reply = co_await asking;
        if (!reply && !isWaiting(reply.error(), interval))
            co_return fail(reply.error());
        if (!reply)
            continue;
        const base::ScopedWipe wiped(reply->body);
        auto token = cloud::oidcTokenOf(*reply);
        if (!token)
            co_return fail(garbledAnswer(profileSourceName(at.sso.profile), operation));
        co_return *std::move(token);
    }
    co_return fail(CredentialError {Code::TimedOut, profileSourceName(at.sso.profile), at.sso.cacheKey()});
}

} // namespace

QCoro::Task<base::Result<base::UtcTime, CredentialError>> signIn(SsoSettings sso, AwsSettings settings,
    QProcessEnvironment environment, SourceDependencies dependencies, ShowSignInCode show, std::stop_token stop)
{
    const auto source = profileSourceName(sso.profile);
    const auto oidc = issuerEndpoint(IssuingService::SsoOidc, settings, sso.region, source);
    if (!oidc)
        co_return fail(oidc.error());
    const SignIn at {sso, *oidc, SsoTokenCache(environment), dependencies};
    auto registering = clientFor(at, stop);
    const auto client = co_await registering;
    if (!client)
        co_return fail(client.error());
    auto starting = deviceFor(at, *client, stop);
    const auto device = co_await starting;
    if (!device)
        co_return fail(device.error());
    const auto page = *pageOf(device->verificationUri);
    show({device->userCode, page, pageOf(device->verificationUriComplete).value_or(page),
        dependencies.clock->utcNow() + device->lifetime});
    auto waiting = tokenFor(at, *client, *device, stop);
    const auto given = co_await waiting;
    if (!given)
        co_return fail(given.error());
    SsoToken token;
    token.accessToken = given->accessToken;
    token.refreshToken = given->refreshToken;
    token.expires = dependencies.clock->utcNow() + given->lifetime;
    token.client = *client;
    if (!at.cache.save(sso, token))
        co_return fail(CredentialError {Code::Malformed, source,
            QStringLiteral("the sign-in worked, but %1 cannot be written").arg(at.cache.path(sso))});
    co_return token.expires;
}

QCoro::Task<bool> signOut(SsoSettings sso, AwsSettings settings, QProcessEnvironment environment,
    SourceDependencies dependencies, std::stop_token stop)
{
    const SsoTokenCache cache(environment);
    const auto token = cache.load(sso);
    const auto portal = issuerEndpoint(IssuingService::Sso, settings, sso.region, profileSourceName(sso.profile));
    const bool isGone = cache.remove(sso);
    if (token && portal) {
        const auto request = cloud::ssoLogout(*portal, token->accessToken);
        auto asking = askIssuer(dependencies, ssoCall(sso, QStringLiteral("Logout"), request), stop);
        co_await asking;
    }
    co_return isGone;
}

} // namespace composer::credentials
