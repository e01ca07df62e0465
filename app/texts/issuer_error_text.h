// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "texts/credential_text.h"

namespace composer::models {

/// What STS or single sign-on refused, from its code: `error` is one that is Refused.
CredentialText issuerErrorText(const credentials::CredentialError& error);

} // namespace composer::models
