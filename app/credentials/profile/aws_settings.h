// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/profile_file.h"
#include "aws/retry.h"
#include "base/atomic_file.h"
#include "base/result.h"
#include "credentials/profile/known_settings.h"

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace composer::credentials {

/// What the person asked for on the command line or in the window; empty: not given.
struct AwsChoice {
    QString profile;
    QString region;
    QString endpointUrl;
};

/// A setting that is not followed, or not as it says.
struct SettingNote {
    QString name; ///< of the variable, or of the profile's setting
    SettingRemark remark;
    bool operator==(const SettingNote&) const = default;
};

struct AwsSettingsError {
    enum class Code { FileUnreadable, FileMalformed, ProfileNotFound, BadValue };
    Code code;
    QString path; ///< of the file, or the variable's name
    int line = 0;
    QString detail;
    std::optional<base::FileError::Code> file = {}; ///< of FileUnreadable
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
    bool useFips = false; ///< for hosts of AWS; an endpoint URL is taken as it is
    bool useDualStack = false;
    QByteArray authorities; ///< PEM certificates to trust instead of the system's; empty: the system's
    aws::RetryPolicy retries;
    std::vector<SettingNote> notes; ///< what is set and not followed
    /// Where a URL of otherEndpointUrls cannot be known, why: for whoever asks that service.
    std::map<QString, AwsSettingsError> otherEndpointErrors;
    aws::ProfileSet profiles; ///< both files merged
    QStringList countedAsAbsent; ///< files that are no regular files
    QString configPath;
    QString credentialsPath;
};

/// Reads the files; never writes them. A missing file is no error; a missing profile is one only when it was named. A
/// file or section that is spoiled is an error only when something must come from it: what options or variables say
/// needs no file. Whether the chosen profile's keys can be used, planFor() says.
base::Result<AwsSettings, AwsSettingsError> loadAwsSettings(
    const AwsChoice& choice, const QProcessEnvironment& environment);

/// What keeps a value of the chosen profile from being known: a line of it, or one of nobody.
std::optional<AwsSettingsError> faultOfProfile(const AwsSettings& settings);

/// The profiles alone, whichever is chosen.
aws::ProfileSet profilesOf(const QProcessEnvironment& environment);

} // namespace composer::credentials
