// SPDX-License-Identifier: Apache-2.0
#include "aws/profile_section.h"

#include <algorithm>

namespace composer::aws {

using Kind = ProfileSection::Kind;

static bool isIdentifierCharacter(QChar c)
{
    const auto unit = c.unicode();
    return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9')
        || QStringView(u"-_/.%@:+").contains(c);
}

bool isProfileIdentifier(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isIdentifierCharacter);
}

/// Empty when it is no name.
static QString readName(QStringView text)
{
    text = text.trimmed();
    const bool quoted =
        text.size() > 2 && text.front() == text.back() && (text.front() == u'"' || text.front() == u'\'');
    if (!quoted)
        return isProfileIdentifier(text) ? text.toString() : QString();
    const auto inner = text.sliced(1, text.size() - 2);
    const auto allowed = [](QChar c) { return c == u' ' || isIdentifierCharacter(c); };
    return std::ranges::all_of(inner, allowed) ? inner.toString() : QString();
}

/// The name behind "profile" and a blank; empty when the heading does not begin like that.
static QString nameAfter(QStringView word, QStringView heading)
{
    const bool begins = heading.startsWith(word) && heading.size() > word.size() && heading[word.size()].isSpace();
    return begins ? readName(heading.sliced(word.size())) : QString();
}

ProfileSection readProfileSection(QStringView heading, ProfileFileKind kind)
{
    heading = heading.trimmed();
    if (kind == ProfileFileKind::Credentials) {
        const auto name = readName(heading);
        return name.isEmpty() ? ProfileSection {} : ProfileSection {Kind::Profile, name};
    }
    if (heading == u"default")
        return {Kind::PlainDefault, heading.toString()};
    if (const auto name = nameAfter(u"profile", heading); !name.isEmpty())
        return {Kind::Profile, name};
    if (const auto name = nameAfter(u"sso-session", heading); !name.isEmpty())
        return {Kind::SsoSession, name};
    if (const auto name = nameAfter(u"services", heading); !name.isEmpty())
        return {Kind::Services, name};
    return {};
}

} // namespace composer::aws
