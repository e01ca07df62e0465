// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/login_source.h"

#include "aws/sha256.h"
#include "base/atomic_file.h"
#include "base/secret.h"
#include "credentials/access_keys.h"
#include "credentials/profile/config_files.h"
#include "credentials/secret_json.h"

namespace composer::credentials {

using base::fail;
using Code = CredentialError::Code;

namespace {

constexpr qint64 maximumBytes = 64 * 1024; // a real one has 4 KiB

enum Part { AccessKeyId, SecretAccessKey, SessionToken, ExpiresAt, AccountId };

const std::vector<JsonPlace>& places()
{
    constexpr QByteArrayView parent("accessToken");
    static const std::vector<JsonPlace> all {{parent, "accessKeyId"}, {parent, "secretAccessKey"},
        {parent, "sessionToken"}, {parent, "expiresAt"}, {parent, "accountId"}};
    return all;
}

QString pathOf(const QString& loginSession, const QProcessEnvironment& environment)
{
    const auto folder = locatePath("AWS_LOGIN_CACHE_DIRECTORY", "~/.aws/login/cache", environment);
    if (folder.isEmpty())
        return {};
    return folder + u'/' + QString::fromLatin1(aws::sha256Hex(loginSession.toUtf8())) + QStringLiteral(".json");
}

QString commandFor(const QString& profile)
{
    return QStringLiteral("aws login --profile ") + profile;
}

} // namespace

LoginSource::LoginSource(QString profile, QString loginSession, const QProcessEnvironment& environment)
    : m_profile(std::move(profile))
    , m_path(pathOf(loginSession, environment))
{
}

QString LoginSource::name() const
{
    return QLatin1String("profile ") + m_profile;
}

CredentialError LoginSource::endedAt(base::UtcTime end) const
{
    return {Code::SignInNeeded, name(),
        commandFor(m_profile) + QStringLiteral(" (the keys ended at %1)").arg(expiryText(end))};
}

QCoro::Task<base::Result<Credentials, CredentialError>> LoginSource::resolve(std::stop_token)
{
    co_return find();
}

base::Result<Credentials, CredentialError> LoginSource::find() const
{
    const auto failure = [this](Code code, const QString& detail) {
        return fail(CredentialError {code, name(), detail});
    };
    const auto damaged = [&] { return failure(Code::Malformed, m_path + QStringLiteral(" is damaged")); };
    const auto command = commandFor(m_profile);
    if (m_path.isEmpty())
        return failure(Code::SignInNeeded, command + QStringLiteral(" (HOME is not set)"));
    auto content = base::readFile(m_path, maximumBytes);
    if (!content && content.error().code == base::FileError::Code::NotFound)
        return failure(Code::SignInNeeded, command + QStringLiteral(" (not signed in yet)"));
    if (!content)
        return failure(Code::Malformed, m_path + QStringLiteral(": ") + content.error().detail);
    const base::ScopedWipe wipeContent(*content);
    const auto parts = readSecretJson(*content, places());
    if (!parts)
        return damaged();
    const auto text = [&](Part part) { return (*parts)[part].text; };
    // The CLI never writes them without a token and an end.
    const auto expires = parseExpiry(QString::fromUtf8(text(ExpiresAt)));
    auto keys = makeAccessKeys({text(AccessKeyId), text(SecretAccessKey), text(SessionToken)}, name());
    if (!keys || !expires || text(SessionToken).isEmpty())
        return damaged();
    Credentials credentials {*std::move(keys), name(), *expires};
    credentials.accountId = QString::fromUtf8(text(AccountId));
    return credentials;
}

} // namespace composer::credentials
