// SPDX-License-Identifier: Apache-2.0
#include "html/html_scanner.h"

#include <algorithm>
#include <iterator>

namespace composer::html {

namespace {

constexpr qsizetype longestName = 20;

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Elements whose inside is not markup.
bool isRaw(const QString& name)
{
    static const QLatin1String raw[] = {QLatin1String("script"), QLatin1String("style"), QLatin1String("title"),
        QLatin1String("textarea"), QLatin1String("xmp"), QLatin1String("iframe"), QLatin1String("noembed"),
        QLatin1String("noframes")};
    return std::find(std::begin(raw), std::end(raw), name) != std::end(raw);
}

} // namespace

HtmlScanner::Piece HtmlScanner::take(Piece piece, qsizetype begin, qsizetype end, qsizetype next)
{
    m_source = m_html.mid(begin, end - begin);
    m_at = next;
    return piece;
}

HtmlScanner::Piece HtmlScanner::next()
{
    if (m_at >= m_html.size())
        return Piece::End;
    if (m_isRaw)
        return rawText();
    const auto rest = m_html.mid(m_at);
    if (rest[0] == u'<' && rest.size() > 1) {
        if (isLetter(rest[1]))
            return tag(m_at + 1, false);
        if (rest[1] == u'/' && rest.size() > 2 && isLetter(rest[2]))
            return tag(m_at + 2, true);
        if (rest[1] == u'!' || rest[1] == u'?' || rest[1] == u'/') {
            const QLatin1String end(rest.startsWith(QLatin1String("<!--")) ? "-->" : ">");
            const auto found = m_html.indexOf(end, m_at);
            const auto past = found < 0 ? m_html.size() : found + end.size();
            return take(Piece::Comment, m_at, past, past);
        }
    }
    const auto found = m_html.indexOf(u'<', m_at + 1);
    const auto end = found < 0 ? m_html.size() : found;
    return take(Piece::Text, m_at, end, end);
}

HtmlScanner::Piece HtmlScanner::tag(qsizetype nameBegin, bool isEnd)
{
    auto nameEnd = nameBegin;
    while (nameEnd < m_html.size() && !m_html[nameEnd].isSpace() && m_html[nameEnd] != u'>' && m_html[nameEnd] != u'/')
        ++nameEnd;
    m_name = m_html.mid(nameBegin, std::min(nameEnd - nameBegin, longestName)).toString().toLower();
    const auto end = endOfTag(nameEnd);
    m_isRaw = !isEnd && isRaw(m_name);
    return take(isEnd ? Piece::EndTag : Piece::StartTag, nameEnd, end, std::min(end + 1, m_html.size()));
}

/// A ">" between the quotes of a value does not end the tag.
qsizetype HtmlScanner::endOfTag(qsizetype from) const
{
    bool isValue = false;
    for (auto at = from; at < m_html.size(); ++at) {
        const auto c = m_html[at];
        if (c == u'>')
            return at;
        if (isValue && (c == u'"' || c == u'\'')) {
            at = m_html.indexOf(c, at + 1);
            if (at < 0)
                return m_html.size();
        }
        isValue = c == u'=' || (isValue && c.isSpace());
    }
    return m_html.size();
}

HtmlScanner::Piece HtmlScanner::rawText()
{
    m_isRaw = false;
    const auto found = m_html.indexOf(QString(QLatin1String("</") + m_name), m_at, Qt::CaseInsensitive);
    const auto end = found < 0 ? m_html.size() : found;
    return take(Piece::RawText, m_at, end, end);
}

QStringView HtmlScanner::attribute(QLatin1String wanted) const
{
    qsizetype at = 0;
    const auto& tag = m_source;
    while (at < tag.size()) {
        while (at < tag.size() && (tag[at].isSpace() || tag[at] == u'/'))
            ++at;
        const auto nameBegin = at;
        while (at < tag.size() && !tag[at].isSpace() && tag[at] != u'/' && (tag[at] != u'=' || at == nameBegin))
            ++at;
        const auto name = tag.mid(nameBegin, at - nameBegin);
        while (at < tag.size() && tag[at].isSpace())
            ++at;
        QStringView value = tag.mid(at, 0);
        if (at < tag.size() && tag[at] == u'=') {
            do
                ++at;
            while (at < tag.size() && tag[at].isSpace());
            const bool isQuoted = at < tag.size() && (tag[at] == u'"' || tag[at] == u'\'');
            auto end = isQuoted ? tag.indexOf(tag[at], at + 1) : at;
            while (!isQuoted && end < tag.size() && !tag[end].isSpace())
                ++end;
            end = end < 0 ? tag.size() : end;
            value = tag.mid(isQuoted ? at + 1 : at, end - at - (isQuoted ? 1 : 0));
            at = end + (isQuoted ? 1 : 0);
        }
        if (name.compare(wanted, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace composer::html
