// SPDX-License-Identifier: Apache-2.0
#include "html/html_entities.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <array>
#include <gumbo.h>
#include <memory>
#include <optional>

namespace composer::html {

namespace {

/// Of the standard's names, with their "&" and ";" ("&CounterClockwiseContourIntegral;").
constexpr qsizetype longest = 33;
/// Stands for itself in HTML, and no reference means it.
constexpr QChar separator(0xe000);

/// What 128 to 159 mean; 0: what they are.
constexpr std::array<char16_t, 32> windows1252 {0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6,
    0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
    0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178};

bool isAsciiLetterOrDigit(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

/// The reference at the beginning of `text`; empty: there is none.
QStringView referenceAt(QStringView text)
{
    if (text.size() < 3 || text[0] != u'&')
        return {};
    qsizetype end = text[1] == u'#' ? 2 : 1;
    while (end < text.size() && end < longest && isAsciiLetterOrDigit(text[end]))
        ++end;
    const bool isOne = end < text.size() && text[end] == u';' && end > (text[1] == u'#' ? 2 : 1);
    return isOne ? text.first(end + 1) : QStringView();
}

/// "&#228;" or "&#xe4;"
std::optional<QString> numbered(QStringView reference)
{
    const bool isHex = reference[2] == u'x' || reference[2] == u'X';
    bool isNumber = false;
    const auto digits = reference.chopped(1).sliced(isHex ? 3 : 2);
    auto code = isHex ? digits.toUInt(&isNumber, 16) : digits.toUInt(&isNumber, 10);
    if (!isNumber)
        return {};
    if (code >= 0x80 && code < 0xa0 && windows1252[code - 0x80] != 0)
        code = windows1252[code - 0x80];
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code == 0)
        return QString(QChar(QChar::ReplacementCharacter));
    const bool isLineEnd = code == u'\n' || code == u'\r';
    const bool isControl = !isLineEnd && (code < 0x20 || (code >= 0x7f && code < 0xa0));
    const auto character = char32_t(code);
    return isControl ? QStringLiteral(" ") : QString::fromUcs4(&character, 1);
}

struct Destroy {
    void operator()(GumboOutput* tree) const { gumbo_destroy_output(&kGumboDefaultOptions, tree); }
};

/// The text of the title element, in which nothing but references is markup.
QString titleText(const GumboNode& document)
{
    const auto& around = document.v.element.children;
    for (unsigned i = 0; i < around.length; ++i) {
        const auto* node = static_cast<const GumboNode*>(around.data[i]);
        if (node->type == GUMBO_NODE_TEXT)
            return QString::fromUtf8(node->v.text.text);
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        if (const auto text = titleText(*node); !text.isEmpty())
            return text;
    }
    return {};
}

/// The library has the table; it is asked once for all names of a text. A name that is not in it stands for itself.
QHash<QString, QString> meanings(const QStringList& names)
{
    QHash<QString, QString> known;
    if (names.isEmpty())
        return known;
    const auto source = QString(QLatin1String("<title>") + names.join(separator)).toUtf8();
    auto options = kGumboDefaultOptions;
    options.max_errors = 0;
    const std::unique_ptr<GumboOutput, Destroy> tree(
        gumbo_parse_with_options(&options, source.constData(), std::size_t(source.size())));
    const auto texts = titleText(*tree->root).split(separator);
    for (qsizetype i = 0; i < names.size() && texts.size() == names.size(); ++i)
        known.insert(names[i], texts[i]);
    return known;
}

QStringList namesIn(QStringView text)
{
    QSet<QString> seen;
    QStringList names;
    for (auto at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1)) {
        const auto reference = referenceAt(text.sliced(at));
        if (reference.isEmpty() || reference[1] == u'#' || seen.contains(reference.toString()))
            continue;
        names << reference.toString();
        seen.insert(names.last());
    }
    return names;
}

} // namespace

QString decodeEntities(QStringView text)
{
    if (!text.contains(u'&'))
        return text.toString();
    const auto known = meanings(namesIn(text));
    QString decoded;
    decoded.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto reference = referenceAt(text.sliced(at));
        std::optional<QString> meaning;
        if (!reference.isEmpty())
            meaning = reference[1] == u'#' ? numbered(reference)
                                           : std::optional(known.value(reference.toString(), reference.toString()));
        decoded += meaning.value_or(QString(text[at]));
        at += meaning ? reference.size() - 1 : 0;
    }
    return decoded;
}

} // namespace composer::html
