// SPDX-License-Identifier: Apache-2.0
#include "cloud/signed_request.h"

namespace composer::cloud {

base::Result<SignedRequest, aws::SigningError> signOperation(aws::Signer& signer, const aws::Endpoint& endpoint,
    Operation operation, const aws::AccessKeys& keys, base::UtcTime time)
{
    const auto path = endpoint.basePath + operation.path;
    auto signature = signer.sign(
        {operation.method, endpoint.authority(), path, {}, operation.headers, aws::sha256Hex(operation.body)}, keys,
        {endpoint.signingRegion, operation.signingName}, time);
    if (!signature)
        return base::fail(std::move(signature).error());
    SignedRequest made {
        {endpoint, std::move(operation.method), path, std::move(operation.headers), std::move(operation.body)},
        std::move(signature).value()};
    const auto& added = made.signature.headersToAdd;
    made.request.headers.insert(made.request.headers.end(), added.begin(), added.end());
    return made;
}

} // namespace composer::cloud
