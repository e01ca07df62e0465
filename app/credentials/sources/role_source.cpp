// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/role_source.h"

#include "cloud/sts.h"
#include "credentials/profile/profile_keys.h"
#include "credentials/sources/issued_keys.h"

#include <algorithm>

namespace composer::credentials {

using base::fail;
using Code = CredentialError::Code;

namespace {

constexpr int defaultSeconds = 3'600;
constexpr qsizetype codeDigits = 6;
constexpr QLatin1String ownSessionPrefix("contact-composer-");

cloud::StsParameters parametersOf(const PlannedRole& role, base::UtcTime now)
{
    cloud::StsParameters parameters {{"RoleArn", role.roleArn.toUtf8()},
        {"RoleSessionName", roleSessionName(role.sessionName, now)},
        {"DurationSeconds", QByteArray::number(role.seconds.value_or(defaultSeconds))}};
    if (!role.externalId.isEmpty())
        parameters.emplace_back("ExternalId", role.externalId.toUtf8());
    if (!role.mfaSerial.isEmpty())
        parameters.emplace_back("SerialNumber", role.mfaSerial.toUtf8());
    return parameters;
}

IssuerCall callOf(const QByteArray& body, const aws::Endpoint& sts, const aws::AccessKeys& keys, const QString& source)
{
    // Shared: GCC 12 takes copies of the optional token for uninitialized.
    const auto shared = std::make_shared<const aws::AccessKeys>(keys);
    const auto sign = [body, sts, shared](base::UtcTime time) -> base::Result<cloud::WireRequest, aws::SigningError> {
        aws::Signer signer;
        auto made = cloud::signSts(signer, sts, body, *shared, time);
        if (!made)
            return fail(made.error());
        return std::move(made->request);
    };
    return {source, QStringLiteral("AssumeRole"), sts.authority(), sign, cloud::stsErrorOf};
}

/// Some devices show "012 345".
base::Secret withoutBlanks(const base::Secret& code)
{
    auto digits = code.reveal().toByteArray();
    const base::ScopedWipe wipeDigits(digits);
    digits.removeIf([](char c) { return c == ' '; });
    return base::Secret(digits);
}

/// The code for the role; empty when it wants none.
QCoro::Task<base::Result<base::Secret, CredentialError>> codeFor(
    PlannedRole role, SourceDependencies dependencies, std::stop_token stop)
{
    const auto source = profileSourceName(role.profile);
    if (role.mfaSerial.isEmpty())
        co_return base::Secret();
    if (!dependencies.askForCode)
        co_return fail(CredentialError {Code::CodeNeeded, source, role.mfaSerial});
    auto asking = dependencies.askForCode({role.profile, role.mfaSerial, role.roleArn}, stop);
    const auto code = co_await asking;
    if (stop.stop_requested())
        co_return fail(CredentialError {Code::Cancelled, source, {}});
    if (!code || !isOneTimeCode(code->reveal()))
        co_return fail(CredentialError {Code::CodeNeeded, source, role.mfaSerial});
    co_return withoutBlanks(*code);
}

} // namespace

QByteArray roleSessionName(const QString& given, base::UtcTime now)
{
    if (!given.isEmpty())
        return given.toUtf8();
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()).count();
    return QByteArray(ownSessionPrefix.data()) + QByteArray::number(static_cast<qlonglong>(seconds));
}

bool isOwnSessionName(QStringView name)
{
    return name.startsWith(ownSessionPrefix);
}

bool isOneTimeCode(QByteArrayView code)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return std::ranges::count_if(code, isDigit) == codeDigits
        && std::ranges::all_of(code, [&](char c) { return isDigit(c) || c == ' '; });
}

RoleSource::RoleSource(
    PlannedRole role, std::shared_ptr<Source> base, aws::Endpoint sts, SourceDependencies dependencies)
    : m_role(std::move(role))
    , m_base(std::move(base))
    , m_sts(std::move(sts))
    , m_dependencies(std::move(dependencies))
{
}

QString RoleSource::name() const
{
    return profileSourceName(m_role.profile);
}

QCoro::Task<base::Result<Credentials, CredentialError>> RoleSource::resolve(std::stop_token stop)
{
    const auto role = m_role;
    const auto sts = m_sts;
    const auto dependencies = m_dependencies;
    const auto source = name();
    const auto base = m_base;
    auto resolving = base->resolve(stop);
    const auto own = co_await resolving;
    if (!own)
        co_return fail(own.error());
    auto asking = codeFor(role, dependencies, stop);
    const auto code = co_await asking;
    if (!code)
        co_return fail(code.error());
    auto parameters = parametersOf(role, dependencies.clock->utcNow());
    if (!code->isEmpty())
        parameters.emplace_back("TokenCode", code->reveal().toByteArray());
    auto call = callOf(cloud::stsBody("AssumeRole", parameters), sts, own->keys, source);
    call.mayRepeat = code->isEmpty(); // a code counts once, and a lost answer may have used it
    auto asked = askForKeys(dependencies, call, role.roleArn, stop);
    auto issued = co_await asked;
    if (!issued)
        co_return fail(withStrayToken(issued.error(), own->keys));
    co_return issued;
}

} // namespace composer::credentials
