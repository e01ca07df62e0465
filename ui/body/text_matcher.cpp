// SPDX-License-Identifier: Apache-2.0
#include "ui/body/text_matcher.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace composer::ui {

namespace {

/// Characters that stand for themselves and fold into one character each.
bool isSimple(QChar letter)
{
    return letter.unicode() < 0xa0;
}

QString foldedCluster(const QString& cluster, bool isCaseSensitive)
{
    if (cluster.size() == 1 && cluster[0].category() == QChar::Separator_Space)
        return QStringLiteral(" ");
    const auto whole = cluster.normalized(QString::NormalizationForm_C);
    return isCaseSensitive ? whole : whole.toCaseFolded();
}

} // namespace

TextMatcher::TextMatcher(const QString& wanted, Options options)
    : m_options(options)
    , m_wanted(fold(wanted).letters)
{
}

TextMatcher::Folded TextMatcher::fold(const QString& line) const
{
    if (std::ranges::all_of(line, isSimple))
        return {m_options.isCaseSensitive ? line : line.toLower(), {}};
    Folded folded;
    folded.letters.reserve(line.size());
    folded.places.reserve(std::size_t(line.size()) + 1);
    QTextBoundaryFinder clusters(QTextBoundaryFinder::Grapheme, line);
    for (qsizetype from = 0; from < line.size();) {
        const auto end = clusters.toNextBoundary();
        const auto next = end > from ? end : line.size();
        const auto letters = foldedCluster(line.sliced(from, next - from), m_options.isCaseSensitive);
        folded.letters += letters;
        folded.places.insert(folded.places.end(), std::size_t(letters.size()), from);
        from = next;
    }
    folded.places.push_back(line.size());
    return folded;
}

bool TextMatcher::isWord(const QString& letters, qsizetype at) const
{
    const auto end = at + m_wanted.size();
    const auto isPart = [&](qsizetype place) { return letters[place].isLetterOrNumber() || letters[place].isMark(); };
    return (at == 0 || !isPart(at - 1)) && (end == letters.size() || !isPart(end));
}

std::vector<TextMatcher::Match> TextMatcher::matches(const QString& line) const
{
    std::vector<Match> found;
    if (isEmpty())
        return found;
    const auto folded = fold(line);
    const auto placeOf = [&](qsizetype letter) {
        return folded.places.empty() ? letter : folded.places[std::size_t(letter)];
    };
    // A letter that was folded into several is found as a whole, or not.
    const auto isBetweenLetters = [&](qsizetype letter) {
        return letter == 0 || letter == folded.letters.size() || placeOf(letter) != placeOf(letter - 1);
    };
    for (auto at = folded.letters.indexOf(m_wanted); at >= 0; at = folded.letters.indexOf(m_wanted, at)) {
        const auto end = at + m_wanted.size();
        const bool isMatch =
            isBetweenLetters(at) && isBetweenLetters(end) && (!m_options.isWholeWord || isWord(folded.letters, at));
        if (isMatch)
            found.push_back({placeOf(at), placeOf(end) - placeOf(at)});
        at = isMatch ? end : at + 1;
    }
    return found;
}

} // namespace composer::ui
