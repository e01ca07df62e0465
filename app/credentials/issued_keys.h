// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloud/sts.h"
#include "credentials/issuer_call.h"

namespace composer::credentials {

/// What STS handed out, as credentials of `source`; a reply without whole keys is an error.
base::Result<Credentials, CredentialError> issuedKeys(const cloud::WireReply& reply, const IssuerCall& call);

} // namespace composer::credentials
