// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/profile/aws_settings.h"

namespace composer::credentials {

/// The path in an environment variable, else the standard one, with a leading ~ and with $VARIABLES filled in as the
/// AWS CLI does. Empty when HOME is needed and not set.
QString locatePath(const char* variable, const char* standard, const QProcessEnvironment& environment);

/// Where the two shared files are: AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE, else ~/.aws/config and
/// ~/.aws/credentials.
struct ConfigFiles {
    QString config;
    QString credentials;
};
ConfigFiles locateConfigFiles(const QProcessEnvironment& environment);

/// Both files merged. A missing file is an empty one; a file past 1 MiB is refused.
base::Result<aws::ProfileSet, AwsSettingsError> readConfigFiles(const ConfigFiles& files);

} // namespace composer::credentials
