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

constexpr char colors[] = "(?!transparent|inherit|initial|unset|currentcolor|none|auto)[a-z]{3,24}|#[0-9a-f]{3}|#[0-9a-"
                          "f]{6}|rgb\\( ?\\d{1,3} ?, ?\\d{1,3} ?, ?\\d{1,3} ?\\)";
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

QString propertyOf(const QString& declaration)
{
    return declaration.section(u':', 0, 0).simplified().toLower();
}

QString valueOf(const QString& declaration)
{
    return declaration.section(u':', 1).section(u'!', 0, 0).simplified().toLower();
}

bool isAllowed(const QString& property, const QString& value)
{
    const auto found = std::find_if(
        std::begin(table), std::end(table), [&](const auto& row) { return property == QLatin1String(row.property); });
    return found != std::end(table) && matches(found->values, value);
}

} // namespace

QString safeWidth(const QString& attribute, const QString& style)
{
    static const QRegularExpression width(QStringLiteral("^(\\d{1,4})(?:\\.\\d{1,3})?(px|%)?$"));
    constexpr int widest = 2'000;
    auto wanted = attribute.trimmed().toLower();
    for (const auto& declaration :
        style.size() > longestStyle ? QStringList() : style.split(u';', Qt::SkipEmptyParts)) {
        if (propertyOf(declaration) == u"width")
            wanted = valueOf(declaration);
    }
    const auto found = width.match(wanted);
    const auto number = found.captured(1).toInt();
    const bool isPart = found.captured(2) == u"%";
    if (!found.hasMatch() || number == 0 || number > (isPart ? 100 : widest))
        return {};
    return QString::number(number) + (isPart ? QStringLiteral("%") : QString());
}

QString safeStyle(const QString& style, bool& isReduced)
{
    if (style.size() > longestStyle) {
        isReduced = true;
        return {};
    }
    QStringList kept;
    for (const auto& declaration : style.split(u';', Qt::SkipEmptyParts)) {
        auto property = propertyOf(declaration);
        const auto value = valueOf(declaration);
        if (property == u"background" && matches(colors, value))
            property = QStringLiteral("background-color");
        if (property == u"width") // see safeWidth()
            continue;
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
