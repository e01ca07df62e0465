// SPDX-License-Identifier: Apache-2.0
#include "html/safe_html.h"

#include "base/text.h"
#include "html/html_hidden.h"
#include "html/html_limits.h"
#include "html/html_style.h"
#include "html/html_tags.h"
#include "html/html_text.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace composer::html {

namespace {

struct TreeEnd {
    void operator()(GumboOutput* tree) const { gumbo_destroy_output(&kGumboDefaultOptions, tree); }
};
using Tree = std::unique_ptr<GumboOutput, TreeEnd>;

/// The room that an open table takes; a view lays out every place of its grid.
struct Grid {
    int rows = 0;
    int columns = 0;
    int columnsOfRow = 0;
};

QString attributeOf(const GumboElement& element, const char* name)
{
    const auto* found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString(); // an empty one is not null
}

/// Writes the allowed part of a tree. Where a limit is passed it stops and says which.
class Cleaner {
public:
    Cleaner(SafeHtml& result, const HiddenElements& hidden)
        : m_result(result)
        , m_hidden(hidden)
    {
    }
    std::optional<HtmlNote> clean(const GumboNode& root)
    {
        write(root, 0);
        return m_stop;
    }

private:
    void write(const GumboNode& node, int depth);
    void writeElement(const GumboElement& element, int depth);
    void writeChildren(const GumboElement& element, int depth);
    void writeAttributes(const GumboElement& element);
    void writeAttribute(const char* name, const QString& value);
    void writeLink(const GumboElement& element);
    void writeStyle(const GumboElement& element);
    void noteHandlers(const GumboElement& element);
    int writeSpan(const GumboElement& element, const char* name);
    void writeCell(const GumboElement& element);
    bool isFlattened(GumboTag tag) const;
    void openTable(const GumboElement& element);
    void closeTable(const GumboElement& element);

    SafeHtml& m_result;
    const HiddenElements& m_hidden;
    std::optional<HtmlNote> m_stop;
    std::vector<Grid> m_grids;
    int m_tables = 0; ///< open ones, flattened ones included
    int m_elements = 0;
    qsizetype m_run = 0;
    int m_broken = 0;
    int m_cost = 0;
};

void Cleaner::write(const GumboNode& node, int depth)
{
    if (depth > HtmlLimits::depth)
        m_stop = HtmlNote::TooDeep;
    if (m_stop)
        return;
    if (node.type == GUMBO_NODE_ELEMENT)
        writeElement(node.v.element, depth);
    else if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
        const auto text = QString::fromUtf8(node.v.text.text);
        QString broken;
        m_cost += layoutCost(text);
        m_broken += appendBreakable(broken, text, m_run);
        if (m_broken > HtmlLimits::brokenRuns || m_cost > HtmlLimits::layoutCost)
            m_stop = HtmlNote::TooLarge;
        m_result.html += broken.toHtmlEscaped();
    }
}

void Cleaner::writeChildren(const GumboElement& element, int depth)
{
    for (unsigned i = 0; i < element.children.length && !m_stop; ++i)
        write(*static_cast<const GumboNode*>(element.children.data[i]), depth + 1);
}

/// Tables in tables in tables become lines: their layout takes several times longer with every level.
bool Cleaner::isFlattened(GumboTag tag) const
{
    const bool isOfTable = tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TBODY
        || tag == GUMBO_TAG_TFOOT || tag == GUMBO_TAG_TR || tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
    return isOfTable && m_tables > HtmlLimits::tableDepth;
}

void Cleaner::writeElement(const GumboElement& element, int depth)
{
    auto rule = ruleFor(element);
    if (rule.note)
        m_result.notes.insert(*rule.note);
    noteHandlers(element);
    const bool isHidden =
        m_hidden.isHidden(attributeOf(element, "hidden"), attributeOf(element, "style"), attributeOf(element, "class"));
    if (rule.kind == TagKind::Dropped || isHidden)
        return;
    if (rule.kind == TagKind::Unknown)
        return writeChildren(element, depth);
    if (++m_elements > HtmlLimits::elements) {
        m_stop = HtmlNote::TooComplex;
        return;
    }
    if (rule.kind == TagKind::Image) {
        appendBreakable(m_result.html, imageText(attributeOf(element, "alt").left(200)).toHtmlEscaped(), m_run);
        return;
    }
    openTable(element);
    const bool isFlat = isFlattened(element.tag);
    if (rule.kind != TagKind::Inline)
        m_run = 0;
    const QLatin1String name(isFlat ? "div" : rule.name);
    m_result.html += u'<' + name;
    if (!isFlat)
        writeAttributes(element);
    m_result.html += u'>';
    if (rule.kind != TagKind::Void) {
        writeChildren(element, depth);
        m_result.html += QLatin1String("</") + name + u'>';
    }
    closeTable(element);
}

void Cleaner::openTable(const GumboElement& element)
{
    if (element.tag == GUMBO_TAG_TABLE) {
        m_grids.emplace_back();
        ++m_tables;
    } else if (element.tag == GUMBO_TAG_TR && !m_grids.empty()) {
        ++m_grids.back().rows;
        m_grids.back().columnsOfRow = 0;
    }
}

