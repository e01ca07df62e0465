// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/sso_token_cache.h"

#include "base/atomic_file.h"
#include "credentials/access_keys.h"
#include "credentials/profile/config_files.h"
#include "credentials/profile/profile_keys.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

namespace composer::credentials {

using base::fail;
using base::Json;

namespace {

constexpr qint64 largestFile = 256 * 1024;

QString textOf(const Json& object, QStringView name)
{
    const auto* member = object.find(name);
    return member && member->isString() ? member->text() : QString();
}

base::Secret secretOf(const Json& object, QStringView name)
{
    auto text = textOf(object, name).toUtf8();
    const base::ScopedWipe wiped(text);
    return base::Secret(text);
}

std::optional<base::UtcTime> timeOf(const Json& object, QStringView name)
{
    return parseExpiry(textOf(object, name));
}

/// People copy the address of the portal with what their browser shows behind it.
QString plainUrl(const QString& url)
{
    auto plain = url.trimmed().toLower();
    while (plain.endsWith(u'/') || plain.endsWith(u'#'))
        plain.chop(1);
    return plain;
}

/// Both members may be missing: the name of the file says already whose token it is.
bool isOf(const Json& token, const SsoSettings& settings)
{
    const auto url = textOf(token, u"startUrl");
    const auto region = textOf(token, u"region");
    return (url.isEmpty() || plainUrl(url) == plainUrl(settings.startUrl))
        && (region.isEmpty() || region.compare(settings.region, Qt::CaseInsensitive) == 0);
}

std::optional<cloud::OidcClient> clientOf(const Json& object)
{
    const auto expires = timeOf(object, u"registrationExpiresAt");
    cloud::OidcClient client {textOf(object, u"clientId"), secretOf(object, u"clientSecret"), {}};
    if (!expires || client.id.isEmpty() || client.secret.isEmpty())
        return {};
    client.expires = *expires;
    return client;
}

/// Leaves an empty text in its place.
void takeOut(std::vector<base::JsonMember>& members, QStringView name)
{
    const auto found = std::ranges::find(members, name, &base::JsonMember::name);
    if (found == members.end())
        return;
    found->value.wipe();
    found->value = Json::string({});
}

void put(std::vector<base::JsonMember>& members, const QString& name, const QString& text)
{
    const auto found = std::ranges::find(members, name, &base::JsonMember::name);
    if (found == members.end())
        members.push_back({name, Json::string(text)});
    else
        found->value = Json::string(text);
}

} // namespace

SsoTokenCache::SsoTokenCache(const QProcessEnvironment& environment)
    : m_folder(locatePath("", "~/.aws/sso/cache", environment))
{
}

QString SsoTokenCache::path(const SsoSettings& settings) const
{
    const auto name = QCryptographicHash::hash(settings.cacheKey().toUtf8(), QCryptographicHash::Sha1).toHex();
    return m_folder.isEmpty() ? QString() : m_folder + u'/' + QLatin1String(name) + QLatin1String(".json");
}

base::Result<SsoToken, CredentialError> SsoTokenCache::load(const SsoSettings& settings) const
{
    const auto signInNeeded = [&](const QString& why) {
        const auto detail =
            why.isEmpty() ? settings.cacheKey() : settings.cacheKey() + QLatin1String(" (") + why + u')';
        return fail(CredentialError {CredentialError::Code::SignInNeeded, profileSourceName(settings.profile), detail});
    };
    if (m_folder.isEmpty())
        return signInNeeded(QStringLiteral("HOME is not set"));
    const auto name = path(settings);
    auto file = base::readFile(name, largestFile);
    if (!file && file.error().code == base::FileError::Code::NotFound)
        return signInNeeded({});
    if (!file)
        return signInNeeded(QStringLiteral("%1 cannot be read").arg(name));
    const base::ScopedWipe wiped(*file);
    auto json = base::parseJson(*file);
    if (!json || !json->isObject())
        return signInNeeded(QStringLiteral("%1 is damaged").arg(name));
    if (!isOf(*json, settings))
        return signInNeeded(QStringLiteral("%1 is of another start URL or region").arg(name));
    const auto expires = timeOf(*json, u"expiresAt");
    SsoToken token;
    token.accessToken = secretOf(*json, u"accessToken");
    if (!expires || token.accessToken.isEmpty())
        return signInNeeded(QStringLiteral("%1 holds no token").arg(name));
    token.expires = *expires;
    token.refreshToken = secretOf(*json, u"refreshToken");
    token.client = clientOf(*json);
    token.isReadableByOthers = (QFile::permissions(name) & (QFile::ReadOther | QFile::ReadGroup)) != 0;
    token.members = std::move(json->members());
    // They are in the token already, and put back into their places when it is saved.
    takeOut(token.members, u"accessToken");
    takeOut(token.members, u"refreshToken");
    if (token.client)
        takeOut(token.members, u"clientSecret");
    return token;
}

bool SsoTokenCache::save(const SsoSettings& settings, const SsoToken& token) const
{
    if (m_folder.isEmpty())
        return false;
    const auto revealed = [](const base::Secret& secret) { return QString::fromUtf8(secret.reveal()); };
    auto members = token.members;
    put(members, QStringLiteral("startUrl"), settings.startUrl);
    put(members, QStringLiteral("region"), settings.region);
    put(members, QStringLiteral("accessToken"), revealed(token.accessToken));
    put(members, QStringLiteral("expiresAt"), expiryText(token.expires));
    if (token.client) {
        put(members, QStringLiteral("clientId"), token.client->id);
        put(members, QStringLiteral("clientSecret"), revealed(token.client->secret));
        put(members, QStringLiteral("registrationExpiresAt"), expiryText(token.client->expires));
    }
    if (!token.refreshToken.isEmpty())
        put(members, QStringLiteral("refreshToken"), revealed(token.refreshToken));
    auto json = Json::object(std::move(members));
    auto content = base::writeJson(json);
    json.wipe();
    const base::ScopedWipe wiped(content);
    return base::saveAtomically(path(settings), content).hasValue();
}

bool SsoTokenCache::remove(const SsoSettings& settings) const
{
    const auto name = path(settings);
    return name.isEmpty() || !QFile::exists(name) || QFile::remove(name);
}

} // namespace composer::credentials
