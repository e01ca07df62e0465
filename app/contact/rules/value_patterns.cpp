// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/value_patterns.h"

#include "contact/unicode/text_safety.h"

#include <QUrl>

#include <algorithm>

namespace composer::contact {

namespace {

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAsciiWordCharacter(QChar c)
{
    return isAsciiDigit(c) || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

bool isKey(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return isAsciiWordCharacter(c) || c == u'_' || c == u'-';
    });
}

bool isSegmentKey(QStringView text)
{
    constexpr QStringView prefix(u"connect:");
    return isKey(text.startsWith(prefix) ? text.sliced(prefix.size()) : text);
}

bool isArn(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return isAsciiWordCharacter(c) || c == u'-' || c == u':' || c == u'/';
    });
}

bool isEmailAddress(QStringView text)
{
    const auto at = text.indexOf(u'@');
    if (at < 1 || text.indexOf(u'@', at + 1) >= 0)
        return false;
    // U+FEFF: white space to the model's patterns (ECMA 262), but not to QChar.
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || c == u'\uFEFF'; }))
        return false;
    const auto domain = text.sliced(at + 1);
    const auto dot = domain.indexOf(u'.', 1);
    return dot >= 1 && dot <= domain.size() - 2;
}

/// Takes digits from the front; false when there are none.
bool takeDigits(QStringView& text)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isAsciiDigit);
    const auto count = end - text.begin();
    text = text.sliced(count);
    return count > 0;
}

bool take(QStringView& text, QStringView oneOf)
{
    if (text.isEmpty() || !oneOf.contains(text.front()))
        return false;
    text = text.sliced(1);
    return true;
}

bool isWordOfMailbox(QStringView word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) {
        return c.unicode() >= 0x80 ? c.isLetterOrNumber() || c.isMark() || c.isSurrogate()
                                   : isAsciiWordCharacter(c) || QStringView(u"_!#$%&'*+-=^`{|}~").contains(c);
    });
}

bool isDomainLabel(QStringView label)
{
    return !label.isEmpty() && label.front() != u'-' && label.back() != u'-'
        && std::all_of(label.begin(), label.end(), [](QChar c) {
               return c == u'-'
                   || (c.unicode() >= 0x80 ? c.isLetterOrNumber() || c.isMark() || c.isSurrogate()
                                           : isAsciiWordCharacter(c));
           });
}

bool isQuoted(QStringView local)
{
    if (local.size() < 3 || local.front() != u'"' || local.back() != u'"')
        return false;
    for (qsizetype i = 1; i < local.size() - 1; ++i) {
        if (local[i] == u'\\' && ++i == local.size() - 1)
            return false;
        if (local[i] == u'"' && local[i - 1] != u'\\')
            return false;
    }
    return true;
}

bool areAll(QStringView text, bool (*isGood)(QStringView))
{
    const auto parts = text.split(u'.');
    return std::all_of(parts.begin(), parts.end(), isGood);
}

} // namespace

bool isMailbox(QStringView text)
{
    const auto at = text.lastIndexOf(u'@');
    if (at < 1)
        return false;
    const auto local = text.first(at);
    return (areAll(local, isWordOfMailbox) || isQuoted(local)) && areAll(text.sliced(at + 1), isDomainLabel);
}

bool matches(Pattern pattern, QStringView text)
{
    switch (pattern) {
    case Pattern::None:
        return true;
    case Pattern::EmailAddress:
        return isEmailAddress(text);
    case Pattern::NoCategoryC:
        return categoryC(text).empty();
    case Pattern::Arn:
        return isArn(text);
    case Pattern::AttributeKey:
        return isKey(text);
    case Pattern::SegmentKey:
        return isSegmentKey(text);
    case Pattern::HttpsUrl:
        return isWebUrl(text, WebSchemes::Https);
    }
    Q_UNREACHABLE();
}

bool isWebUrl(QStringView text, WebSchemes schemes)
{
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || c == u'\\'; }))
        return false;
    const QUrl url(text.toString(), QUrl::StrictMode);
    const auto scheme = url.scheme();
    const bool isWanted = scheme == QLatin1StringView("https")
        || (schemes == WebSchemes::HttpOrHttps && scheme == QLatin1StringView("http"));
    return url.isValid() && isWanted && !url.host().isEmpty();
}

bool isDecimalNumber(QStringView text)
{
    take(text, u"-");
    if (!takeDigits(text))
        return false;
    if (take(text, u".") && !takeDigits(text))
        return false;
    if (take(text, u"eE")) {
        take(text, u"+-");
        if (!takeDigits(text))
            return false;
    }
    return text.isEmpty();
}

EpochText epochText(QStringView text)
{
    constexpr qulonglong greatestSeconds = 99'999'999'999;
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isAsciiDigit))
        return EpochText::Neither;
    bool fits = false;
    const auto value = text.toULongLong(&fits);
    if (!fits)
        return EpochText::Neither;
    return value > greatestSeconds ? EpochText::Milliseconds : EpochText::Seconds;
}

} // namespace composer::contact
