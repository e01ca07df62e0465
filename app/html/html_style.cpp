// SPDX-License-Identifier: Apache-2.0
#include "html/html_style.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace composer::html {

namespace {

constexpr qsizetype longestStyle = 2'000;
constexpr qsizetype longestLink = 2'048;

struct Allowed {
    const char* property;
    const char* values; ///< whole value, in lower case
};

constexpr char colors[] = "[a-z]{3,24}|#[0-9a-f]{3}|#[0-9a-f]{6}|rgb\\( ?\\d{1,3} ?, ?\\d{1,3} ?, ?\\d{1,3} ?\\)";
constexpr char lengths[] = "(0|[0-9]{1,2}(\\.[0-9]{1,2})?(px|pt|em)?)( (0|[0-9]{1,2}(px|pt)?)){0,3}";

constexpr Allowed table[] = {
    {"color", colors},
    {"background-color", colors},
    {"font-weight", "normal|bold|bolder|lighter|[1-9]00"},
    {"font-style", "normal|italic|oblique"},
    {"font-size", "[1-9][0-9]?(\\.[0-9]{1,2})?(px|pt)|(xx?-)?(small|large)|medium|smaller|larger"},
    {"text-align", "left|right|center|justify"},
    {"text-decoration", "none|underline|line-through|overline"},
    {"margin", lengths},
    {"margin-top", lengths},
    {"margin-bottom", lengths},
    {"margin-left", lengths},
    {"margin-right", lengths},
};

bool matches(const char* pattern, const QString& value)
{
    const QRegularExpression whole(QRegularExpression::anchoredPattern(QLatin1String(pattern)));
    return whole.match(value).hasMatch();
}

bool isAllowed(const QString& property, const QString& value)
{
    const auto found = std::find_if(
        std::begin(table), std::end(table), [&](const auto& row) { return property == QLatin1String(row.property); });
    return found != std::end(table) && matches(found->values, value);
}

} // namespace

QString safeStyle(const QString& style, bool& isReduced)
{
    if (style.size() > longestStyle) {
        isReduced = true;
        return {};
    }
    QStringList kept;
    for (const auto& declaration : style.split(u';', Qt::SkipEmptyParts)) {
        const auto property = declaration.section(u':', 0, 0).simplified().toLower();
        const auto value = declaration.section(u':', 1).simplified().toLower();
        if (isAllowed(property, value))
            kept += property + u':' + value;
        else if (!property.isEmpty())
            isReduced = true;
    }
    return kept.join(u';');
}

QString safeColor(const QString& color)
{
    const auto value = color.simplified().toLower();
    return matches(colors, value) ? value : QString();
}

QString safeLink(const QString& href)
{
    const auto link = href.trimmed();
    static const QRegularExpression harmless(QStringLiteral("^(https?://[^/\\s]|mailto:\\S)[^\\x00-\\x20\\x7f]*$"),
        QRegularExpression::CaseInsensitiveOption);
    return link.size() <= longestLink && harmless.match(link).hasMatch() ? link : QString();
}

} // namespace composer::html
