// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/credentials.h"
#include "texts/notice.h"

namespace composer::models {

/// What STS or single sign-on refused, from its code: `error` is one that is Refused.
Notice issuerErrorText(const credentials::CredentialError& error);

} // namespace composer::models
