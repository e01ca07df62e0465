// SPDX-License-Identifier: Apache-2.0
#include "contact/unicode/character_names.h"

#include <algorithm>
#include <iterator>

namespace composer::contact {

namespace {

struct Named {
    char32_t first;
    char32_t last;
    const char* name;
};

constexpr Named invisibles[] = {
    {0x00AD, 0x00AD, "SOFT HYPHEN"},
    {0x034F, 0x034F, "COMBINING GRAPHEME JOINER"},
    {0x061C, 0x061C, "ARABIC LETTER MARK"},
    {0x115F, 0x115F, "HANGUL CHOSEONG FILLER"},
    {0x1160, 0x1160, "HANGUL JUNGSEONG FILLER"},
    {0x17B4, 0x17B4, "KHMER VOWEL INHERENT AQ"},
    {0x17B5, 0x17B5, "KHMER VOWEL INHERENT AA"},
    {0x180E, 0x180E, "MONGOLIAN VOWEL SEPARATOR"},
    {0x200B, 0x200B, "ZERO WIDTH SPACE"},
    {0x200C, 0x200C, "ZERO WIDTH NON-JOINER"},
    {0x200D, 0x200D, "ZERO WIDTH JOINER"},
    {0x200E, 0x200E, "LEFT-TO-RIGHT MARK"},
    {0x200F, 0x200F, "RIGHT-TO-LEFT MARK"},
    {0x2028, 0x2028, "LINE SEPARATOR"},
    {0x2029, 0x2029, "PARAGRAPH SEPARATOR"},
    {0x202A, 0x202A, "LEFT-TO-RIGHT EMBEDDING"},
    {0x202B, 0x202B, "RIGHT-TO-LEFT EMBEDDING"},
    {0x202C, 0x202C, "POP DIRECTIONAL FORMATTING"},
    {0x202D, 0x202D, "LEFT-TO-RIGHT OVERRIDE"},
    {0x202E, 0x202E, "RIGHT-TO-LEFT OVERRIDE"},
    {0x2060, 0x2060, "WORD JOINER"},
    {0x2061, 0x2061, "FUNCTION APPLICATION"},
    {0x2062, 0x2062, "INVISIBLE TIMES"},
    {0x2063, 0x2063, "INVISIBLE SEPARATOR"},
    {0x2064, 0x2064, "INVISIBLE PLUS"},
    {0x2065, 0x2065, "INVISIBLE, NOT ASSIGNED"},
    {0x2066, 0x2066, "LEFT-TO-RIGHT ISOLATE"},
    {0x2067, 0x2067, "RIGHT-TO-LEFT ISOLATE"},
    {0x2068, 0x2068, "FIRST STRONG ISOLATE"},
    {0x2069, 0x2069, "POP DIRECTIONAL ISOLATE"},
    {0x206A, 0x206F, "DEPRECATED FORMAT CHARACTER"},
    {0x3164, 0x3164, "HANGUL FILLER"},
    {0xFEFF, 0xFEFF, "ZERO WIDTH NO-BREAK SPACE"},
    {0xFFA0, 0xFFA0, "HALFWIDTH HANGUL FILLER"},
    {0xFFF9, 0xFFF9, "INTERLINEAR ANNOTATION ANCHOR"},
    {0xFFFA, 0xFFFA, "INTERLINEAR ANNOTATION SEPARATOR"},
    {0xFFFB, 0xFFFB, "INTERLINEAR ANNOTATION TERMINATOR"},
    {0x1BCA0, 0x1BCA3, "SHORTHAND FORMAT CHARACTER"},
    {0x1D173, 0x1D17A, "MUSICAL SYMBOL FORMAT CHARACTER"},
    {0xE0001, 0xE007F, "TAG CHARACTER"},
};

struct ScriptName {
    QChar::Script script;
    const char* name;
};

constexpr ScriptName scripts[] = {
    {QChar::Script_Latin, "Latin"},
    {QChar::Script_Greek, "Greek"},
    {QChar::Script_Cyrillic, "Cyrillic"},
    {QChar::Script_Armenian, "Armenian"},
    {QChar::Script_Hebrew, "Hebrew"},
    {QChar::Script_Arabic, "Arabic"},
    {QChar::Script_Devanagari, "Devanagari"},
    {QChar::Script_Bengali, "Bengali"},
    {QChar::Script_Gurmukhi, "Gurmukhi"},
    {QChar::Script_Gujarati, "Gujarati"},
    {QChar::Script_Oriya, "Oriya"},
    {QChar::Script_Tamil, "Tamil"},
    {QChar::Script_Telugu, "Telugu"},
    {QChar::Script_Kannada, "Kannada"},
    {QChar::Script_Malayalam, "Malayalam"},
    {QChar::Script_Sinhala, "Sinhala"},
    {QChar::Script_Thai, "Thai"},
    {QChar::Script_Lao, "Lao"},
    {QChar::Script_Tibetan, "Tibetan"},
    {QChar::Script_Myanmar, "Myanmar"},
    {QChar::Script_Georgian, "Georgian"},
    {QChar::Script_Hangul, "Hangul"},
    {QChar::Script_Ethiopic, "Ethiopic"},
    {QChar::Script_Cherokee, "Cherokee"},
    {QChar::Script_Khmer, "Khmer"},
    {QChar::Script_Mongolian, "Mongolian"},
    {QChar::Script_Hiragana, "Hiragana"},
    {QChar::Script_Katakana, "Katakana"},
    {QChar::Script_Bopomofo, "Bopomofo"},
    {QChar::Script_Han, "Han"},
    {QChar::Script_Coptic, "Coptic"},
    {QChar::Script_Lisu, "Lisu"},
};

const Named* findInvisible(char32_t c)
{
    const auto found = std::find_if(std::begin(invisibles), std::end(invisibles),
        [c](const Named& row) { return c >= row.first && c <= row.last; });
    return found == std::end(invisibles) ? nullptr : found;
}

} // namespace

bool isInvisible(char32_t c)
{
    return findInvisible(c) != nullptr;
}

QLatin1StringView invisibleName(char32_t c)
{
    const auto* found = findInvisible(c);
    return found ? QLatin1StringView(found->name) : QLatin1StringView();
}

QLatin1StringView scriptName(QChar::Script script)
{
    const auto found = std::find_if(
        std::begin(scripts), std::end(scripts), [script](const ScriptName& row) { return row.script == script; });
    return QLatin1StringView(found == std::end(scripts) ? "another script" : found->name);
}

} // namespace composer::contact
