// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>
#include <QString>

namespace composer::contact {

/// A character that takes no room, looks like a space that is none, or turns the direction of the text.
bool isInvisible(char32_t c);
/// Its name in the Unicode character database; empty for a visible one.
QLatin1StringView invisibleName(char32_t c);
/// "Cyrillic"; "another script" for one that no top-level domain is written in.
QLatin1StringView scriptName(QChar::Script script);

} // namespace composer::contact
