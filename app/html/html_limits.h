// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

/// What Qt's rich text lays out in far more than linear time, measured with Qt 6.4.2: 20,000 nested div 7 s, one word
/// of 100 kB 1.4 s, 50 rows of colspan=1e6 5 s. Beyond a limit a text is shown as plain text.
namespace composer::html {

struct HtmlLimits {
    static constexpr qsizetype bytes = 256 * 1024; ///< UTF-8
    static constexpr qsizetype textSize = 64 * 1024; ///< characters of plain text in a view
    static constexpr int depth = 100;
    static constexpr qsizetype run = 500; ///< characters without a place to break the line
    /// Places where such a run was broken: a view lays them out much slower than words.
    static constexpr int brokenRuns = int(textSize / run);
    static constexpr int span = 100; ///< columns or rows of one cell
    static constexpr int columns = 100; ///< of one table
    static constexpr int cells = 2'000; ///< of one table, empty places included
    static constexpr int tableDepth = 4; ///< every level of tables multiplies the time
    /// Of layoutCost(): a view takes about 10 us for each.
    static constexpr int layoutCost = 18'000;
    static constexpr int elements = 4'000;
    static constexpr int reopened = 50'000; ///< elements that a parser would repeat because they were never closed
    static constexpr int misnested =
        2'000; ///< marks that are closed after a block began inside; each is repaired by a search
    static constexpr int attributes = 500; ///< of one tag; a parser compares each with each
};

/// Whether a parser would build a tree deeper or much larger than its source, or be busy too long. An estimate in one
/// pass.
bool isTooDeep(QStringView html);

/// What its characters cost a view beyond a plain letter: emoji, marks on letters, joiners, scripts that are shaped.
int layoutCost(QStringView text);

/// The beginning of a text, fit for a text view: with U+200B in runs that are too long. Sets `isCut`.
QString boundedText(QStringView text, bool& isCut);

/// Appends `text`, with U+200B where a run without a break becomes too long; `run` goes on from call to call. Answers
/// with how many that were.
int appendBreakable(QString& to, QStringView text, qsizetype& run);

} // namespace composer::html
