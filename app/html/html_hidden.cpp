// SPDX-License-Identifier: Apache-2.0
#include "html/html_hidden.h"

#include "html/html_scanner.h"

#include <QStringList>

#include <algorithm>

namespace composer::html {

namespace {

/// Declarations that take an element out of sight; a box without height needs overflow:hidden as well.
bool hides(const QString& declarations)
{
    if (declarations.isEmpty())
        return false;
    bool isFlat = false;
    bool isCut = false;
    for (const auto& declaration : declarations.split(u';', Qt::SkipEmptyParts)) {
        const auto property = declaration.section(u':', 0, 0).simplified().toLower();
        const auto value = declaration.section(u':', 1).section(u'!', 0, 0).simplified().toLower();
        if ((property == u"display" && value == u"none") || (property == u"visibility" && value == u"hidden")
            || (property == u"mso-hide" && value == u"all") || (property == u"opacity" && value == u"0"))
            return true;
        isFlat = isFlat || ((property == u"max-height" || property == u"height") && (value == u"0" || value == u"0px"));
        isCut = isCut || (property == u"overflow" && value == u"hidden");
    }
    return isFlat && isCut;
}

/// ".preheader", "span.preheader": the class; else empty.
QString onlyClass(QStringView selector)
{
    const auto text = selector.trimmed();
    const auto dot = text.indexOf(u'.');
    const auto isOfName = [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_'; };
    if (dot < 0 || !std::all_of(text.begin(), text.begin() + dot, isOfName)
        || !std::all_of(text.begin() + dot + 1, text.end(), isOfName))
        return {};
    return text.sliced(dot + 1).toString();
}

} // namespace

HiddenElements::HiddenElements(QStringView html)
{
    if (!html.contains(QLatin1String("<style"), Qt::CaseInsensitive))
        return;
    HtmlScanner scanner(html);
    using Piece = HtmlScanner::Piece;
    for (auto piece = scanner.next(); piece != Piece::End; piece = scanner.next()) {
        if (piece == Piece::RawText && scanner.name() == QLatin1String("style"))
            readSheet(scanner.source());
    }
}

void HiddenElements::readSheet(QStringView sheet)
{
    qsizetype begin = 0; // of the selectors
    qsizetype open = -1;
    int depth = 0;
    bool isAtRule = false;
    for (qsizetype i = 0; i < sheet.size(); ++i) {
        if (sheet[i] == u'{' && depth++ == 0) {
            isAtRule = sheet.sliced(begin, i - begin).trimmed().startsWith(u'@');
            open = i + 1;
        } else if (sheet[i] == u'}' && depth > 0 && --depth == 0) {
            if (!isAtRule)
                readRule(sheet.sliced(begin, open - 1 - begin), sheet.sliced(open, i - open));
            begin = i + 1;
        } else if (sheet[i] == u';' && depth == 0) { // @import
            begin = i + 1;
        }
    }
}

void HiddenElements::readRule(QStringView selectors, QStringView declarations)
{
    if (!hides(declarations.toString()))
        return;
    for (const auto selector : selectors.split(u',')) {
        if (const auto name = onlyClass(selector); !name.isEmpty())
            m_classes.insert(name);
    }
}

bool HiddenElements::isHidden(const QString& hidden, const QString& style, const QString& classes) const
{
    if (!hidden.isNull() || hides(style))
        return true;
    if (m_classes.isEmpty() || classes.isEmpty())
        return false;
    const auto names = classes.simplified().split(u' ');
    return std::ranges::any_of(names, [&](const QString& name) { return m_classes.contains(name); });
}

} // namespace composer::html