void Cleaner::closeTable(const GumboElement& element)
{
    if (element.tag != GUMBO_TAG_TABLE)
        return;
    const auto& grid = m_grids.back();
    if (grid.columns > HtmlLimits::columns || grid.rows * std::max(grid.columns, 1) > HtmlLimits::cells)
        m_stop = HtmlNote::TooComplex;
    m_grids.pop_back();
    --m_tables;
}

void Cleaner::writeAttribute(const char* name, const QString& value)
{
    m_result.html += u' ' + QLatin1String(name) + QLatin1String("=\"") + value.toHtmlEscaped() + u'"';
}

void Cleaner::writeAttributes(const GumboElement& element)
{
    writeStyle(element);
    const auto align = attributeOf(element, "align").toLower();
    if (align == QLatin1String("left") || align == QLatin1String("right") || align == QLatin1String("center"))
        writeAttribute("align", align);
    const auto direction = attributeOf(element, "dir").toLower();
    if (direction == QLatin1String("ltr") || direction == QLatin1String("rtl"))
        writeAttribute("dir", direction);
    if (element.tag == GUMBO_TAG_A)
        writeLink(element);
    else if (element.tag == GUMBO_TAG_TABLE && attributeOf(element, "border").toInt() > 0)
        writeAttribute("border", QStringLiteral("1"));
    if (element.tag == GUMBO_TAG_TABLE || element.tag == GUMBO_TAG_TD || element.tag == GUMBO_TAG_TH) {
        if (const auto width = safeWidth(attributeOf(element, "width"), attributeOf(element, "style"));
            !width.isEmpty())
            writeAttribute("width", width);
    }
    if (element.tag == GUMBO_TAG_TD || element.tag == GUMBO_TAG_TH)
        writeCell(element);
    for (const char* name : {"color", "bgcolor"}) {
        if (const auto color = safeColor(attributeOf(element, name)); !color.isEmpty())
            writeAttribute(name, color);
    }
    if (!attributeOf(element, "background").isEmpty())
        m_result.notes.insert(HtmlNote::Images);
}

void Cleaner::writeLink(const GumboElement& element)
{
    const auto wanted = attributeOf(element, "href");
    const auto link = safeLink(wanted);
    if (!link.isEmpty())
        writeAttribute("href", link);
    else if (wanted.trimmed().startsWith(QLatin1String("javascript:"), Qt::CaseInsensitive))
        m_result.notes.insert(HtmlNote::Scripts);
    else if (!wanted.isEmpty())
        m_result.notes.insert(HtmlNote::Links);
}

void Cleaner::writeStyle(const GumboElement& element)
{
    bool isReduced = false;
    const auto style = safeStyle(attributeOf(element, "style"), isReduced);
    if (!style.isEmpty())
        writeAttribute("style", style);
    if (isReduced)
        m_result.notes.insert(HtmlNote::Styles);
}

void Cleaner::noteHandlers(const GumboElement& element)
{
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
        if (QLatin1String(attribute->name).startsWith(QLatin1String("on"), Qt::CaseInsensitive))
            m_result.notes.insert(HtmlNote::Scripts);
    }
}

int Cleaner::writeSpan(const GumboElement& element, const char* name)
{
    const auto text = attributeOf(element, name).trimmed();
    if (text.isEmpty())
        return 1;
    bool isNumber = false;
    const auto wanted = text.toLongLong(&isNumber);
    const auto span = int(std::clamp<qint64>(isNumber ? wanted : 1, 1, HtmlLimits::span));
    if (span != wanted)
        m_result.notes.insert(HtmlNote::Tables);
    if (span > 1)
        writeAttribute(name, QString::number(span));
    return span;
}

void Cleaner::writeCell(const GumboElement& element)
{
    const auto columns = writeSpan(element, "colspan");
    const auto rows = writeSpan(element, "rowspan");
    if (m_grids.empty())
        return;
    auto& grid = m_grids.back();
    grid.columnsOfRow += columns;
    grid.columns = std::max(grid.columns, grid.columnsOfRow);
    grid.rows += rows - 1; // more than it may be, never less
}

void fallBack(SafeHtml& result, const QString& html, HtmlNote why)
{
    bool isCut = false;
    result = {};
    result.fellBackToText = true;
    result.notes = {why};
    result.text = boundedText(textFromHtml(html), isCut);
    if (isCut)
        result.notes.insert(HtmlNote::TooLarge);
}

} // namespace

SafeHtml safeHtml(const QString& html)
{
    SafeHtml result;
    const bool isTooLarge = html.size() > HtmlLimits::bytes || base::utf8Size(html) > HtmlLimits::bytes;
    if (isTooLarge || isTooDeep(html)) {
        fallBack(result, html, isTooLarge ? HtmlNote::TooLarge : HtmlNote::TooDeep);
        return result;
    }
    auto options = kGumboDefaultOptions;
    options.max_errors = 0; // a list of the errors would outgrow the tree
    const auto source = html.toUtf8();
    const Tree tree(gumbo_parse_with_options(&options, source.constData(), std::size_t(source.size())));
    if (const auto stop = Cleaner(result, HiddenElements(html)).clean(*tree->root))
        fallBack(result, html, *stop);
    return result;
}

} // namespace composer::html
