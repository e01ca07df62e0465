// SPDX-License-Identifier: Apache-2.0
#include "contact/templates/template_text.h"

#include "contact/templates/template_variable.h"

namespace composer::contact {

namespace {

constexpr QStringView opening(u"{{");
constexpr QStringView closing(u"}}");
/// How far away the closing braces may be. It bounds what a text full of opening ones can cost.
constexpr qsizetype reach = maximumVariableName + 28;

class TextScanner {
public:
    explicit TextScanner(QStringView text)
        : m_text(text)
    {
    }

    std::vector<TextPiece> scan()
    {
        for (auto at = m_text.indexOf(opening); at >= 0; at = m_text.indexOf(opening, m_end)) {
            addLiteral(at);
            if (m_text.sliced(at).startsWith(u"{{{{"))
                addEscape(at);
            else
                addVariable(at);
        }
        addLiteral(m_text.size());
        return std::move(m_pieces);
    }

private:
    void addLiteral(qsizetype until)
    {
        if (until > m_end)
            m_pieces.push_back({TextPiece::Kind::Literal, m_text.sliced(m_end, until - m_end)});
    }
    void addEscape(qsizetype at)
    {
        m_pieces.push_back({TextPiece::Kind::Literal, m_text.sliced(at, opening.size())});
        m_end = at + 2 * opening.size();
    }
    void addVariable(qsizetype at)
    {
        const auto start = at + opening.size();
        auto window = m_text.sliced(start).left(reach);
        if (const auto lineEnd = window.indexOf(u'\n'); lineEnd >= 0)
            window = window.left(lineEnd);
        const auto length = window.indexOf(closing);
        const auto inside = window.left(qMax<qsizetype>(length, 0)).trimmed();
        if (length < 0 || inside.contains(opening)) {
            m_pieces.push_back({TextPiece::Kind::Unclosed, window.left(20).trimmed()});
            m_end = start;
            return;
        }
        m_pieces.push_back({isVariableName(inside) ? TextPiece::Kind::Variable : TextPiece::Kind::BadName, inside});
        m_end = start + length + closing.size();
    }

    QStringView m_text;
    qsizetype m_end = 0; ///< of what the pieces cover
    std::vector<TextPiece> m_pieces;
};

} // namespace

bool mayHoldVariables(QStringView text)
{
    return text.contains(opening);
}

std::vector<TextPiece> textPieces(QStringView text)
{
    return TextScanner(text).scan();
}

} // namespace composer::contact
