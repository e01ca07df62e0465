// SPDX-License-Identifier: Apache-2.0
#include "html/html_tags.h"

#include <QHash>

namespace composer::html {

namespace {

using Table = QHash<int, TagRule>;

void addInline(Table& table)
{
    for (const auto tag :
        {GUMBO_TAG_SPAN, GUMBO_TAG_B, GUMBO_TAG_STRONG, GUMBO_TAG_I, GUMBO_TAG_EM, GUMBO_TAG_U, GUMBO_TAG_S,
            GUMBO_TAG_DEL, GUMBO_TAG_INS, GUMBO_TAG_SUB, GUMBO_TAG_SUP, GUMBO_TAG_SMALL, GUMBO_TAG_BIG, GUMBO_TAG_CODE,
            GUMBO_TAG_TT, GUMBO_TAG_KBD, GUMBO_TAG_SAMP, GUMBO_TAG_FONT, GUMBO_TAG_A, GUMBO_TAG_CITE, GUMBO_TAG_VAR})
        table.insert(tag, {TagKind::Inline, gumbo_normalized_tagname(tag)});
    table.insert(GUMBO_TAG_STRIKE, {TagKind::Inline, "s"});
}

void addBlocks(Table& table)
{
    for (const auto tag : {GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4,
             GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_PRE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_CENTER, GUMBO_TAG_UL,
             GUMBO_TAG_OL, GUMBO_TAG_LI, GUMBO_TAG_DL, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_TABLE, GUMBO_TAG_THEAD,
             GUMBO_TAG_TBODY, GUMBO_TAG_TFOOT, GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_ADDRESS})
        table.insert(tag, {TagKind::Block, gumbo_normalized_tagname(tag)});
    for (const auto tag : {GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_MAIN,
             GUMBO_TAG_ASIDE, GUMBO_TAG_NAV, GUMBO_TAG_FIGURE, GUMBO_TAG_FIELDSET, GUMBO_TAG_CAPTION})
        table.insert(tag, {TagKind::Block, "div"});
    table.insert(GUMBO_TAG_FORM, {TagKind::Block, "div", HtmlNote::Forms});
    table.insert(GUMBO_TAG_BR, {TagKind::Void, "br"});
    table.insert(GUMBO_TAG_HR, {TagKind::Void, "hr"});
    table.insert(GUMBO_TAG_IMG, {TagKind::Image, "", HtmlNote::Images});
    table.insert(GUMBO_TAG_IMAGE, {TagKind::Image, "", HtmlNote::Images});
}

void addDropped(Table& table)
{
    table.insert(GUMBO_TAG_SCRIPT, {TagKind::Dropped, "", HtmlNote::Scripts});
    for (const auto tag : {GUMBO_TAG_STYLE, GUMBO_TAG_LINK})
        table.insert(tag, {TagKind::Dropped, "", HtmlNote::Styles});
    for (const auto tag : {GUMBO_TAG_META, GUMBO_TAG_BASE, GUMBO_TAG_TITLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_COL,
             GUMBO_TAG_COLGROUP, GUMBO_TAG_NOSCRIPT})
        table.insert(tag, {TagKind::Dropped, ""});
    for (const auto tag : {GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED, GUMBO_TAG_APPLET, GUMBO_TAG_IFRAME, GUMBO_TAG_FRAME,
             GUMBO_TAG_FRAMESET, GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO,
             GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK, GUMBO_TAG_CANVAS, GUMBO_TAG_SVG, GUMBO_TAG_MATH, GUMBO_TAG_MAP,
             GUMBO_TAG_AREA, GUMBO_TAG_PARAM, GUMBO_TAG_BGSOUND})
        table.insert(tag, {TagKind::Dropped, "", HtmlNote::Embedded});
    for (const auto tag : {GUMBO_TAG_INPUT, GUMBO_TAG_SELECT, GUMBO_TAG_KEYGEN, GUMBO_TAG_ISINDEX})
        table.insert(tag, {TagKind::Dropped, "", HtmlNote::Forms});
    for (const auto tag : {GUMBO_TAG_BUTTON, GUMBO_TAG_TEXTAREA, GUMBO_TAG_LABEL})
        table.insert(tag, {TagKind::Unknown, "", HtmlNote::Forms});
}

} // namespace

TagRule ruleFor(const GumboElement& element)
{
    static const Table table = [] {
        Table made;
        addInline(made);
        addBlocks(made);
        addDropped(made);
        return made;
    }();
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML)
        return {TagKind::Dropped, "", HtmlNote::Embedded};
    return table.value(element.tag);
}

} // namespace composer::html
