// SPDX-License-Identifier: Apache-2.0
#include "credentials/issued_keys.h"

#include "credentials/access_keys.h"

#include <algorithm>

namespace composer::credentials {

using base::fail;

namespace {

/// arn:aws:iam::123456789012:role/Agent; empty unless it is 12 digits.
QString accountIn(const QString& arn)
{
    const auto account = arn.section(u':', 4, 4);
    const bool isAccount = account.size() == 12
        && std::all_of(account.begin(), account.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isAccount ? account : QString();
}

} // namespace

base::Result<Credentials, CredentialError> issuedKeys(
    const cloud::WireReply& reply, const IssuerCall& call, const QString& roleArn, base::UtcTime now)
{
    const auto issued = cloud::stsKeysOf(reply);
    const auto expires = issued ? parseExpiry(issued->expiration) : std::nullopt;
    if (!expires)
        return fail(garbledAnswer(call, reply.status));
    if (*expires <= now)
        return fail(CredentialError {CredentialError::Code::Expired, call.source, expiryText(*expires)});
    auto keys = makeAccessKeys(
        {issued->accessKeyId, issued->secretAccessKey.reveal(), issued->sessionToken.reveal()}, call.source);
    if (!keys)
        return fail(keys.error());
    const auto account = accountIn(issued->assumedRoleArn);
    return Credentials {*std::move(keys), call.source, expires, account == accountIn(roleArn) ? account : QString()};
}

} // namespace composer::credentials
