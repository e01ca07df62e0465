// SPDX-License-Identifier: Apache-2.0
#include "aws/profile_grammar.h"

#include "base/shell_words.h"

#include <algorithm>

namespace composer::aws {

using Kind = ProfileSection::Kind;

namespace {

bool startsComment(QStringView line, qsizetype at)
{
    return line[at] == u'#' || line[at] == u';';
}

bool isBehindBlank(QStringView line, qsizetype at)
{
    return at > 0 && (line[at - 1] == u' ' || line[at - 1] == u'\t');
}

std::optional<ProfileSetting> splitAt(QStringView line, qsizetype sign)
{
    if (sign < 0)
        return {};
    return ProfileSetting {line.first(sign).trimmed(), line.sliced(sign + 1)};
}

/// Where a quotation that opens at `open` is closed, else -1. A backslash takes the sign behind it, as a shell has it.
qsizetype closingQuote(QStringView line, qsizetype open)
{
    const auto quote = line[open];
    for (auto i = open + 1; i < line.size(); ++i) {
        if (line[i] == u'\\' && quote == u'"')
            ++i;
        else if (line[i] == quote)
            return i;
    }
    return -1;
}

} // namespace

void forEachLine(QByteArrayView text, const std::function<void(int number, QByteArrayView line)>& handle)
{
    int number = 1;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\n' && text[i] != '\r')
            continue;
        handle(number++, text.sliced(begin, i - begin));
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            ++i;
        begin = i + 1;
    }
    if (begin < text.size())
        handle(number, text.sliced(begin));
}

QStringView withoutComment(QStringView line, bool needsBlank)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (startsComment(line, i) && (!needsBlank || isBehindBlank(line, i)))
            return line.first(i);
    }
    return line;
}

QStringView commandWithoutComment(QStringView line)
{
    qsizetype escaped = -1; // a blank that belongs to a word
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'\\')
            escaped = ++i;
        else if (line[i] == u'"' || line[i] == u'\'') {
            const auto end = closingQuote(line, i);
            if (end < 0)
                return withoutComment(line, true);
            i = end;
        } else if (startsComment(line, i) && isBehindBlank(line, i) && escaped != i - 1)
            return line.first(i);
    }
    return line;
}

std::optional<QStringView> headingIn(QStringView line)
{
    // The SDKs' rule first; what is an error by it is read by the AWS CLI's, to the last bracket.
    const auto heading = withoutComment(line, false).trimmed();
    if (heading.size() > 1 && heading.endsWith(u']'))
        return heading.sliced(1, heading.size() - 2);
    const auto last = line.lastIndexOf(u']');
    return last > 1 ? std::optional(line.sliced(1, last - 1)) : std::nullopt;
}

std::optional<ProfileSetting> splitSetting(QStringView line)
{
    const auto equals = line.indexOf(u'=');
    const auto colon = line.indexOf(u':');
    return splitAt(line, colon >= 0 && (equals < 0 || colon < equals) ? colon : equals);
}

std::optional<ProfileSetting> splitNestedSetting(QStringView line)
{
    return splitAt(line, line.indexOf(u'='));
}

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

static bool isName(QStringView text)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    return !text.isEmpty() && std::ranges::none_of(text, isControl);
}

ProfileSection readProfileSection(QStringView heading, ProfileFileKind kind)
{
    heading = heading.trimmed();
    if (heading == u"DEFAULT") // Python's word for it; case counts
        return {Kind::Defaults, heading.toString()};
    if (kind == ProfileFileKind::Credentials)
        return isName(heading) ? ProfileSection {Kind::Profile, heading.toString()} : ProfileSection {};
    if (heading == u"default")
        return {Kind::PlainDefault, heading.toString()};
    const auto words = base::splitShellWords(heading);
    if (!words || words->size() != 2 || !isName(words->last()))
        return {};
    // The AWS CLI looks at how the heading begins, not at its first word: "[profiles x]" is a profile to it.
    if (heading.startsWith(u"profile"))
        return {Kind::Profile, words->last()};
    if (heading.startsWith(u"sso-session"))
        return {Kind::SsoSession, words->last()};
    if (heading.startsWith(u"services"))
        return {Kind::Services, words->last()};
    return {};
}

} // namespace composer::aws
