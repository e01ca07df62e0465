// SPDX-License-Identifier: Apache-2.0
#include "contact/templates/html_context.h"

#include <algorithm>
#include <iterator>

namespace composer::contact {

namespace {

constexpr qsizetype keptLength = 40; ///< of names and values: longer than any that is looked for

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

void keep(QString& text, QChar c)
{
    if (text.size() < keptLength)
        text += c.toLower();
}

template <class... Names>
bool isOneOf(QStringView name, const Names&... names)
{
    return ((name == names) || ...);
}

/// Elements whose content is not looked at for tags.
bool isRawText(QStringView element)
{
    return isOneOf(element, u"script", u"style", u"title", u"textarea", u"xmp", u"iframe", u"noembed", u"noframes");
}

bool holdsUrl(QStringView attribute)
{
    return isOneOf(attribute, u"href", u"src", u"srcset", u"action", u"formaction", u"background", u"cite", u"poster",
        u"data", u"longdesc", u"usemap", u"xlink:href", u"ping", u"manifest", u"archive", u"codebase", u"dynsrc",
        u"lowsrc");
}

/// The value's beginning as a browser compares it with scheme names: it passes over controls and blanks.
bool isCodeUrl(const QString& value)
{
    QString scheme;
    std::copy_if(value.begin(), value.end(), std::back_inserter(scheme), [](QChar c) { return c > u' '; });
    // An entity may spell any character of the scheme; an honest address does not begin with one.
    return scheme.startsWith(u"javascript:") || scheme.startsWith(u"vbscript:") || scheme.startsWith(u"data:")
        || QStringView(scheme).left(scheme.indexOf(u'/')).contains(u"&#") || scheme.contains(u"&colon;")
        || scheme.contains(u"&tab;") || scheme.contains(u"&newline;");
}

} // namespace

void HtmlContext::read(QStringView literal)
{
    for (const QChar c : literal)
        step(c);
}

void HtmlContext::step(QChar c)
{
    switch (m_state) {
    case State::Data:
        if (c == u'<')
            m_state = State::TagOpen;
        return;
    case State::BogusComment:
        keep(m_tail, c);
        if (c == u'>')
            m_state = State::Data;
        else if (m_tail == u"--")
            m_state = State::Comment;
        return;
    case State::Comment:
        m_tail = m_tail.right(3) + c;
        if (m_tail.endsWith(u"-->") || m_tail.endsWith(u"--!>"))
            m_state = State::Data;
        return;
    case State::RawText:
        return stepRawText(c);
    case State::TagOpen:
    case State::EndTagOpen:
    case State::TagName:
        return stepTag(c);
    default:
        return stepAttribute(c);
    }
}

void HtmlContext::stepTag(QChar c)
{
    if (m_state == State::TagName) {
        if (isSpace(c) || c == u'/')
            m_state = State::InTag;
        else if (c == u'>')
            endTag();
        else
            keep(m_name, c);
    } else if (isAsciiLetter(c)) {
        m_isEndTag = m_state == State::EndTagOpen;
        m_name = c.toLower();
        m_state = State::TagName;
    } else if (m_state == State::TagOpen && c == u'/') {
        m_state = State::EndTagOpen;
    } else if (m_state == State::TagOpen && (c == u'!' || c == u'?')) {
        m_tail = c == u'!' ? QString() : QString(c);
        m_state = State::BogusComment;
    } else if (m_state == State::TagOpen) {
        m_state = c == u'<' ? State::TagOpen : State::Data;
    } else {
        m_tail = c;
        m_state = c == u'>' ? State::Data : State::BogusComment;
    }
}

void HtmlContext::stepAttribute(QChar c)
{
    const bool isInQuotes = m_state == State::Quoted;
    if (isInQuotes || (m_state == State::Unquoted && !isSpace(c) && c != u'>')) {
        if (isInQuotes && c == m_quote)
            endValue();
        else
            keep(m_value, c);
    } else if (m_state == State::Unquoted && c != u'>') {
        endValue();
    } else if (c == u'>') {
        endTag();
    } else if (m_state == State::BeforeValue) {
        if (c == u'"' || c == u'\'')
            beginValue(c);
        else if (!isSpace(c))
            beginValue({});
        if (m_state == State::Unquoted)
            keep(m_value, c);
    } else if (c == u'=' && !m_attribute.isEmpty()) {
        m_state = State::BeforeValue;
    } else if (m_state == State::AttributeName && !isSpace(c) && c != u'/') {
        keep(m_attribute, c);
    } else if (isSpace(c) || c == u'/') {
        // A name that is followed by blanks may still get its value.
        m_state = State::InTag;
        if (c == u'/')
            m_attribute.clear();
    } else {
        m_state = State::AttributeName;
        m_attribute = c.toLower();
    }
}

void HtmlContext::beginValue(QChar quote)
{
    m_state = quote.isNull() ? State::Unquoted : State::Quoted;
    m_quote = quote;
    m_value.clear();
    m_hasValue = false;
}

void HtmlContext::endValue()
{
    m_attribute.clear();
    m_state = State::InTag;
}

void HtmlContext::passValue()
{
    m_hasValue = true;
    // What looked like the beginning of an end goes on with something else now.
    if (m_state == State::RawText)
        m_tail.clear();
    else
        m_tail += u'x';
}

void HtmlContext::endTag()
{
    m_attribute.clear();
    m_tail.clear();
    m_state = !m_isEndTag && isRawText(m_name) ? State::RawText : State::Data;
}

/// Ends at </name, whatever follows it up to the next >.
void HtmlContext::stepRawText(QChar c)
{
    if (c == u'<')
        m_tail = c;
    else if (!m_tail.isEmpty())
        keep(m_tail, c);
    if (m_tail.size() != m_name.size() + 3)
        return;
    const bool isNameEnd = isSpace(c) || c == u'/' || c == u'>';
    if (isNameEnd && m_tail.startsWith(u"</") && QStringView(m_tail).sliced(2).startsWith(m_name)) {
        m_isEndTag = true;
        m_state = State::InTag;
        if (c == u'>')
            endTag();
        return;
    }
    m_tail.clear();
}

HtmlContext::Place HtmlContext::place() const
{
    switch (m_state) {
    case State::Data:
    case State::Comment:
    case State::BogusComment:
        return Place::Content;
    case State::RawText:
        return m_name == u"script" ? Place::Code : m_name == u"style" ? Place::Style : Place::Content;
    case State::Quoted:
        return placeInAttribute();
    default:
        return Place::Tag;
    }
}

HtmlContext::Place HtmlContext::placeInAttribute() const
{
    if (m_attribute.startsWith(u"on") || m_attribute == u"srcdoc")
        return Place::Code;
    if (m_attribute == u"style")
        return Place::Style;
    if (!holdsUrl(m_attribute))
        return Place::Content;
    return isCodeUrl(m_value) ? Place::Code : Place::Url;
}

bool HtmlContext::isBeginOfAttribute() const
{
    return m_state == State::Quoted && m_value.isEmpty() && !m_hasValue;
}

} // namespace composer::contact
