// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/credentials.h"
#include "texts/notice.h"

namespace composer::models {

/// Why STS or SSO refused, from the code of `error`, which is Refused.
Notice issuerErrorText(const credentials::CredentialError& error);

} // namespace composer::models
