// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "html/safe_html.h"

#include <gumbo.h>
#include <optional>

namespace composer::html {

enum class TagKind {
    Inline,
    Block,
    Unknown, ///< its children stay
    Void, ///< allowed, without an inside
    Image,
    Dropped, ///< with everything inside
};

struct TagRule {
    TagKind kind = TagKind::Unknown;
    const char* name = ""; ///< in the output
    std::optional<HtmlNote> note = std::nullopt;
};

TagRule ruleFor(const GumboElement& element);

} // namespace composer::html
