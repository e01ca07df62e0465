// SPDX-License-Identifier: Apache-2.0
#include "html/html_scanner.h"
#include "html/html_text.h"
#include "html/safe_html.h"
#include "require.h"

#include <array>

using namespace composer;
using fuzz::require;

/// Of what comes through, no tag can run, fetch or embed anything.
static void checkTags(const QString& html)
{
    html::HtmlScanner scanner(html);
    for (auto piece = scanner.next(); piece != html::HtmlScanner::Piece::End; piece = scanner.next()) {
        require(piece != html::HtmlScanner::Piece::RawText && piece != html::HtmlScanner::Piece::Comment);
        if (piece != html::HtmlScanner::Piece::StartTag)
            continue;
        for (const auto* name : {"script", "style", "img", "iframe", "object", "embed", "link", "meta", "base", "form",
                 "input", "svg", "video", "audio"})
            require(scanner.name() != QLatin1String(name));
        for (const auto* name : {"src", "background", "onclick", "onload", "onerror", "action", "poster", "srcset"})
            require(scanner.attribute(QLatin1String(name)).isNull());
        require(!scanner.attribute(QLatin1String("style")).contains(QLatin1String("url"), Qt::CaseInsensitive));
        const auto href = scanner.attribute(QLatin1String("href"));
        require(href.isNull() || href.startsWith(QLatin1String("http"), Qt::CaseInsensitive)
            || href.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive));
    }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto source = QString::fromUtf8(fuzz::viewOf(data, size));
    const auto safe = html::safeHtml(source);
    require(safe.fellBackToText ? safe.html.isEmpty() : safe.text.isEmpty());
    checkTags(safe.html);
    (void)html::textFromHtml(source);
    // A text is itself again.
    checkTags(html::htmlFromText(source));
    return 0;
}
