// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/profile_file.h"

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <functional>
#include <optional>

/// The lines of a shared config or credentials file, each by itself, and what headings and names among them mean.
namespace composer::aws {

/// Hands out every line without its end, numbered from 1. A line ends with LF, CR LF or CR, as for Python.
void forEachLine(QByteArrayView text, const std::function<void(int number, QByteArrayView line)>& handle);

/// Cuts a comment off. Behind a heading it may follow at once; behind a setting it needs a blank, so that values can
/// hold '#' and ';'.
QStringView withoutComment(QStringView line, bool needsBlank);
/// The same for a command: a comment does not begin between quotation marks that are closed on this line.
QStringView commandWithoutComment(QStringView line);

/// What is between the brackets. `line` is trimmed and begins with one. Nothing when the closing one is missing.
/// "[a] # b" and "[a] b" are both "a", "[a#b]" is "a#b".
std::optional<QStringView> headingIn(QStringView line);

struct ProfileSetting {
    QStringView name; ///< trimmed
    QStringView value; ///< all that is behind the sign
};
/// "name = value" or "name: value", whichever sign comes first.
std::optional<ProfileSetting> splitSetting(QStringView line);
/// A line below a setting without a value: only "name = value".
std::optional<ProfileSetting> splitNestedSetting(QStringView line);

/// What a heading between brackets names.
struct ProfileSection {
    enum class Kind {
        Ignored, ///< another tool's section, or one whose name cannot be a name
        Profile,
        PlainDefault, ///< [default] of a config file, which [profile default] overrules
        Defaults, ///< [DEFAULT]: what every section of the file has that does not say it itself
        SsoSession,
        Services
    };
    Kind kind = Kind::Ignored;
    QString name;
};

/// `heading` is the text between the brackets. A config file says "profile NAME" (or "default"), with quotation marks
/// where the name has blanks, as the AWS CLI writes it; a credentials file says NAME as it is. Any name is one that is
/// not empty and has no control characters.
ProfileSection readProfileSection(QStringView heading, ProfileFileKind kind);

/// Whether a setting's name is one: letters, digits and - _ / . % @ : +.
bool isProfileIdentifier(QStringView text);

} // namespace composer::aws
