// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/issued_keys.h"

#include "aws/arn.h"
#include "cloud/sts.h"
#include "credentials/access_keys.h"

namespace composer::credentials {

using base::fail;

static base::Result<Credentials, CredentialError> issuedKeys(
    const cloud::WireReply& reply, const IssuerCall& call, const QString& roleArn)
{
    const auto issued = cloud::stsKeysOf(reply);
    const auto expires = issued ? parseExpiry(issued->expiration) : std::nullopt;
    if (!expires)
        return fail(garbledAnswer(call.source, call.operation));
    auto keys = makeAccessKeys(
        {issued->accessKeyId, issued->secretAccessKey.reveal(), issued->sessionToken.reveal()}, call.source);
    if (!keys)
        return fail(keys.error());
    const auto account = aws::accountOfArn(issued->assumedRoleArn);
    return Credentials {
        *std::move(keys), call.source, expires, account == aws::accountOfArn(roleArn) ? account : QString()};
}

QCoro::Task<base::Result<Credentials, CredentialError>> askForKeys(
    SourceDependencies dependencies, IssuerCall call, QString roleArn, std::stop_token stop)
{
    auto calling = askIssuer(dependencies, call, stop);
    auto reply = co_await calling;
    if (!reply)
        co_return fail(reply.error());
    const base::ScopedWipe wiped(reply->body);
    auto issued = issuedKeys(*reply, call, roleArn);
    co_return issued;
}

} // namespace composer::credentials
