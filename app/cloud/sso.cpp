// SPDX-License-Identifier: Apache-2.0
#include "cloud/sso.h"

#include "aws/percent_encoding.h"
#include "aws/service_error.h"
#include "base/text.h"

namespace composer::cloud {

using base::Json;

namespace {

constexpr std::chrono::seconds defaultInterval {5};
constexpr qsizetype longestShown = 2'048;

base::Secret secretOf(const Json& object, QStringView name)
{
    const auto* member = object.find(name);
    if (!member || !member->isString())
        return {};
    auto text = member->text().toUtf8();
    const base::ScopedWipe wiped(text);
    return base::Secret(text);
}

QString textOf(const Json& object, QStringView name)
{
    const auto* member = object.find(name);
    return member && member->isString() && member->text().size() <= longestShown ? member->text() : QString();
}

std::optional<std::int64_t> numberOf(const Json& object, QStringView name)
{
    const auto* member = object.find(name);
    return member ? member->toInteger() : std::nullopt;
}

/// The object of a success reply, wiped when the reader is through with it.
class AnsweredObject {
public:
    explicit AnsweredObject(const WireReply& reply)
    {
        if (reply.status != 200)
            return;
        if (auto json = base::parseJson(reply.body))
            m_json = *std::move(json);
    }
    ~AnsweredObject() { m_json.wipe(); }
    AnsweredObject(const AnsweredObject&) = delete;
    AnsweredObject& operator=(const AnsweredObject&) = delete;
    const Json& object() const { return m_json; }

private:
    Json m_json; ///< in what is no object, nothing is found
};

Json secretJson(const base::Secret& secret)
{
    return Json::string(QString::fromUtf8(secret.reveal()));
}

WireRequest post(const aws::Endpoint& oidc, const char* path, Json body)
{
    auto text = base::writeJson(body);
    body.wipe();
    return {oidc, "POST", oidc.basePath + path, {{"content-type", "application/json"}}, std::move(text)};
}

Json clientJson(const OidcClient& client)
{
    auto json = Json::object();
    json.append(QStringLiteral("clientId"), Json::string(client.id));
    json.append(QStringLiteral("clientSecret"), secretJson(client.secret));
    return json;
}

} // namespace

WireRequest getRoleCredentials(
    const aws::Endpoint& portal, const QString& accountId, const QString& roleName, const base::Secret& accessToken)
{
    const auto target = portal.basePath + "/federation/credentials?role_name=" + aws::percentEncode(roleName.toUtf8())
        + "&account_id=" + aws::percentEncode(accountId.toUtf8());
    return {portal, "GET", target, {{"x-amz-sso_bearer_token", accessToken.reveal().toByteArray()}}, {}};
}

std::optional<SsoRoleKeys> ssoRoleKeysOf(const WireReply& reply)
{
    const AnsweredObject answer(reply);
    const auto& json = answer.object();
    const auto* given = json.find(u"roleCredentials");
    if (!given || !given->isObject())
        return {};
    const auto milliseconds = numberOf(*given, u"expiration");
    SsoRoleKeys keys {textOf(*given, u"accessKeyId").toUtf8(), secretOf(*given, u"secretAccessKey"),
        secretOf(*given, u"sessionToken"), base::UtcTime(base::Milliseconds(milliseconds.value_or(0)))};
    const bool isWhole =
        milliseconds && !keys.accessKeyId.isEmpty() && !keys.secretAccessKey.isEmpty() && !keys.sessionToken.isEmpty();
    return isWhole ? std::optional(std::move(keys)) : std::nullopt;
}

WireRequest ssoLogout(const aws::Endpoint& portal, const base::Secret& accessToken)
{
    return {portal, "POST", portal.basePath + "/logout",
        {{"x-amz-sso_bearer_token", accessToken.reveal().toByteArray()}}, {}};
}

WireRequest registerClient(const aws::Endpoint& oidc, const QString& name, const QStringList& scopes)
{
    auto body = Json::object();
    body.append(QStringLiteral("clientName"), Json::string(name));
    body.append(QStringLiteral("clientType"), Json::string(QStringLiteral("public")));
    auto list = Json::array();
    for (const auto& scope : scopes)
        list.append(Json::string(scope));
    if (!scopes.isEmpty())
        body.append(QStringLiteral("scopes"), std::move(list));
    return post(oidc, "/client/register", std::move(body));
}

std::optional<OidcClient> oidcClientOf(const WireReply& reply)
{
    const AnsweredObject answer(reply);
    const auto& json = answer.object();
    const auto expires = numberOf(json, u"clientSecretExpiresAt");
    if (!expires)
        return {};
    OidcClient client {
        textOf(json, u"clientId"), secretOf(json, u"clientSecret"), base::UtcTime(std::chrono::seconds(*expires))};
    return client.id.isEmpty() || client.secret.isEmpty() ? std::nullopt : std::optional(std::move(client));
}

WireRequest startDeviceAuthorization(const aws::Endpoint& oidc, const OidcClient& client, const QString& startUrl)
{
    auto body = clientJson(client);
    body.append(QStringLiteral("startUrl"), Json::string(startUrl));
    return post(oidc, "/device_authorization", std::move(body));
}

std::optional<DeviceAuthorization> deviceAuthorizationOf(const WireReply& reply)
{
    const AnsweredObject answer(reply);
    const auto& json = answer.object();
    const auto lifetime = numberOf(json, u"expiresIn");
    if (!lifetime || *lifetime <= 0)
        return {};
    const auto interval = numberOf(json, u"interval").value_or(0);
    DeviceAuthorization device {secretOf(json, u"deviceCode"), textOf(json, u"userCode"),
        textOf(json, u"verificationUri"), textOf(json, u"verificationUriComplete"), std::chrono::seconds(*lifetime),
        interval > 0 ? std::chrono::seconds(interval) : defaultInterval};
    const bool isWhole =
        !device.deviceCode.isEmpty() && !device.userCode.isEmpty() && !device.verificationUri.isEmpty();
    return isWhole ? std::optional(std::move(device)) : std::nullopt;
}

WireRequest createTokenForDevice(const aws::Endpoint& oidc, const OidcClient& client, const base::Secret& deviceCode)
{
    auto body = clientJson(client);
    body.append(
        QStringLiteral("grantType"), Json::string(QStringLiteral("urn:ietf:params:oauth:grant-type:device_code")));
    body.append(QStringLiteral("deviceCode"), secretJson(deviceCode));
    return post(oidc, "/token", std::move(body));
}

WireRequest createTokenByRefresh(const aws::Endpoint& oidc, const OidcClient& client, const base::Secret& refreshToken)
{
    auto body = clientJson(client);
    body.append(QStringLiteral("grantType"), Json::string(QStringLiteral("refresh_token")));
    body.append(QStringLiteral("refreshToken"), secretJson(refreshToken));
    return post(oidc, "/token", std::move(body));
}

std::optional<OidcToken> oidcTokenOf(const WireReply& reply)
{
    const AnsweredObject answer(reply);
    const auto& json = answer.object();
    const auto lifetime = numberOf(json, u"expiresIn");
    if (!lifetime || *lifetime <= 0)
        return {};
    OidcToken token {secretOf(json, u"accessToken"), secretOf(json, u"refreshToken"), std::chrono::seconds(*lifetime)};
    return token.accessToken.isEmpty() ? std::nullopt : std::optional(std::move(token));
}

aws::ServiceError ssoErrorOf(const WireReply& reply)
{
    auto error = aws::readServiceError(reply.status, reply.headers, reply.body);
    const auto json = base::parseJson(reply.body);
    if (!json || !json->isObject())
        return error;
    if (const auto code = textOf(*json, u"error"); !code.isEmpty())
        error.code = code.toLatin1();
    if (const auto words = textOf(*json, u"error_description"); !words.isEmpty() && error.message.isEmpty())
        error.message = base::foreignWords(words, aws::ServiceError::longestMessage);
    return error;
}

} // namespace composer::cloud
