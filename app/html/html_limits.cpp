// SPDX-License-Identifier: Apache-2.0
#include "html/html_limits.h"

#include "html/html_scanner.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace composer::html {

namespace {

using Piece = HtmlScanner::Piece;

bool isVoid(const QString& name)
{
    static const QSet<QString> names {QStringLiteral("area"), QStringLiteral("base"), QStringLiteral("br"),
        QStringLiteral("col"), QStringLiteral("embed"), QStringLiteral("hr"), QStringLiteral("img"),
        QStringLiteral("input"), QStringLiteral("link"), QStringLiteral("meta"), QStringLiteral("source"),
        QStringLiteral("track"), QStringLiteral("wbr")};
    return names.contains(name);
}

/// Often not closed, and ended by the next one of their kind.
bool endsItself(const QString& name)
{
    static const QSet<QString> names {QStringLiteral("p"), QStringLiteral("li"), QStringLiteral("dt"),
        QStringLiteral("dd"), QStringLiteral("tr"), QStringLiteral("td"), QStringLiteral("th"), QStringLiteral("tbody"),
        QStringLiteral("thead"), QStringLiteral("tfoot"), QStringLiteral("option")};
    return names.contains(name);
}

/// Opened again by a parser in every following block until they are closed.
bool isFormatting(const QString& name)
{
    static const QSet<QString> names {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("big"),
        QStringLiteral("code"), QStringLiteral("em"), QStringLiteral("font"), QStringLiteral("i"),
        QStringLiteral("nobr"), QStringLiteral("s"), QStringLiteral("small"), QStringLiteral("strike"),
        QStringLiteral("strong"), QStringLiteral("tt"), QStringLiteral("u")};
    return names.contains(name);
}

/// An end tag does not reach beyond these.
bool isWall(const QString& name)
{
    static const QSet<QString> names {QStringLiteral("table"), QStringLiteral("button"), QStringLiteral("object"),
        QStringLiteral("applet"), QStringLiteral("marquee"), QStringLiteral("caption"), QStringLiteral("svg"),
        QStringLiteral("math")};
    return names.contains(name);
}

/// Inside of these a parser has rules of its own: an end tag may close nothing, and what looks like the text of a style
/// or title may be markup.
bool hasOwnRules(const QString& name)
{
    static const QSet<QString> names {QStringLiteral("svg"), QStringLiteral("math"), QStringLiteral("select"),
        QStringLiteral("template"), QStringLiteral("plaintext"), QStringLiteral("frameset")};
    return names.contains(name);
}

class DepthEstimate {
public:
    bool isTooDeep() const
    {
        return m_isHidden || m_open.size() + m_formatting.size() > HtmlLimits::depth
            || m_reopened > HtmlLimits::reopened || m_misnested > HtmlLimits::misnested;
    }
    void open(const QString& name)
    {
        m_trustsEnds = m_trustsEnds && !hasOwnRules(name);
        if (isFormatting(name)) {
            m_formatting.push_back({name, m_blocks});
            return;
        }
        ++m_blocks;
        m_reopened += m_formatting.size();
        if (!isVoid(name) && !endsItself(name))
            m_open.push_back(name);
    }
    /// The inside of an element that holds no markup, as far as can be determined.
    void passRawText(const QString& name, QStringView text)
    {
        if (name == QLatin1String("script") && text.contains(u"<!--"))
            m_trustsEnds = false; // such a script may hold its own end tag
        m_isHidden = m_isHidden || (!m_trustsEnds && text.count(u'<') > HtmlLimits::depth);
    }
    void close(const QString& name)
    {
        if (!m_trustsEnds)
            return;
        if (isFormatting(name)) {
            const auto found = std::find_if(
                m_formatting.rbegin(), m_formatting.rend(), [&](const Formatting& each) { return each.name == name; });
            if (found == m_formatting.rend())
                return;
            m_misnested += found->blocksBefore < m_blocks ? 1 : 0;
            m_formatting.erase(std::next(found).base());
            return;
        }
        m_reopened += m_formatting.size();
        for (auto at = m_open.size(); at > 0; --at) {
            if (m_open[at - 1] == name) {
                m_open.resize(at - 1);
                return;
            }
            if (isWall(m_open[at - 1]))
                return;
        }
    }

private:
    struct Formatting {
        QString name;
        int blocksBefore;
    };
    std::vector<QString> m_open;
    std::vector<Formatting> m_formatting;
    std::size_t m_reopened = 0;
    int m_blocks = 0;
    int m_misnested = 0;
    bool m_trustsEnds = true;
    bool m_isHidden = false;
};

/// An upper bound: blanks inside values count as well.
bool hasTooManyAttributes(QStringView tag)
{
    return tag.size() > HtmlLimits::attributes && std::count_if(tag.begin(), tag.end(), [](QChar c) {
        return c.isSpace() || c == u'/' || c == u'"' || c == u'\'';
    }) > HtmlLimits::attributes;
}

int costOf(QChar c)
{
    const auto code = c.unicode();
    if (code < 0x300)
        return 0;
    const bool isIndic = code >= 0x590 && code < 0x1d00; // and Arabic, Thai, Khmer: their marks are letters to them
    if (isIndic)
        return 1;
    const bool isJoiner = code == 0x200c || code == 0x200d || (code >= 0xfe00 && code <= 0xfe0f);
    return c.isHighSurrogate() || c.isMark() || isJoiner ? 3 : 0;
}

} // namespace

bool isTooDeep(QStringView html)
{
    HtmlScanner scanner(html);
    DepthEstimate estimate;
    for (auto piece = scanner.next(); piece != Piece::End; piece = scanner.next()) {
        if (piece == Piece::StartTag)
            estimate.open(scanner.name());
        else if (piece == Piece::EndTag)
            estimate.close(scanner.name());
        else if (piece == Piece::RawText)
            estimate.passRawText(scanner.name(), scanner.source());
        const bool isTag = piece == Piece::StartTag || piece == Piece::EndTag;
        if (estimate.isTooDeep() || (isTag && hasTooManyAttributes(scanner.source())))
            return true;
    }
    return false;
}

int appendBreakable(QString& to, QStringView text, qsizetype& run)
{
    int broken = 0;
    for (const auto c : text) {
        const bool isBreak = (c.isSpace() && c != QChar::Nbsp) || c == QChar(0x200B);
        run = isBreak ? 0 : run + 1;
        // Never between the halves of a surrogate pair.
        if (run >= HtmlLimits::run && !c.isLowSurrogate()) {
            to += QChar(0x200B);
            run = 1;
            ++broken;
        }
        to += c;
    }
    return broken;
}

int layoutCost(QStringView text)
{
    int cost = 0;
    for (const auto c : text)
        cost += costOf(c);
    return cost;
}

QString boundedText(QStringView text, bool& isCut)
{
    auto shown = text.left(HtmlLimits::textSize);
    int cost = 0;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        cost += costOf(shown[i]);
        if (cost > HtmlLimits::layoutCost)
            shown = shown.left(i);
    }
    isCut = shown.size() < text.size();
    if (isCut && !shown.isEmpty() && shown.back().isHighSurrogate())
        shown.chop(1);
    QString bounded;
    bounded.reserve(shown.size());
    qsizetype run = 0;
    appendBreakable(bounded, shown, run);
    return bounded;
}

} // namespace composer::html
