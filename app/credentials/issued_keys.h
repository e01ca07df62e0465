// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloud/sts.h"
#include "credentials/issuer_call.h"

namespace composer::credentials {

/// What STS handed out for a role, as credentials of the caller's source; a reply without whole keys is an error, and
/// so are keys that have ended. The account is told only when it is the role's own.
base::Result<Credentials, CredentialError> issuedKeys(
    const cloud::WireReply& reply, const IssuerCall& call, const QString& roleArn, base::UtcTime now);

} // namespace composer::credentials
