// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/sigv4.h"
#include "cloud/transport.h"

namespace composer::cloud {

struct SignedRequest {
    WireRequest request;
    aws::Signature signature; ///< its stages, for --dry-run and the request preview
};

/// What an operation puts on the wire; `path` comes behind the endpoint's own and is percent-encoded.
struct Operation {
    QByteArray method;
    QByteArray path;
    aws::Headers headers;
    QByteArray body;
    QByteArray signingName = "connect";
};

/// Signs an operation for an endpoint; path and body are used unchanged.
base::Result<SignedRequest, aws::SigningError> signOperation(aws::Signer& signer, const aws::Endpoint& endpoint,
    Operation operation, const aws::AccessKeys& keys, base::UtcTime time);

} // namespace composer::cloud
