// SPDX-License-Identifier: Apache-2.0
#include "contact/unicode/text_safety.h"

#include "contact/unicode/character_names.h"
#include "contact/unicode/joiners.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace composer::contact {

namespace {

constexpr char32_t wavingBlackFlag = 0x1F3F4;

/// The 256-character pages that hold a control, an invisible character or surrogates.
constexpr auto suspectPages = [] {
    std::array<bool, 256> pages {};
    for (const int page :
        {0x00, 0x03, 0x06, 0x11, 0x17, 0x18, 0x20, 0x31, 0xD8, 0xD9, 0xDA, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF, 0xFE, 0xFF})
        pages[std::size_t(page)] = true;
    return pages;
}();

/// Nearly every character of nearly every text: decided without a look at its neighbours.
bool isOrdinary(char16_t unit)
{
    if (unit < 0x100)
        return (unit >= 0x20 && unit < 0x7F) || (unit >= 0xA0 && unit != 0xAD);
    return !suspectPages[unit >> 8];
}

/// Units at the start of a text that are printable ASCII, in whole blocks: the compiler makes vectors of the inner
/// loop.
qsizetype plainBlocks(QStringView text)
{
    constexpr qsizetype block = 64;
    const auto* units = text.utf16();
    qsizetype done = 0;
    for (; done + block <= text.size(); done += block) {
        std::uint16_t others = 0;
        for (qsizetype i = done; i < done + block; ++i)
            others |= std::uint16_t(std::uint16_t(units[i] - 0x20) >= 0x5F);
        if (others)
            break;
    }
    return done;
}

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool isTag(char32_t c)
{
    return c >= 0xE0020 && c <= 0xE007F;
}

void note(CodePoints& codePoints, char32_t c)
{
    constexpr std::size_t most = 8;
    if (codePoints.size() < most && std::find(codePoints.begin(), codePoints.end(), c) == codePoints.end())
        codePoints.push_back(c);
}

bool isLineLayout(char32_t c)
{
    return c == u'\t' || c == u'\n' || c == u'\r' || c == 0x2028 || c == 0x2029;
}

class Scanner {
public:
    Scanner(QStringView text, Lines lines)
        : m_text(text)
        , m_lines(lines)
    {
    }

    TextScan run()
    {
        for (qsizetype i = 0; i < m_text.size();) {
            const auto plain = plainBlocks(m_text.sliced(i));
            m_scan.characters += plain;
            m_scan.utf8Bytes += plain;
            i += plain;
            // Lines are seldom shorter than this: what broke the blocks is most likely within.
            for (const auto end = std::min(m_text.size(), i + 64); i < end;)
                i += step(i);
        }
        return std::move(m_scan);
    }

private:
    qsizetype step(qsizetype i)
    {
        const auto unit = m_text[i].unicode();
        const auto c = isOrdinary(unit) ? char32_t {unit} : inspect(i);
        ++m_scan.characters;
        m_scan.utf8Bytes += 1 + (c >= 0x80) + (c >= 0x800) + (c >= 0x10000);
        return 1 + (c >= 0x10000);
    }

    /// Judges the code point at `i` and returns it.
    char32_t inspect(qsizetype i)
    {
        const auto c = codePointAt(m_text, i);
        if (QChar::isSurrogate(c))
            m_scan.hasLoneSurrogate = true;
        else if (m_lines == Lines::Multiple && isLineLayout(c))
            return c;
        else if (isControl(c))
            note(m_scan.controls, c);
        else if (c == wavingBlackFlag || (isTag(c) && m_flagEnd == i))
            m_flagEnd = i + 2;
        else if (isInvisible(c) && !isJoinerInPlace(m_text, i))
            note(m_scan.invisible, c);
        return c;
    }

    QStringView m_text;
    Lines m_lines;
    TextScan m_scan;
    qsizetype m_flagEnd = -1;
};

} // namespace

TextScan scanText(QStringView text, Lines lines)
{
    return Scanner(text, lines).run();
}

bool isPlainText(QStringView text)
{
    const auto scan = scanText(text, Lines::Single);
    return scan.controls.empty() && scan.invisible.empty() && !scan.hasLoneSurrogate;
}

bool isCategoryC(char32_t c)
{
    const auto category = QChar::category(c);
    return category >= QChar::Other_Control && category <= QChar::Other_NotAssigned;
}

CodePoints categoryC(QStringView text)
{
    CodePoints found;
    for (qsizetype i = 0; i < text.size();) {
        const auto c = codePointAt(text, i);
        if (isCategoryC(c))
            note(found, c);
        i += QChar::requiresSurrogates(c) ? 2 : 1;
    }
    return found;
}

QStringList describe(const CodePoints& codePoints)
{
    QStringList texts;
    for (const auto c : codePoints) {
        auto text = QStringLiteral("U+%1").arg(QString::number(c, 16).toUpper(), 4, QLatin1Char('0'));
        if (const auto name = invisibleName(c); !name.isEmpty())
            text += u' ' + name;
        texts += text;
    }
    return texts;
}

} // namespace composer::contact
