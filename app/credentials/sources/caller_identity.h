// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/endpoint.h"
#include "cloud/sts.h"
#include "credentials/source_dependencies.h"

namespace composer::credentials {

/// Asks STS whose credentials these are. Needs no permission, so it distinguishes good keys from bad ones.
QCoro::Task<base::Result<cloud::CallerIdentity, CredentialError>> askCallerIdentity(
    Credentials credentials, aws::Endpoint sts, SourceDependencies dependencies, std::stop_token stop);

} // namespace composer::credentials
