// SPDX-License-Identifier: Apache-2.0
#include "addresses/address_pieces.h"

#include <optional>

namespace composer::addresses {

namespace {

/// Doe, Jane, PhD, MBA
constexpr std::size_t mostCommasInName = 4;

struct Cut {
    QStringView piece;
    bool atComma = false; ///< and not at the end of its line
};

/// Where the quote or comment that opens at `from` closes; looks at each stretch of the line once.
class Closings {
public:
    explicit Closings(QStringView line)
        : m_line(line)
        , m_lastQuote(line.lastIndexOf(u'"'))
        , m_lastParenthesis(line.lastIndexOf(u')'))
    {
    }

    std::optional<qsizetype> after(qsizetype from) const
    {
        const auto open = m_line[from];
        if (open == u'"' && from < m_lastQuote)
            return closing(from, u'"');
        if (open == u'(' && from < m_lastParenthesis)
            return closing(from, u')');
        return {};
    }

private:
    std::optional<qsizetype> closing(qsizetype from, QChar end) const
    {
        for (auto i = from + 1; i < m_line.size(); ++i) {
            if (m_line[i] == u'\\')
                ++i;
            else if (m_line[i] == end)
                return i;
        }
        return {};
    }

    QStringView m_line;
    qsizetype m_lastQuote;
    qsizetype m_lastParenthesis;
};

std::vector<Cut> cutLine(QStringView line)
{
    std::vector<Cut> cuts;
    const Closings closings(line);
    qsizetype start = 0;
    const auto cut = [&](qsizetype end, bool atComma) {
        if (const auto piece = line.sliced(start, end - start).trimmed(); !piece.isEmpty())
            cuts.push_back({piece, atComma});
        start = end + 1;
    };
    bool closes = true; // an escaped last quote closes nothing, and is not searched for again
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u',' || line[i] == u';') {
            cut(i, line[i] == u',');
        } else if (closes && (line[i] == u'"' || line[i] == u'(')) {
            const auto end = closings.after(i);
            i = end.value_or(i);
            closes = end || line[i] == u'(';
        }
    }
    cut(line.size(), false);
    return cuts;
}

/// "@" as a word is no address: Jane @ ACME, Inc. <jane@example.com>
bool holdsAddress(QStringView piece)
{
    for (qsizetype at = piece.indexOf(u'@'); at >= 0; at = piece.indexOf(u'@', at + 1)) {
        const bool isWord = at > 0 && piece[at - 1].isSpace() && (at + 1 == piece.size() || piece[at + 1].isSpace());
        if (!isWord)
            return true;
    }
    return false;
}

bool isPartOfName(const Cut& cut)
{
    return cut.atComma && !holdsAddress(cut.piece) && !cut.piece.contains(u'"') && !cut.piece.contains(u':');
}

bool isNameAndAddress(QStringView piece)
{
    const auto angle = piece.indexOf(u'<');
    return angle > 0 && piece.sliced(angle).contains(u'@');
}

void appendLine(std::vector<QStringView>& pieces, QStringView line)
{
    const auto cuts = cutLine(line);
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        auto end = i;
        while (end + 1 < cuts.size() && end - i < mostCommasInName && isPartOfName(cuts[end]))
            ++end;
        const bool isName = end > i && isNameAndAddress(cuts[end].piece);
        pieces.push_back(isName ? QStringView(cuts[i].piece.begin(), cuts[end].piece.end()) : cuts[i].piece);
        i = isName ? end : i;
    }
}

bool isLineEnd(QChar character)
{
    return character == u'\n' || character == u'\r' || character == QChar::LineSeparator
        || character == QChar::ParagraphSeparator;
}

} // namespace

std::vector<QStringView> addressPieces(QStringView text)
{
    std::vector<QStringView> pieces;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i == text.size() || isLineEnd(text[i])) {
            appendLine(pieces, text.sliced(start, i - start));
            start = i + 1;
        }
    }
    return pieces;
}

} // namespace composer::addresses
