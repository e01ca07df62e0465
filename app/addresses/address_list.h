// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace composer::addresses {

struct MailAddress {
    QString displayName; ///< decoded; may be empty
    QString address; ///< as written: not converted to punycode, its validity not judged
    bool operator==(const MailAddress&) const = default;
};

struct AddressList {
    std::vector<MailAddress> addresses; ///< in the order of the text
    /// The pieces of the text that are no address, without what a page or a list put around them: no word is dropped.
    QStringList unread;
};

namespace limits {
inline constexpr qsizetype characters = 1'048'576; ///< of the text; what is beyond them is one unread piece
inline constexpr qsizetype pieceCharacters = 2'000; ///< a longer piece is not read: an address has 255, a name 256
} // namespace limits

/// Reads what a person pastes or drops, or a To line of a mail: Name <a@b>, "Doe, Jane" <c@d>; e@f, one a line, RFC
/// 2047 encoded words, groups (their members count), mailto: links (their address counts). Comments are skipped.
AddressList readAddresses(const QString& text);

} // namespace composer::addresses
