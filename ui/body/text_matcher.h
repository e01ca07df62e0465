// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace composer::ui {

/// What is looked for in a body, for counting, finding and replacing alike. Spaces of any kind are one another, and so
/// are a letter with its mark and the two written apart.
class TextMatcher {
public:
    struct Options {
        bool isCaseSensitive = false;
        bool isWholeWord = false;
    };
    /// In the line as it is written.
    struct Match {
        qsizetype place;
        qsizetype size;
    };

    TextMatcher(const QString& wanted, Options options);
    bool isEmpty() const { return m_wanted.isEmpty(); }
    /// In their order; they do not overlap.
    std::vector<Match> matches(const QString& line) const;

private:
    struct Folded {
        QString letters;
        std::vector<qsizetype> places; ///< of each letter in the line, and of the line's end; empty: the same places
    };
    Folded fold(const QString& line) const;
    bool isWord(const QString& letters, qsizetype at) const;

    Options m_options;
    QString m_wanted;
};

} // namespace composer::ui
