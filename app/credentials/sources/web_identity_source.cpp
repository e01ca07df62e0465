// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/web_identity_source.h"

#include "base/atomic_file.h"
#include "cloud/sts.h"
#include "credentials/sources/issued_keys.h"
#include "credentials/sources/role_source.h"

#include <QDir>

namespace composer::credentials {

using base::fail;
using Code = CredentialError::Code;

namespace {

constexpr qint64 largestToken = 20'000; ///< the bound of the parameter WebIdentityToken

base::Result<QByteArray, CredentialError> readToken(const QString& path, const QString& source)
{
    auto file = base::readFile(path, largestToken);
    if (!file)
        return fail(CredentialError {Code::Malformed, source,
            QStringLiteral("the token file %1 cannot be read").arg(QDir::toNativeSeparators(path))});
    const base::ScopedWipe wiped(*file);
    const auto text = QByteArrayView(*file).trimmed();
    QByteArray token(text.data(), text.size()); // its own bytes, to be wiped by themselves
    if (token.isEmpty())
        return fail(CredentialError {Code::Malformed, source, QStringLiteral("the token file %1 is empty").arg(path)});
    return token;
}

} // namespace

WebIdentitySource::WebIdentitySource(
    QString name, PlannedWebIdentity identity, aws::Endpoint sts, SourceDependencies dependencies)
    : m_name(std::move(name))
    , m_identity(std::move(identity))
    , m_sts(std::move(sts))
    , m_dependencies(std::move(dependencies))
{
}

QCoro::Task<base::Result<Credentials, CredentialError>> WebIdentitySource::resolve(std::stop_token stop)
{
    const auto source = m_name;
    const auto sts = m_sts;
    const auto dependencies = m_dependencies;
    const auto identity = m_identity;
    auto token = readToken(identity.tokenFile, source);
    if (!token)
        co_return fail(token.error());
    auto body = cloud::stsBody("AssumeRoleWithWebIdentity",
        {{"RoleArn", identity.roleArn.toUtf8()},
            {"RoleSessionName", roleSessionName(identity.sessionName, dependencies.clock->utcNow())},
            {"WebIdentityToken", *token}});
    base::wipe(*token);
    const auto request = [body, sts](base::UtcTime) -> base::Result<cloud::WireRequest, aws::SigningError> {
        return cloud::unsignedSts(sts, body);
    };
    const IssuerCall call {
        source, QStringLiteral("AssumeRoleWithWebIdentity"), sts.authority(), request, cloud::stsErrorOf};
    auto asked = askForKeys(dependencies, call, identity.roleArn, stop);
    auto issued = co_await asked;
    co_return issued;
}

} // namespace composer::credentials
