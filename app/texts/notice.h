// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace composer::models {

/// How something is meant to be taken. A front end chooses the colour and the symbol.
enum class Tone {
    Plain,
    Quiet, ///< in passing: a hint, work that is under way
    Good,
    Attention, ///< nothing failed, but something is worth a look
    Bad
};

/// What a person is shown about a result, a state or a failure. Parts of it may come from outside: show all as plain
/// text. Holds no secret.
struct Notice {
    Tone tone = Tone::Plain;
    QString code = {}; ///< stable and untranslated, for scripts: "SignInNeeded", "AccessDenied"; may be empty
    QString headline = {}; ///< what it is, one plain sentence or two
    QString advice = {}; ///< what to do next; may be empty
    QString details =
        {}; ///< one fact per line, for "Copy details": codes, request id, the service's words; may be empty
};

using Facts = std::vector<std::pair<const char*, QString>>;

/// Lines for Notice::details, such as "ClientToken: 4711"; a fact that is empty has none.
QString factLines(const Facts& facts);

/// Headline and advice as one paragraph.
QString paragraph(const Notice& notice);

/// Text of which a part comes from elsewhere, fit for a label or a terminal: characters that could steer a terminal,
/// turn the order of a line or not be seen are shown as \uXXXX; line breaks and tabs stay.
QString shownText(const QString& text);

/// The name of an environment, a profile or a file, on one line of a menu, a list or a sentence. Cut after the first
/// 200 characters. Show it only: nothing is found by it.
QString shownName(const QString& name);

} // namespace composer::models
