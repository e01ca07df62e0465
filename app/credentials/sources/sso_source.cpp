// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/sso_source.h"

#include "credentials/access_keys.h"
#include "credentials/profile/issuer_endpoint.h"
#include "credentials/profile/profile_keys.h"
#include "credentials/sources/timed_source.h"

namespace composer::credentials {

using base::fail;
using Code = CredentialError::Code;

namespace {

using namespace std::chrono_literals;
constexpr auto renewedBefore = 15min; ///< as the AWS CLI does

CredentialError signInNeeded(const SsoSettings& sso, const QString& why)
{
    return {Code::SignInNeeded, profileSourceName(sso.profile), sso.cacheKey() + QLatin1String(" (") + why + u')'};
}

/// A token that was renewed. The error does not matter while the old one still does.
QCoro::Task<base::Result<SsoToken, CredentialError>> renewed(
    SsoSettings sso, SsoToken token, aws::Endpoint oidc, SourceDependencies dependencies, std::stop_token stop)
{
    const auto request = cloud::createTokenByRefresh(oidc, *token.client, token.refreshToken);
    const auto call = ssoCall(sso, QStringLiteral("CreateToken"), request);
    auto asking = askIssuer(dependencies, call, stop);
    auto reply = co_await asking;
    if (!reply)
        co_return fail(reply.error());
    const base::ScopedWipe wiped(reply->body);
    auto given = cloud::oidcTokenOf(*reply);
    if (!given)
        co_return fail(garbledAnswer(call.source, call.operation));
    token.accessToken = given->accessToken;
    token.expires = serviceNow(dependencies) + given->lifetime;
    if (!given->refreshToken.isEmpty())
        token.refreshToken = given->refreshToken;
    co_return token;
}

struct TokenDependencies {
    SsoSettings sso;
    AwsSettings settings;
    SsoTokenCache cache;
    SourceDependencies dependencies;
};

QCoro::Task<base::Result<SsoToken, CredentialError>> validToken(TokenDependencies at, std::stop_token stop)
{
    auto token = at.cache.load(at.sso);
    if (!token)
        co_return fail(token.error());
    if (token->isReadableByOthers && at.dependencies.trace)
        at.dependencies.trace->add({TraceStep::Event::Asked, profileSourceName(at.sso.profile),
            QStringLiteral("warning: other users can read %1").arg(at.cache.path(at.sso))});
    const auto now = serviceNow(at.dependencies);
    if (token->expires - now >= renewedBefore)
        co_return *token;
    const auto oidc =
        issuerEndpoint(IssuingService::SsoOidc, at.settings, at.sso.region, profileSourceName(at.sso.profile));
    std::optional<CredentialError> problem;
    if (token->canRefresh(now) && !oidc)
        problem = oidc.error();
    if (token->canRefresh(now) && oidc) {
        auto renewing = renewed(at.sso, *token, *oidc, at.dependencies, stop);
        const auto fresh = co_await renewing;
        if (fresh) {
            at.cache.save(at.sso, *fresh); // else the next start renews it again, if it may
            co_return *fresh;
        }
        if (stop.stop_requested())
            co_return fail(CredentialError {Code::Cancelled, profileSourceName(at.sso.profile), {}});
        problem = fresh.error();
    }
    auto judging = hasPassed(token->expires, at.dependencies, stop);
    const bool isOver = co_await judging;
    // A renewal that nobody refused may work the next time: the person need not sign in for that.
    if (isOver && problem && problem->code != Code::Refused)
        co_return fail(*problem);
    if (isOver)
        co_return fail(signInNeeded(at.sso, QStringLiteral("the session has ended")));
    co_return *token;
}

base::Result<Credentials, CredentialError> keysOf(const cloud::WireReply& reply, const IssuerCall& call)
{
    const auto given = cloud::ssoRoleKeysOf(reply);
    if (!given)
        return fail(garbledAnswer(call.source, call.operation));
    auto keys = makeAccessKeys(
        {given->accessKeyId, given->secretAccessKey.reveal(), given->sessionToken.reveal()}, call.source);
    if (!keys)
        return fail(keys.error());
    return Credentials {*std::move(keys), call.source, given->expires};
}

} // namespace

IssuerCall ssoCall(const SsoSettings& settings, const QString& operation, const cloud::WireRequest& request)
{
    const auto same = [request](
                          base::UtcTime) -> base::Result<cloud::WireRequest, aws::SigningError> { return request; };
    return {profileSourceName(settings.profile), operation, request.endpoint.authority(), same, cloud::ssoErrorOf};
}

SsoSource::SsoSource(
    SsoSettings sso, AwsSettings settings, const QProcessEnvironment& environment, SourceDependencies dependencies)
    : m_sso(std::move(sso))
    , m_settings(std::move(settings))
    , m_cache(environment)
    , m_dependencies(std::move(dependencies))
{
}

QString SsoSource::name() const
{
    return profileSourceName(m_sso.profile);
}

QCoro::Task<base::Result<Credentials, CredentialError>> SsoSource::resolve(std::stop_token stop)
{
    const TokenDependencies at {m_sso, m_settings, m_cache, m_dependencies};
    const auto source = name();
    if (at.sso.accountId.isEmpty())
        co_return fail(CredentialError {Code::Unsupported, source,
            QStringLiteral("the profile has an sso_session, but no sso_account_id and sso_role_name")});
    const auto portal = issuerEndpoint(IssuingService::Sso, at.settings, at.sso.region, source);
    if (!portal)
        co_return fail(portal.error());
    auto loading = validToken(at, stop);
    const auto token = co_await loading;
    if (!token)
        co_return fail(token.error());
    const auto request = cloud::getRoleCredentials(*portal, at.sso.accountId, at.sso.roleName, token->accessToken);
    const auto call = ssoCall(at.sso, QStringLiteral("GetRoleCredentials"), request);
    auto asking = askIssuer(at.dependencies, call, stop);
    auto reply = co_await asking;
    if (!reply && reply.error().service && reply.error().service->httpStatus == 401)
        co_return fail(signInNeeded(at.sso, QStringLiteral("the session was ended")));
    if (!reply)
        co_return fail(reply.error());
    const base::ScopedWipe wiped(reply->body);
    auto found = keysOf(*reply, call);
    if (found)
        found->accountId = at.sso.accountId;
    co_return found;
}

} // namespace composer::credentials
