// SPDX-License-Identifier: Apache-2.0
#include "ui/body/html_highlighter.h"

#include "ui/widgets/contrast.h"
#include "ui/widgets/tone.h"

#include <QFont>
#include <QString>
#include <QTextDocument>

#include <algorithm>

namespace composer::ui {

namespace {

bool isNameEnd(QChar c)
{
    return c.isSpace() || c == u'>' || c == u'=' || c == u'"' || c == u'\'';
}

} // namespace

HtmlHighlighter::HtmlHighlighter(QObject* parent)
    : QSyntaxHighlighter(parent)
{
}

void HtmlHighlighter::setColors(const QPalette& palette)
{
    const auto base = palette.color(QPalette::Base);
    const auto hue = [&](int degrees) { return legible(QColor::fromHsl(degrees, 160, 120), base); };
    m_formats[Tag].setForeground(hue(215));
    m_formats[Attribute].setForeground(hue(280));
    m_formats[Value].setForeground(hue(150));
    m_formats[Comment].setForeground(toneColor(Tone::Quiet, palette, QPalette::Base));
    m_formats[Comment].setFontItalic(true);
    m_formats[Entity].setForeground(hue(25));
    m_formats[Variable].setForeground(hue(330));
    m_formats[Variable].setFontWeight(QFont::Bold);
    if (document())
        rehighlight();
}

void HtmlHighlighter::highlightBlock(const QString& text)
{
    if (document()->characterCount() > largestDocument)
        return;
    m_state = State(std::max(0, previousBlockState()));
    const auto shown = text.left(longestLine);
    for (int at = 0; at < shown.size();) {
        if (m_state == InComment)
            at = takeComment(shown, at);
        else if (m_state == InTag)
            at = takeTag(shown, at);
        else
            at = takeText(shown, at);
    }
    markVariables(shown);
    setCurrentBlockState(m_state);
}

int HtmlHighlighter::takeText(const QString& text, int at)
{
    const auto c = text[at];
    if (c == u'<') {
        const auto rest = QStringView(text).mid(at + 1);
        if (rest.startsWith(QLatin1String("!--"))) {
            m_state = InComment;
            return at;
        }
        if (!rest.isEmpty() && (rest[0].isLetter() || rest[0] == u'/' || rest[0] == u'!')) {
            int end = at + 2;
            while (end < text.size() && !isNameEnd(text[end]))
                ++end;
            setFormat(at, end - at, m_formats[Tag]);
            m_state = InTag;
            return end;
        }
    } else if (c == u'&') {
        const auto end = QStringView(text).mid(at, 12).indexOf(u';');
        if (end > 1) {
            setFormat(at, int(end) + 1, m_formats[Entity]);
            return at + int(end) + 1;
        }
    }
    return at + 1;
}

int HtmlHighlighter::takeTag(const QString& text, int at)
{
    const auto c = text[at];
    if (c == u'>') {
        setFormat(at, 1, m_formats[Tag]);
        m_state = InText;
        return at + 1;
    }
    if (c == u'"' || c == u'\'') {
        const auto found = text.indexOf(c, at + 1);
        const int end = found < 0 ? int(text.size()) : int(found) + 1;
        setFormat(at, end - at, m_formats[Value]);
        return end;
    }
    if (isNameEnd(c) || c == u'/')
        return at + 1;
    int end = at;
    while (end < text.size() && !isNameEnd(text[end]))
        ++end;
    const bool isValue = at > 0 && text[at - 1] == u'=';
    setFormat(at, end - at, m_formats[isValue ? Value : Attribute]);
    return end;
}

int HtmlHighlighter::takeComment(const QString& text, int at)
{
    const auto found = text.indexOf(QLatin1String("-->"), at);
    const int end = found < 0 ? int(text.size()) : int(found) + 3;
    setFormat(at, end - at, m_formats[Comment]);
    if (found >= 0)
        m_state = InText;
    return end;
}

void HtmlHighlighter::markVariables(const QString& text)
{
    for (auto begin = text.indexOf(QLatin1String("{{")); begin >= 0;) {
        const auto end = text.indexOf(QLatin1String("}}"), begin);
        if (end < 0)
            return;
        setFormat(int(begin), int(end - begin) + 2, m_formats[Variable]);
        begin = text.indexOf(QLatin1String("{{"), end);
    }
}

} // namespace composer::ui
