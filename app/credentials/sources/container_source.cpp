// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/container_source.h"

#include "aws/endpoint_override.h"
#include "base/atomic_file.h"
#include "credentials/access_keys.h"
#include "credentials/secret_json.h"
#include "credentials/sources/issuer_call.h"

#include <QUrl>

#include <algorithm>

namespace composer::credentials {

using base::fail;
using Code = CredentialError::Code;

namespace {

constexpr qint64 largestToken = 20'000;
const auto sourceName = QLatin1String("container (AWS_CONTAINER_CREDENTIALS_FULL_URI)");

CredentialError errorOf(Code code, const QString& detail)
{
    return {code, sourceName, detail};
}

/// Where to ask; the target is path and query.
struct Place {
    aws::Endpoint endpoint;
    QByteArray target;
};

base::Result<Place, CredentialError> placeOf(const QProcessEnvironment& environment)
{
    if (!environment.value(QStringLiteral("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")).isEmpty())
        return fail(errorOf(
            Code::Unsupported, QStringLiteral("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI can be asked only inside AWS")));
    const QUrl url(environment.value(QStringLiteral("AWS_CONTAINER_CREDENTIALS_FULL_URI")).trimmed(), QUrl::StrictMode);
    if (!url.isValid() || !url.userInfo().isEmpty() || url.hasFragment())
        return fail(errorOf(Code::Malformed, QStringLiteral("AWS_CONTAINER_CREDENTIALS_FULL_URI is not a URL")));
    const auto origin =
        aws::parseEndpointOverride(url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery).toString(QUrl::FullyEncoded));
    if (!origin && origin.error().code == aws::EndpointError::Code::PlainHttp)
        return fail(errorOf(Code::Unsupported,
            QStringLiteral("%1 can be asked only inside AWS; here http:// is for this machine").arg(url.host())));
    if (!origin)
        return fail(errorOf(Code::Malformed, QStringLiteral("AWS_CONTAINER_CREDENTIALS_FULL_URI is not a URL")));
    auto target = url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return Place {*origin, target};
}

/// The value of the Authorization header; empty: none.
base::Result<QByteArray, CredentialError> tokenOf(const QProcessEnvironment& environment)
{
    auto token = environment.value(QStringLiteral("AWS_CONTAINER_AUTHORIZATION_TOKEN")).toUtf8();
    const auto path = environment.value(QStringLiteral("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"));
    if (!path.isEmpty()) {
        auto file = base::readFile(path, largestToken);
        if (!file)
            return fail(errorOf(Code::Malformed, QStringLiteral("the token file %1 cannot be read").arg(path)));
        token = *std::move(file);
        while (token.endsWith('\n') || token.endsWith('\r')) // as an editor leaves it
            token.chop(1);
    }
    const auto isFit = [](char c) { return c >= 0x20 && c < 0x7f; };
    if (!std::all_of(token.cbegin(), token.cend(), isFit)) {
        base::wipe(token);
        return fail(errorOf(Code::Malformed, QStringLiteral("the token holds a character that no header may have")));
    }
    return token;
}

aws::ServiceError readError(const cloud::WireReply& reply)
{
    return aws::readServiceError(reply.status, reply.headers, reply.body);
}

IssuerCall callOf(const Place& place, const QByteArray& token)
{
    cloud::WireRequest request {place.endpoint, "GET", place.target, {{"Accept", "application/json"}}, {}};
    if (!token.isEmpty())
        request.headers.emplace_back("Authorization", token);
    const auto same = [request](
                          base::UtcTime) -> base::Result<cloud::WireRequest, aws::SigningError> { return request; };
    return {sourceName, QStringLiteral("GET"), place.endpoint.authority(), same, readError};
}

base::Result<Credentials, CredentialError> keysOf(cloud::WireReply& reply, const IssuerCall& call)
{
    enum Part { AccessKeyId, SecretAccessKey, Token, Expiration, AccountId };
    static const std::vector<JsonPlace> places {
        {{}, "AccessKeyId"}, {{}, "SecretAccessKey"}, {{}, "Token"}, {{}, "Expiration"}, {{}, "AccountId"}};
    const auto parts = readSecretJson(reply.body, places);
    if (!parts)
        return fail(garbledAnswer(call.source, call.operation));
    const auto text = [&parts](Part part) { return (*parts)[part].text; };
    auto keys = makeAccessKeys({text(AccessKeyId), text(SecretAccessKey), text(Token)}, call.source);
    if (!keys)
        return fail(keys.error());
    Credentials credentials {*std::move(keys), call.source, std::nullopt};
    if (!text(Expiration).isEmpty()) {
        credentials.expires = parseExpiry(QString::fromUtf8(text(Expiration)));
        if (!credentials.expires)
            return fail(errorOf(Code::Malformed, QStringLiteral("Expiration is not a time with a zone")));
    }
    credentials.accountId = QString::fromUtf8(text(AccountId));
    return credentials;
}

} // namespace

ContainerSource::ContainerSource(const QProcessEnvironment& environment, SourceDependencies dependencies)
    : m_environment(environment)
    , m_dependencies(std::move(dependencies))
{
}

QString ContainerSource::name() const
{
    return sourceName;
}

Effort ContainerSource::effort() const
{
    const auto isSet = [this](const char* name) { return !m_environment.value(QLatin1String(name)).isEmpty(); };
    return isSet("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") || isSet("AWS_CONTAINER_CREDENTIALS_FULL_URI")
        ? Effort::Quiet
        : Effort::Nothing;
}

QCoro::Task<base::Result<Credentials, CredentialError>> ContainerSource::resolve(std::stop_token stop)
{
    if (effort() == Effort::Nothing)
        co_return fail(errorOf(Code::NotConfigured, QStringLiteral("AWS_CONTAINER_CREDENTIALS_FULL_URI is not set")));
    const auto dependencies = m_dependencies;
    const auto place = placeOf(m_environment);
    if (!place)
        co_return fail(place.error());
    auto token = tokenOf(m_environment);
    if (!token)
        co_return fail(token.error());
    const base::ScopedWipe wipeToken(*token);
    const auto call = callOf(*place, *token);
    auto asking = askIssuer(dependencies, call, stop);
    auto reply = co_await asking;
    if (!reply)
        co_return fail(reply.error());
    const base::ScopedWipe wiped(reply->body);
    auto found = keysOf(*reply, call);
    co_return found;
}

} // namespace composer::credentials
