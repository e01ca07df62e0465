// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QString>

#include <map>
#include <set>

/// The shared config and credentials files of the AWS tools, as text: this floor reads no files.
/// Source of the rules: AWS SDKs and Tools Reference Guide, "Shared config and credentials files".
namespace composer::aws {

/// Lower-case names. The value of a setting with nested settings is their lines, each behind a line break. Any value
/// may be a secret (a key, or a password in a credential_process), so each is wiped when the last map that has it goes;
/// a QString that is taken out and outlives them is not.
class ProfileProperties : public std::map<QString, QString> {
public:
    using map::map;
    ProfileProperties() = default;
    ~ProfileProperties();
    ProfileProperties(const ProfileProperties&) = default;
    ProfileProperties(ProfileProperties&&) = default;
    ProfileProperties& operator=(const ProfileProperties& other);
    ProfileProperties& operator=(ProfileProperties&& other) noexcept;
    /// Sets a value, and wipes the one that it takes the place of.
    void replace(const QString& name, const QString& value);
};

struct ProfileSet {
    std::map<QString, ProfileProperties> profiles;
    std::map<QString, ProfileProperties> ssoSessions;
    /// [services NAME]: section -> "connect.endpoint_url" -> value
    std::map<QString, ProfileProperties> services;
    /// Profiles whose access key id is of the credentials file, where it counts before other ways of the profile.
    std::set<QString> keyedByCredentialsFile;
    bool operator==(const ProfileSet&) const = default;
};

struct ProfileFileError {
    int line = 0; ///< from 1
    QString message; ///< English words of the rule that was broken; never a value of the file
};

enum class ProfileFileKind { Config, Credentials };

/// UTF-8, with or without a byte order mark; any line ends. Sections and settings whose names are not allowed are left
/// out, as the AWS tools do; a line that is neither heading, setting, continuation nor comment is an error.
base::Result<ProfileSet, ProfileFileError> parseProfileFile(QByteArrayView text, ProfileFileKind kind);
/// Both files merged: per key, the credentials file wins.
ProfileSet mergeProfiles(ProfileSet config, const ProfileSet& credentials);
/// The nested settings of a value, e.g. of "s3": lower-case name -> value.
ProfileProperties nestedSettings(const QString& value);

} // namespace composer::aws
