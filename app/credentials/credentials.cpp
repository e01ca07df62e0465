// SPDX-License-Identifier: Apache-2.0
#include "credentials/credentials.h"

#include "credentials/access_keys.h"

namespace composer::credentials {

CredentialError Source::endedAt(base::UtcTime end) const
{
    return {CredentialError::Code::Expired, name(), expiryText(end)};
}

} // namespace composer::credentials
