// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/profile_file.h"
#include "credentials/credentials.h"

namespace composer::credentials {

/// Empty when it is not there.
QString valueOf(const aws::ProfileProperties& properties, const char* key);
/// How errors name it: "profile NAME".
QString profileSourceName(const QString& profile);

/// Any part of an access key, so that half of one is reported instead of passed over.
bool hasStaticKeys(const aws::ProfileProperties& properties);
/// aws_access_key_id, aws_secret_access_key and aws_session_token (or the old aws_security_token).
base::Result<Credentials, CredentialError> staticKeysOf(
    const aws::ProfileProperties& properties, const QString& source);

} // namespace composer::credentials
