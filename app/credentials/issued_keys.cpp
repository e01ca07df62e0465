// SPDX-License-Identifier: Apache-2.0
#include "credentials/issued_keys.h"

#include "credentials/access_keys.h"

namespace composer::credentials {

using base::fail;

base::Result<Credentials, CredentialError> issuedKeys(const cloud::WireReply& reply, const IssuerCall& call)
{
    const auto issued = cloud::stsKeysOf(reply);
    const auto expires = issued ? parseExpiry(issued->expiration) : std::nullopt;
    if (!expires)
        return fail(garbledAnswer(call, reply.status));
    auto keys = makeAccessKeys(
        {issued->accessKeyId, issued->secretAccessKey.reveal(), issued->sessionToken.reveal()}, call.source);
    if (!keys)
        return fail(keys.error());
    return Credentials {*std::move(keys), call.source, expires, issued->assumedRoleArn.section(u':', 4, 4)};
}

} // namespace composer::credentials
