// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace composer::storage {

/// Where the words that were searched for were found, for a line of a list.
struct SearchHit {
    QString text; ///< as it was written, on one line, without what could deceive a reader; empty: not found
    QList<std::pair<qsizetype, qsizetype>> marks; ///< place and length of each word in `text`, in their order
    bool operator==(const SearchHit&) const = default;
};

enum class WordPart {
    Beginning, ///< as searchQuery() finds words, without the signs between them
    Any
};

/// Some of `text` around the first place that holds a word of `typed`, both compared as foldForSearch() does.
SearchHit findHit(const QString& text, const QString& typed, WordPart part);

} // namespace composer::storage
