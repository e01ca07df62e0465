// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/credentials.h"

namespace composer::credentials {

/// What a credential_process wrote: {"Version": 1, "AccessKeyId", "SecretAccessKey", "SessionToken"?, "Expiration"?
/// (as parseExpiry() reads it), "AccountId"?}. The bytes are changed; wipe them afterwards. `program` is its name for
/// the errors, which quote nothing of the answer: even a broken one may hold keys. Source: AWS SDKs and Tools Reference
/// Guide, "Process credential provider".
base::Result<Credentials, CredentialError> readProcessAnswer(
    QByteArray& answer, const QString& source, const QString& program);

} // namespace composer::credentials
