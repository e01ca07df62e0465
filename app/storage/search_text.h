// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace composer::contact {
struct EmailContact;
}

namespace composer::storage {

/// The words by which a message is found, folded with foldForSearch().
struct SearchText {
    QString subject;
    QString people; ///< names and addresses
    QString body; ///< without the tags of HTML; of a very long one the beginning
    bool operator==(const SearchText&) const = default;
};

/// What of its body is searched, as it is read.
QString searchedBody(const contact::EmailContact& contact);
/// `body` is the contact's searchedBody().
SearchText searchTextOf(const contact::EmailContact& contact, const QString& body);

/// As people spell when they search: without case and accents, ß as ss, ø as o, ł as l, æ as ae, ı as i; each character
/// of Chinese, Japanese and Korean a word of its own, since these are written without spaces.
QString foldForSearch(const QString& text);

/// As foldForSearch(), of a part of a text that ends where no letter is torn apart; with the spaces at its ends.
QString foldPart(const QString& text);

/// A query of SQLite's FTS5 for messages that hold all words of `typed`, each at the beginning of a word; empty when
/// nothing can be searched for. Nothing that is typed has a meaning of its own.
QString searchQuery(const QString& typed);

} // namespace composer::storage
