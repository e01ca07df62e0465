// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <set>

namespace composer::html {

/// What was done to a text on its way to safe HTML.
enum class HtmlNote {
    Scripts, ///< script elements, on... attributes, javascript: addresses
    Images, ///< shown as "[image: alt]"
    Embedded, ///< objects, frames, drawings, sound, video
    Forms,
    Styles, ///< style sheets and what is not allowed in style attributes
    Links, ///< links without a web or mail address
    Tables, ///< spanning too much: simplified
    TooLarge, ///< shown as plain text, and of that only the beginning
    TooDeep, ///< shown as plain text
    TooComplex, ///< shown as plain text
};

struct SafeHtml {
    QString html; ///< a fragment of allowed elements; empty when `fellBackToText`
    QString text; ///< when `fellBackToText`
    std::set<HtmlNote> notes;
    bool fellBackToText = false;

    bool operator==(const SafeHtml&) const = default;
};

/// Only what is on an allow-list comes through: text, structure, inline marks, links with harmless addresses. Nothing
/// in the result names a resource. Large and hostile input is bounded before it is parsed; meant for a worker thread.
SafeHtml safeHtml(const QString& html);

} // namespace composer::html
