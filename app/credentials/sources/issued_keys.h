// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/sources/issuer_call.h"

namespace composer::credentials {

/// Asks STS for the keys of a role, as credentials of the call's source. A reply without whole keys is an error. The
/// account is given only when it is the role's own.
QCoro::Task<base::Result<Credentials, CredentialError>> askForKeys(
    SourceDependencies dependencies, IssuerCall call, QString roleArn, std::stop_token stop);

} // namespace composer::credentials
