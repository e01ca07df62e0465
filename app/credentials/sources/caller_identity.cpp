// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/caller_identity.h"

#include "credentials/sources/issuer_call.h"

namespace composer::credentials {

using base::fail;

QCoro::Task<base::Result<cloud::CallerIdentity, CredentialError>> askCallerIdentity(
    Credentials credentials, aws::Endpoint sts, SourceDependencies dependencies, std::stop_token stop)
{
    const auto keys = std::make_shared<const aws::AccessKeys>(credentials.keys);
    const auto body = cloud::stsBody("GetCallerIdentity", {});
    const auto sign = [body, sts, keys](base::UtcTime time) -> base::Result<cloud::WireRequest, aws::SigningError> {
        aws::Signer signer;
        auto made = cloud::signSts(signer, sts, body, *keys, time);
        if (!made)
            return fail(made.error());
        return std::move(made->request);
    };
    const IssuerCall call {
        credentials.source, QStringLiteral("GetCallerIdentity"), sts.authority(), sign, cloud::stsErrorOf};
    auto asking = askIssuer(dependencies, call, stop);
    const auto reply = co_await asking;
    if (!reply)
        co_return fail(withStrayToken(reply.error(), *keys));
    auto identity = cloud::callerIdentityOf(*reply);
    if (!identity)
        co_return fail(garbledAnswer(call.source, call.operation));
    co_return *std::move(identity);
}

} // namespace composer::credentials
