// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/atomic_file.h"

#include <QByteArrayView>
#include <QString>

#include <map>
#include <optional>
#include <set>
#include <vector>

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

enum class ProfileFileKind { Config, Credentials };

/// A line that breaks the rules. It spoils its section: what that says otherwise cannot be trusted, since a key or a
/// role may be what is missing. The other sections of the file are as good as ever.
struct ProfileFault {
    ProfileFileKind kind = ProfileFileKind::Config; ///< of the file
    QString path; ///< of the file; set by whoever reads it, since this floor does not know it
    int line = 0; ///< from 1
    QString message; ///< English words of the rule that was broken; never a value of the file
    /// Set when the whole file could not be read. Then there is no line, and the message is the system's.
    std::optional<base::FileError::Code> unreadable = {};
    bool operator==(const ProfileFault&) const = default;
};

struct ProfileSet {
    std::map<QString, ProfileProperties> profiles;
    std::map<QString, ProfileProperties> ssoSessions;
    /// [services NAME]: section -> "connect.endpoint_url" -> value
    std::map<QString, ProfileProperties> services;
    /// Profiles whose access key id is of the credentials file, where it counts before other ways of the profile.
    std::set<QString> keyedByCredentialsFile;

    /// The first fault of each spoiled section.
    std::map<QString, ProfileFault> profileFaults;
    std::map<QString, ProfileFault> ssoSessionFaults;
    std::map<QString, ProfileFault> servicesFaults;
    /// The first fault of each file that is in none of these sections. What is not found may be there.
    std::vector<ProfileFault> otherFaults;
    bool operator==(const ProfileSet&) const = default;
};

/// UTF-8, with or without a byte order mark; any line ends. Reads what the AWS CLI reads, which is what Python's
/// configparser makes of it, and what the SDKs' specification allows. Where both read a line and differ, the
/// specification counts: comments behind a value, duplicates, blanks around a heading. Sections of other tools and
/// settings whose names are not allowed are left out.
ProfileSet parseProfileFile(QByteArrayView text, ProfileFileKind kind);
/// Both files merged: per key, the credentials file wins.
ProfileSet mergeProfiles(ProfileSet config, const ProfileSet& credentials);
/// The nested settings of a value, e.g. of "s3": lower-case name -> value. None of one that begins on its own line.
ProfileProperties nestedSettings(const QString& value);

} // namespace composer::aws
