// SPDX-License-Identifier: Apache-2.0
#include "base/json_scanner.h"

#include <QStringConverter>
#include <QStringDecoder>

#include <algorithm>

namespace composer::base {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isPlain(char c)
{
    return static_cast<uchar>(c) >= 0x20 && c != '"' && c != '\\';
}

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

void JsonScanner::skipBlanks()
{
    while (!atEnd() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
        ++m_at;
}

bool JsonScanner::accept(char wanted)
{
    if (atEnd() || m_text[m_at] != wanted)
        return false;
    ++m_at;
    return true;
}

bool JsonScanner::readString(QString& text)
{
    using Flag = QStringDecoder::Flag;
    QStringDecoder decoder(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    ++m_at; // the quote
    for (;;) {
        const auto rest = m_text.sliced(m_at);
        const auto run = std::find_if_not(rest.begin(), rest.end(), isPlain) - rest.begin();
        const auto size = text.size();
        text.resize(size + run); // UTF-8 never has fewer bytes than UTF-16 has units
        const auto* end = decoder.appendToBuffer(text.data() + size, rest.first(run));
        text.truncate(end - text.constData());
        m_at += run;
        if (accept('"'))
            return true;
        if (peek() != '\\')
            return expected(QStringLiteral("the closing quote; control characters only as escapes"));
        if (!readEscape(text))
            return false;
    }
}

bool JsonScanner::readEscape(QString& text)
{
    static constexpr QByteArrayView letters("\"\\/bfnrt");
    static constexpr char16_t meanings[] = {u'"', u'\\', u'/', u'\b', u'\f', u'\n', u'\r', u'\t'};
    ++m_at; // the backslash
    if (accept('u')) {
        char16_t unit = 0;
        if (!readHex(unit))
            return false;
        text += QChar(unit); // half of a pair too: whether the text as a whole is good is not a matter of JSON
        return true;
    }
    const auto letter = atEnd() ? -1 : letters.indexOf(peek());
    if (letter < 0)
        return expected(QStringLiteral("one of \" \\ / b f n r t u after the backslash"));
    text += QChar(meanings[letter]);
    ++m_at;
    return true;
}

bool JsonScanner::readHex(char16_t& unit)
{
    for (int i = 0; i < 4; ++i) {
        const int digit = hexDigit(peek());
        if (digit < 0)
            return expected(QStringLiteral("four hexadecimal digits"));
        unit = static_cast<char16_t>(unit * 16 + digit);
        ++m_at;
    }
    return true;
}

bool JsonScanner::readNumber(QByteArray& spelling)
{
    const auto start = m_at;
    accept('-');
    if (!accept('0') && !skipDigits())
        return false;
    if (accept('.') && !skipDigits())
        return false;
    if (accept('e') || accept('E')) {
        if (!accept('-'))
            accept('+');
        if (!skipDigits())
            return false;
    }
    spelling = m_text.sliced(start, m_at - start).toByteArray();
    return true;
}

bool JsonScanner::skipDigits()
{
    if (!isDigit(peek()))
        return expected(QStringLiteral("a digit"));
    while (isDigit(peek()))
        ++m_at;
    return true;
}

bool JsonScanner::readLiteral(QByteArrayView literal)
{
    const auto same = std::mismatch(literal.begin(), literal.end(), m_text.begin() + m_at, m_text.end());
    m_at = same.second - m_text.begin();
    return same.first == literal.end() || expected(QStringLiteral("a value"));
}

bool JsonScanner::refuse(JsonError::Code code, QString detail)
{
    m_code = code;
    m_detail = std::move(detail);
    return false;
}

bool JsonScanner::expected(const QString& what)
{
    return refuse(atEnd() ? JsonError::Code::Truncated : JsonError::Code::Syntax, what);
}

} // namespace composer::base
