// SPDX-License-Identifier: Apache-2.0
#include "html/html_entities.h"
#include "require.h"

using namespace composer;
using fuzz::require;

/// Entities become characters and nothing else changes: in a text without "&" nothing; what is before the first stays;
/// what was written to stand for itself is itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    auto text = QString::fromUtf8(fuzz::viewOf(data, size));
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; }); // which become spaces
    const auto decoded = html::decodeEntities(text);
    require(decoded.size() <= text.size());
    const auto first = text.indexOf(u'&');
    require(decoded.startsWith(QStringView(text).first(first < 0 ? text.size() : first)));
    require(first >= 0 || decoded == text);
    require(html::decodeEntities(text.toHtmlEscaped()) == text);
    return 0;
}
