// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/profile_file.h"
#include "base/result.h"

#include <QProcessEnvironment>
#include <QString>

#include <map>
#include <optional>

namespace composer::credentials {

/// What the person asked for on the command line or in the window; empty: not given.
struct AwsChoice {
    QString profile;
    QString region;
    QString endpointUrl;
};

/// What the AWS environment variables and both shared files say, by the documented precedence:
/// given > environment > profile.
struct AwsSettings {
    QString profile; ///< the chosen profile's name, "default" when none was named
    bool profileNamed = false; ///< given explicitly, which switches the environment keys off
    QString region; ///< empty: none found
    QString endpointUrl; ///< of Amazon Connect; empty: none
    /// Of the services that give credentials: "sts", "sso", "sso_oidc" -> URL. An AwsChoice's URL is Connect's alone.
    std::map<QString, QString> otherEndpointUrls;
    bool useFips = false;
    bool useDualStack = false;
    aws::ProfileSet profiles; ///< both files merged
    QString configPath;
    QString credentialsPath;
};

struct AwsSettingsError {
    enum class Code { FileUnreadable, FileMalformed, ProfileNotFound, BadValue };
    Code code;
    QString path; ///< of the file, or the variable's name
    int line = 0;
    QString detail;
};

/// Reads the files; never writes them. A missing file is no error; a missing profile is one only when it was named.
base::Result<AwsSettings, AwsSettingsError> loadAwsSettings(
    const AwsChoice& choice, const QProcessEnvironment& environment);

/// The profiles alone, whichever is chosen; none when a file cannot be read.
aws::ProfileSet profilesOf(const QProcessEnvironment& environment);

} // namespace composer::credentials
