// SPDX-License-Identifier: Apache-2.0
#include "addresses/pasted_text.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace composer::addresses {

namespace {

/// Those that the text of a web page has around an address; what they stand for would else be cut at their semicolon.
constexpr std::array<std::pair<const char*, char16_t>, 9> entities {{{"&lt;", u'<'}, {"&gt;", u'>'}, {"&quot;", u'"'},
    {"&nbsp;", u' '}, {"&#39;", u'\''}, {"&#x27;", u'\''}, {"&apos;", u'\''}, {"&#64;", u'@'}, {"&amp;", u'&'}}};

QString withoutEntities(QString text)
{
    if (!text.contains(u'&'))
        return text;
    for (const auto& [entity, sign] : entities)
        text.replace(QLatin1String(entity), QString(QChar(sign)), Qt::CaseInsensitive);
    return text;
}

/// A sign of another script or of typography that means the same; nothing: it is not seen, and goes.
std::optional<char16_t> plainSign(char16_t sign)
{
    switch (sign) {
    case 0xff1c: // full-width and typographic brackets
    case 0x3008:
    case 0x2039:
        return u'<';
    case 0xff1e:
    case 0x3009:
    case 0x203a:
        return u'>';
    case 0xff20:
        return u'@';
    case 0xff0c:
    case 0x3001:
        return u',';
    case 0xff1b:
        return u';';
    case 0xff1a:
        return u':';
    case 0xff0e:
        return u'.';
    case 0x201c: // quotation marks
    case 0x201d:
    case 0x201e:
    case 0x201f:
        return u'"';
    case 0x00ad:
    case 0x200b:
    case 0x2060:
    case 0xfeff:
        return std::nullopt;
    default:
        break;
    }
    const bool isDirection =
        (sign >= 0x200e && sign <= 0x200f) || (sign >= 0x202a && sign <= 0x202e) || (sign >= 0x2066 && sign <= 0x2069);
    if (isDirection)
        return std::nullopt;
    return QChar(sign).category() == QChar::Separator_Space ? u' ' : sign;
}

QString withPlainSigns(const QString& text)
{
    QString plain;
    plain.reserve(text.size());
    for (const auto sign : text) {
        if (const auto shown = plainSign(sign.unicode()))
            plain += QChar(*shown);
    }
    return plain;
}

/// "> 2) ", "- ", "Cc: "
QString withoutMark(const QString& line)
{
    static const QRegularExpression marks(
        QStringLiteral("^\\s*(?:>\\s*)*(?:(?:[-*\u2022\u00b7\u2023\u25e6\u2013\u2014]|\\d{1,5}[.)])\\s+)?"
                       "(?:(?:to|cc|bcc|from|sender|reply-to|an|von|kopie|blindkopie|antwort an)\\s*:)?\\s*"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return line.sliced(marks.match(line).capturedLength());
}

/// "mailto:jane%40example.com,rick@example.com?subject=Hello": its addresses.
QString withoutLinks(QString line)
{
    static const QRegularExpression link(
        QStringLiteral("mailto:([^\\s<>\"\\])]*)"), QRegularExpression::CaseInsensitiveOption);
    qsizetype from = 0;
    for (auto found = link.match(line); found.hasMatch(); found = link.match(line, from)) {
        const auto addresses = QUrl::fromPercentEncoding(found.captured(1).section(u'?', 0, 0).toUtf8());
        line.replace(found.capturedStart(), found.capturedLength(), addresses);
        from = found.capturedStart() + addresses.size();
    }
    return line;
}

bool hasLetters(const QString& text)
{
    return std::ranges::any_of(text, [](QChar sign) { return sign.isLetter() || sign.isSurrogate(); });
}

/// A row of a sheet: its address, and the text before it (or else behind it) as the name.
QString withoutCells(QString line)
{
    if (!line.contains(u'\t'))
        return line;
    QStringList cells;
    for (const auto& cell : line.split(u'\t'))
        cells << cell.trimmed();
    const auto isAddress = [](const QString& cell) {
        const auto at = cell.indexOf(u'@');
        return at > 0 && at + 1 < cell.size() && !cell[at - 1].isSpace() && !cell[at + 1].isSpace();
    };
    const auto count = std::ranges::count_if(cells, isAddress);
    if (count != 1)
        return line.replace(u'\t', count == 0 ? u' ' : u';');
    const auto address = std::ranges::find_if(cells, isAddress);
    QStringList names;
    std::copy_if(cells.begin(), address, std::back_inserter(names), hasLetters);
    if (names.isEmpty())
        std::copy_if(address + 1, cells.end(), std::back_inserter(names), hasLetters);
    auto name = names.isEmpty() ? QString() : names.join(u' ');
    if (name.isEmpty() || address->contains(u'<') || address->contains(u' '))
        return *address;
    return QStringLiteral("\"%1\" <%2>").arg(name.remove(u'"').remove(u'\\'), *address);
}

/// A folded header: its line goes on when what it ends with is a name without its address.
bool isContinued(const QString& before, const QString& line)
{
    const auto start = line.trimmed();
    const auto end = before.trimmed();
    if (!start.startsWith(u'<') || end.isEmpty() || end.endsWith(u',') || end.endsWith(u';'))
        return false;
    const auto last = std::max(end.lastIndexOf(u','), end.lastIndexOf(u';'));
    return !QStringView(end).sliced(last + 1).contains(u'@');
}

QString withoutQuotes(const QString& text)
{
    static constexpr std::array<std::pair<char16_t, char16_t>, 5> pairs {
        {{u'"', u'"'}, {u'\'', u'\''}, {u'`', u'`'}, {0x2018, 0x2019}, {u'<', u'>'}}};
    for (const auto& [open, close] : pairs) {
        if (text.size() < 3 || text.front() != QChar(open) || text.back() != QChar(close))
            continue;
        const auto inside = text.sliced(1, text.size() - 2).trimmed();
        const bool isTwice = inside.startsWith(QChar(open)) && inside.endsWith(QChar(close));
        if (inside.contains(u'@') && (isTwice || !inside.contains(QChar(open))))
            return inside;
    }
    return text;
}

/// "Jane [jane@example.com]", "Jane (jane@example.com)", "Jane <'jane@example.com'>": with plain brackets.
QString withAngleBrackets(QString piece)
{
    static const QRegularExpression other(
        QStringLiteral("[\\[(]\\s*([^\\s\\[\\]()<>@]+@[^\\s\\[\\]()<>@]+)\\s*[\\])]$"));
    static const QRegularExpression quoted(QStringLiteral("<\\s*['\"`]([^\\s'\"`<>]+@[^\\s'\"`<>]+)['\"`]\\s*>$"));
    if (piece.count(u'@') == 1)
        piece.replace(other, QStringLiteral("<\\1>"));
    return piece.replace(quoted, QStringLiteral("<\\1>"));
}

} // namespace

QString withoutPasteMarks(const QString& text)
{
    auto plain = withPlainSigns(withoutEntities(text));
    plain.replace(QChar::LineSeparator, u'\n').replace(QChar::ParagraphSeparator, u'\n').replace(u'\r', u'\n');
    QStringList lines;
    for (const auto& line : plain.split(u'\n')) {
        if (!lines.isEmpty() && isContinued(lines.last(), line))
            lines.last() += u' ' + line.trimmed();
        else
            lines << withoutCells(withoutLinks(withoutMark(line)));
    }
    return lines.join(u'\n');
}

QString withoutWrapping(const QString& piece)
{
    auto text = piece.trimmed();
    if (!text.contains(u'@'))
        return text;
    for (qsizetype size = -1; size != text.size();) {
        size = text.size();
        while (!text.isEmpty() && QStringView(u".,:;!?").contains(text.back()))
            text.chop(1);
        text = withoutQuotes(text.trimmed());
    }
    return withAngleBrackets(text);
}

} // namespace composer::addresses
