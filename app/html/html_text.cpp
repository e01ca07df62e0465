// SPDX-License-Identifier: Apache-2.0
#include "html/html_text.h"

#include "html/html_entities.h"
#include "html/html_hidden.h"
#include "html/html_scanner.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <vector>

namespace composer::html {

namespace {

using Piece = HtmlScanner::Piece;

constexpr std::size_t deepestList = 20;

bool startsParagraph(const QString& name)
{
    static const QSet<QString> names {QStringLiteral("p"), QStringLiteral("h1"), QStringLiteral("h2"),
        QStringLiteral("h3"), QStringLiteral("h4"), QStringLiteral("h5"), QStringLiteral("h6"), QStringLiteral("ul"),
        QStringLiteral("ol"), QStringLiteral("blockquote"), QStringLiteral("table"), QStringLiteral("pre"),
        QStringLiteral("hr")};
    return names.contains(name);
}

bool startsLine(const QString& name)
{
    static const QSet<QString> names {QStringLiteral("div"), QStringLiteral("li"), QStringLiteral("tr"),
        QStringLiteral("dt"), QStringLiteral("dd"), QStringLiteral("address"), QStringLiteral("article"),
        QStringLiteral("section"), QStringLiteral("header"), QStringLiteral("footer"), QStringLiteral("center"),
        QStringLiteral("form"), QStringLiteral("body")};
    return names.contains(name);
}

bool isVoid(const QString& name)
{
    static const QSet<QString> names {QStringLiteral("br"), QStringLiteral("img"), QStringLiteral("hr"),
        QStringLiteral("input"), QStringLiteral("meta"), QStringLiteral("link"), QStringLiteral("col"),
        QStringLiteral("area"), QStringLiteral("base"), QStringLiteral("source"), QStringLiteral("wbr")};
    return names.contains(name);
}

/// Its end tag may be left out: the next one of its kind ends it.
bool endsItself(const QString& name)
{
    static const QSet<QString> names {QStringLiteral("p"), QStringLiteral("li"), QStringLiteral("td"),
        QStringLiteral("th"), QStringLiteral("tr"), QStringLiteral("dt"), QStringLiteral("dd"),
        QStringLiteral("option")};
    return names.contains(name);
}

/// HTML's white space; a no-break space is none.
bool isBlank(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

class TextWriter {
public:
    explicit TextWriter(QStringView html)
        : m_scanner(html)
        , m_hidden(html)
    {
        m_text.reserve(html.size() / 2);
    }
    QString run()
    {
        for (auto piece = m_scanner.next(); piece != Piece::End; piece = m_scanner.next())
            add(piece);
        while (!m_text.isEmpty() && isBlank(m_text.back()))
            m_text.chop(1);
        return m_text;
    }

private:
    /// Nothing inside is read; of its own kind only what is inside too ends later.
    bool skipsHidden(Piece piece)
    {
        const bool isTag = piece == Piece::StartTag || piece == Piece::EndTag;
        if (m_hiddenName.isEmpty()) {
            const bool isHidden = piece == Piece::StartTag
                && m_hidden.isHidden(attribute("hidden"), attribute("style"), attribute("class"));
            m_hiddenName = isHidden && !isVoid(m_scanner.name()) ? m_scanner.name() : QString();
            m_hiddenDepth = 1;
            return isHidden;
        }
        if (isTag && m_scanner.name() == m_hiddenName) {
            // <p>, <li> and <td> may be left open: the next one ends it.
            const bool isOpened = piece == Piece::StartTag && !endsItself(m_hiddenName);
            m_hiddenDepth += isOpened ? 1 : -1;
            if (m_hiddenDepth == 0)
                m_hiddenName.clear();
            return m_hiddenDepth > 0 || piece == Piece::EndTag;
        }
        return true;
    }
    QString attribute(const char* name) const
    {
        const auto value = m_scanner.attribute(QLatin1String(name));
        return value.isNull() ? QString() : value.isEmpty() ? QStringLiteral("") : decodeEntities(value);
    }
    void add(Piece piece)
    {
        if (skipsHidden(piece))
            return;
        const bool isFilledIn = piece == Piece::RawText && m_scanner.name() == QLatin1String("textarea");
        if (piece == Piece::Text || isFilledIn)
            write(decodeEntities(m_scanner.source()));
        else if (piece == Piece::StartTag)
            open(m_scanner.name());
        else if (piece == Piece::EndTag)
            close(m_scanner.name());
    }
    void open(const QString& name)
    {
        separate(name);
        if (name == QLatin1String("br"))
            m_text += u'\n';
        else if (name == QLatin1String("td") || name == QLatin1String("th"))
            word(m_text.isEmpty() || m_text.back() == u'\n' ? QString() : QStringLiteral("\t"));
        else if (name == QLatin1String("img"))
            write(imageText(decodeEntities(m_scanner.attribute(QLatin1String("alt")))));
        else if (name == QLatin1String("hr"))
            word(QStringLiteral("---"));
        else if (name == QLatin1String("pre"))
            m_isPreformatted = true;
        else if ((name == QLatin1String("ul") || name == QLatin1String("ol")) && m_lists.size() < deepestList)
            m_lists.push_back(name == QLatin1String("ol") ? 1 : 0);
        else if (name == QLatin1String("li"))
            word(bullet());
        else if (name == QLatin1String("a"))
            startLink();
    }
    void close(const QString& name)
    {
        separate(name);
        if (name == QLatin1String("pre"))
            m_isPreformatted = false;
        else if ((name == QLatin1String("ul") || name == QLatin1String("ol")) && !m_lists.empty())
            m_lists.pop_back();
        else if (name == QLatin1String("a"))
            endLink();
    }
    QString bullet()
    {
        const auto indent = QString(m_lists.empty() ? 0 : 2 * (qsizetype(m_lists.size()) - 1), u' ');
        if (m_lists.empty() || m_lists.back() == 0)
            return indent + QStringLiteral("- ");
        return indent + QString::number(m_lists.back()++) + QStringLiteral(". ");
    }
    void startLink()
    {
        m_link = decodeEntities(m_scanner.attribute(QLatin1String("href"))).trimmed();
        m_linkBegin = m_text.size();
    }
    void endLink()
    {
        const auto shown = QStringView(m_text).mid(std::min(m_linkBegin, m_text.size())).trimmed();
        const bool isSaid =
            m_link.isEmpty() || shown == m_link || m_link == QLatin1String("mailto:") + shown.toString();
        if (!isSaid && !m_link.startsWith(u'#'))
            word(QLatin1String(" <") + m_link + u'>');
        m_link.clear();
    }
    /// Ends the line, or the paragraph, once.
    void separate(const QString& name)
    {
        const bool isParagraph = startsParagraph(name);
        if ((!isParagraph && !startsLine(name)) || m_text.isEmpty())
            return;
        while (!m_text.isEmpty() && m_text.back() == u' ')
            m_text.chop(1);
        if (!m_text.endsWith(u'\n'))
            m_text += u'\n';
        if (isParagraph && !m_text.endsWith(QLatin1String("\n\n")))
            m_text += u'\n';
    }
    void word(const QString& text) { m_text += text; }
    void write(const QString& text)
    {
        if (m_isPreformatted) {
            m_text += text;
            return;
        }
        for (const auto c : text) {
            if (!isBlank(c))
                m_text += c;
            else if (!m_text.isEmpty() && !isBlank(m_text.back()))
                m_text += u' ';
        }
    }

    HtmlScanner m_scanner;
    HiddenElements m_hidden;
    QString m_hiddenName; ///< of the element that is being skipped
    int m_hiddenDepth = 0;
    QString m_text;
    QString m_link;
    qsizetype m_linkBegin = 0;
    bool m_isPreformatted = false;
    std::vector<int> m_lists; ///< next number, 0: bullets
};

/// Of spaces in a row, HTML would show one.
QString keepSpaces(const QString& line)
{
    QString kept;
    kept.reserve(line.size() + 16);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool isFollowed = i + 1 < line.size() && line[i + 1] == u' ';
        if (line[i] == u' ' && (isFollowed || i == 0))
            kept += QLatin1String("&nbsp;");
        else if (line[i] == u'\t')
            kept += QLatin1String("&nbsp;&nbsp;&nbsp; ");
        else
            kept += line[i];
    }
    return kept;
}

} // namespace

QString htmlFromText(const QString& text)
{
    QString html;
    html.reserve(text.size() + text.size() / 8 + 16);
    bool isOpen = false;
    qsizetype emptyLines = 0;
    for (const auto& line : text.split(u'\n')) {
        if (line.trimmed().isEmpty()) {
            ++emptyLines;
            continue;
        }
        if (isOpen && emptyLines == 0)
            html += QLatin1String("<br>\n");
        else
            html += isOpen ? QLatin1String("</p>\n<p>") : QLatin1String("<p>");
        // One empty line is the gap between two paragraphs.
        for (auto more = emptyLines - 1; isOpen && more > 0; --more)
            html += QLatin1String("<br>");
        html += keepSpaces(line.toHtmlEscaped());
        isOpen = true;
        emptyLines = 0;
    }
    return isOpen ? html + QLatin1String("</p>\n") : html;
}

QString textFromHtml(QStringView html)
{
    return TextWriter(html).run();
}

QString imageText(const QString& alt)
{
    const auto shown = alt.simplified();
    return shown.isEmpty() ? QCoreApplication::translate("Html", "[image]")
                           : QCoreApplication::translate("Html", "[image: %1]").arg(shown);
}

} // namespace composer::html
