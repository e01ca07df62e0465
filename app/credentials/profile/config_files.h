// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/profile/aws_settings.h"

#include <QStringList>

namespace composer::credentials {

/// The path in an environment variable, else the standard one, with a leading ~ and with $VARIABLES filled in as the
/// AWS CLI does. Empty when HOME is needed and not set.
QString locatePath(const char* variable, const char* standard, const QProcessEnvironment& environment);

/// A path with the person's home in the place of a leading ~. Empty when HOME is needed and not set.
QString inHome(const QString& path, const QProcessEnvironment& environment);

/// Where the two shared files are: AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE, else ~/.aws/config and
/// ~/.aws/credentials.
struct ConfigFiles {
    QString config;
    QString credentials;
};
ConfigFiles locateConfigFiles(const QProcessEnvironment& environment);

/// What both say, merged. A file that cannot be read, or has more than 16 MiB, is one of the faults.
struct ConfigFileContent {
    aws::ProfileSet profiles;
    /// As for the AWS CLI, what is no regular file is not there: a folder, the null device, a pipe.
    QStringList countedAsAbsent;
};
ConfigFileContent readConfigFiles(const ConfigFiles& files);

AwsSettingsError settingsError(const aws::ProfileFault& fault);
/// "PATH, line 3: RULE", "PATH cannot be read: WHY" and so on, in English: the detail of another error.
QString describe(const AwsSettingsError& error);
QString describe(const aws::ProfileFault& fault);

} // namespace composer::credentials
