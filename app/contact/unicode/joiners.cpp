// SPDX-License-Identifier: Apache-2.0
#include "contact/unicode/joiners.h"

namespace composer::contact {

namespace {

constexpr char32_t zeroWidthNonJoiner = 0x200C;
constexpr char32_t zeroWidthJoiner = 0x200D;

char32_t codePointBefore(QStringView text, qsizetype i)
{
    if (i <= 0)
        return 0;
    return codePointAt(text, i >= 2 && text[i - 1].isLowSurrogate() && text[i - 2].isHighSurrogate() ? i - 2 : i - 1);
}

bool isVirama(char32_t c)
{
    return QChar::combiningClass(c) == 9;
}

bool joinsCursively(char32_t c)
{
    const auto type = QChar::joiningType(c);
    return type == QChar::Joining_Dual || type == QChar::Joining_Right || type == QChar::Joining_Left;
}

/// A part of an emoji that may be next to a joiner: the picture, a skin tone, the emoji presentation selector.
bool isEmojiPart(char32_t c)
{
    constexpr char32_t leftRightArrow = 0x2194; // the only one that is no "other symbol"
    return QChar::category(c) == QChar::Symbol_Other || (c >= 0x1F3FB && c <= 0x1F3FF) || c == 0xFE0F
        || c == leftRightArrow;
}

} // namespace

char32_t codePointAt(QStringView text, qsizetype i)
{
    if (i >= text.size())
        return 0;
    if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[i], text[i + 1]);
    return text[i].unicode();
}

bool isJoinerInPlace(QStringView text, qsizetype i)
{
    const auto joiner = codePointAt(text, i);
    if (joiner != zeroWidthJoiner && joiner != zeroWidthNonJoiner)
        return false;
    const auto before = codePointBefore(text, i);
    const auto after = codePointAt(text, i + 1);
    if (isVirama(before) || isVirama(after))
        return true;
    if (joiner == zeroWidthJoiner)
        return joinsCursively(before) || (isEmojiPart(before) && isEmojiPart(after));
    return joinsCursively(before) && joinsCursively(after);
}

} // namespace composer::contact
