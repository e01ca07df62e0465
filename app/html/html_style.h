// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace composer::html {

/// What is harmless of a style attribute: colours, font weight, style and size, alignment, decoration, small margins.
/// Nothing with a function but rgb(), and so no url(). Sets `isReduced` when something was left out.
QString safeStyle(const QString& style, bool& isReduced);

/// The width of a table or cell, from its attribute or its style: "600" or "50%"; else empty.
QString safeWidth(const QString& attribute, const QString& style);

/// A colour name, #rgb, #rrggbb or rgb(...); else empty.
QString safeColor(const QString& color);

/// http, https or mailto with something behind it, without control characters; else empty.
QString safeLink(const QString& href);

} // namespace composer::html
