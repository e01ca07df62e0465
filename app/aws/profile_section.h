// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/profile_file.h"

#include <QStringView>

namespace composer::aws {

/// What a heading between brackets names.
struct ProfileSection {
    enum class Kind {
        Ignored, ///< another tool's section, or a name with characters that are not allowed
        Profile,
        PlainDefault, ///< [default] of a config file, which [profile default] overrules
        SsoSession,
        Services
    };
    Kind kind = Kind::Ignored;
    QString name;
};

/// `heading` is the text between the brackets. A config file says "profile NAME" (or "default"), a credentials file
/// says NAME. Names are letters, digits and - _ / . % @ : +, and blanks when the name is quoted, as the AWS CLI writes
/// it.
ProfileSection readProfileSection(QStringView heading, ProfileFileKind kind);

/// Whether a setting's name is one: the same characters, no blanks.
bool isProfileIdentifier(QStringView text);

} // namespace composer::aws
