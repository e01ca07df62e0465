// SPDX-License-Identifier: Apache-2.0
#include "models/templates/html_excerpt.h"

#include <QStringList>

#include <algorithm>

namespace composer::models {

namespace {

/// The element's name at the start of what follows "<" or "</".
QString elementAt(QStringView inside)
{
    const auto end = std::find_if(inside.begin(), inside.end(), [](QChar c) { return !c.isLetterOrNumber(); });
    return inside.left(end - inside.begin()).toString().toLower();
}

bool endsALine(const QString& element)
{
    static const QStringList elements {QStringLiteral("br"), QStringLiteral("p"), QStringLiteral("div"),
        QStringLiteral("tr"), QStringLiteral("li"), QStringLiteral("h1"), QStringLiteral("h2"), QStringLiteral("h3"),
        QStringLiteral("table"), QStringLiteral("ul"), QStringLiteral("ol"), QStringLiteral("blockquote")};
    return elements.contains(element);
}

bool isHidden(const QString& element)
{
    return element == u"script" || element == u"style" || element == u"title";
}

QString characterOf(QStringView entity)
{
    if (entity == u"amp")
        return QStringLiteral("&");
    if (entity == u"lt")
        return QStringLiteral("<");
    if (entity == u"gt")
        return QStringLiteral(">");
    if (entity == u"quot")
        return QStringLiteral("\"");
    if (entity == u"apos" || entity == u"#39")
        return QStringLiteral("'");
    if (entity == u"nbsp")
        return QStringLiteral(" ");
    return {};
}

class HtmlReader {
public:
    explicit HtmlReader(QStringView html)
        : m_html(html)
    {
    }

    QString text()
    {
        while (m_at < m_html.size()) {
            const QChar c = m_html.at(m_at);
            if (c == u'<' && m_at + 1 < m_html.size()
                && (m_html.at(m_at + 1).isLetter() || isMark(m_html.at(m_at + 1))))
                readTag();
            else if (c == u'&')
                readEntity();
            else
                readCharacter(c);
        }
        return m_text.trimmed();
    }

private:
    static bool isMark(QChar c) { return c == u'/' || c == u'!' || c == u'?'; }
    void readTag()
    {
        const auto rest = m_html.sliced(m_at + 1);
        const bool isComment = rest.startsWith(u"!--");
        const auto end = isComment ? rest.indexOf(u"-->") : rest.indexOf(u'>');
        const bool isEnd = rest.startsWith(u'/');
        const auto element = elementAt(isEnd ? rest.sliced(1) : rest);
        m_at = end < 0 ? m_html.size() : m_at + 1 + end + (isComment ? 3 : 1);
        if (endsALine(element) && (isEnd || element == u"br" || element == u"li"))
            breakLine();
        else if ((element == u"td" || element == u"th") && !isEnd && !m_text.isEmpty())
            readCharacter(u' ', 0);
        else if (!isEnd && isHidden(element))
            skipTo(element);
    }
    void skipTo(const QString& element)
    {
        const auto end = m_html.indexOf(QString(QLatin1String("</") + element), m_at, Qt::CaseInsensitive);
        m_at = end < 0 ? m_html.size() : end;
    }
    void readEntity()
    {
        const auto end = m_html.sliced(m_at).left(10).indexOf(u';');
        const auto character = end > 0 ? characterOf(m_html.sliced(m_at + 1, end - 1)) : QString();
        m_text += character.isEmpty() ? QStringLiteral("&") : character;
        m_at += character.isEmpty() ? 1 : end + 1;
    }
    void readCharacter(QChar c, qsizetype step = 1)
    {
        m_at += step;
        if (!c.isSpace())
            m_text += c;
        else if (!m_text.isEmpty() && !m_text.back().isSpace())
            m_text += u' ';
    }
    void breakLine()
    {
        while (m_text.endsWith(u' '))
            m_text.chop(1);
        if (!m_text.isEmpty() && !m_text.endsWith(u"\n\n"))
            m_text += u'\n';
    }

    QStringView m_html;
    qsizetype m_at = 0;
    QString m_text;
};

} // namespace

QString htmlToText(QStringView html)
{
    return HtmlReader(html).text();
}

} // namespace composer::models
