// SPDX-License-Identifier: Apache-2.0
#include "storage/search_hit.h"

#include "contact/issues/path.h"
#include "storage/search_text.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <vector>

namespace composer::storage {

namespace {

constexpr qsizetype before = 12; // a list is narrow
constexpr qsizetype shown = 96;

/// From where to where in the text as it was written.
using Span = std::pair<qsizetype, qsizetype>;

/// A text as it is searched, and where each letter of it came from.
class Folded {
public:
    Folded(const QString& text, WordPart part)
        : m_part(part)
    {
        m_letters.reserve(text.size());
        m_places.reserve(std::size_t(text.size()) + 1);
        QTextBoundaryFinder clusters(QTextBoundaryFinder::Grapheme, text);
        for (qsizetype from = 0; from < text.size();) {
            const auto end = clusters.toNextBoundary();
            const auto next = end > from ? end : text.size();
            append(text.sliced(from, next - from), from);
            from = next;
        }
        m_places.push_back(text.size());
    }

    const QString& letters() const { return m_letters; }

    /// The next place of `word`, a text of letters(), from the letter `from`; -1: there is none.
    qsizetype find(const QString& word, qsizetype from) const
    {
        auto place = m_letters.indexOf(word, from);
        while (m_part == WordPart::Beginning && place > 0 && m_letters[place - 1] != u' ')
            place = m_letters.indexOf(word, place + 1);
        return place;
    }
    /// In the text as it was written.
    Span span(qsizetype place, qsizetype size) const
    {
        const auto last = std::size_t(place + size);
        // A letter that was folded into several is marked as a whole.
        auto end = last;
        while (end < m_places.size() - 1 && m_places[end] == m_places[last - 1])
            ++end;
        return {m_places[std::size_t(place)], m_places[end]};
    }

private:
    void append(const QString& cluster, qsizetype from)
    {
        const bool isPlain = cluster.size() == 1 && cluster[0].unicode() > 0x20 && cluster[0].unicode() < 0x7f;
        const auto letters = isPlain ? QString(cluster[0].toLower()) : foldPart(cluster);
        for (const auto letter : letters) {
            const bool isGap = letter.isSpace() || (m_part == WordPart::Beginning && !isOfWord(letter));
            if (isGap && (m_letters.isEmpty() || m_letters.back() == u' '))
                continue;
            m_letters += isGap ? QChar(u' ') : letter;
            m_places.push_back(from);
        }
    }
    static bool isOfWord(QChar letter) { return letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate(); }

    WordPart m_part;
    QString m_letters;
    std::vector<qsizetype> m_places;
};

/// The words of what was typed, as they are in the letters of a text.
QStringList wordsOf(const QString& typed, WordPart part)
{
    QStringList words;
    for (const auto& word : typed.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const auto letters = Folded(word, part).letters().trimmed();
        if (!letters.isEmpty())
            words << letters;
    }
    return words;
}

/// Of all words, from the first one on, as far as a line goes; apart from each other and in their order.
std::vector<Span> placesOf(const QStringList& words, const Folded& folded)
{
    qsizetype first = -1;
    for (const auto& word : words) {
        const auto place = folded.find(word, 0);
        first = place >= 0 && (first < 0 || place < first) ? place : first;
    }
    std::vector<Span> places;
    for (const auto& word : words) {
        for (auto place = first < 0 ? -1 : folded.find(word, first); place >= 0 && place < first + shown;
             place = folded.find(word, place + word.size()))
            places.push_back(folded.span(place, word.size()));
    }
    std::ranges::sort(places);
    std::vector<Span> apart;
    for (const auto& place : places) {
        if (apart.empty() || place.first >= apart.back().second)
            apart.push_back(place);
    }
    return apart;
}

/// From the beginning of a word, if one begins nearby.
qsizetype beginningOf(const QString& text, qsizetype found)
{
    const auto least = std::max<qsizetype>(0, found - before);
    if (least == 0)
        return 0;
    for (auto at = least; at < found; ++at) {
        if (text[at].isSpace())
            return at + 1;
    }
    return text[least].isLowSurrogate() ? least + 1 : least;
}

void appendShown(QString& line, const QString& piece)
{
    auto plain = piece;
    for (auto& letter : plain)
        letter = letter.isSpace() ? QChar(u' ') : letter;
    for (const auto letter : contact::visibleText(plain)) {
        if (letter != u' ' || (!line.isEmpty() && line.back() != u' '))
            line += letter;
    }
}

} // namespace

SearchHit findHit(const QString& text, const QString& typed, WordPart part)
{
    const auto places = placesOf(wordsOf(typed, part), Folded(text, part));
    if (places.empty())
        return {};
    auto from = beginningOf(text, places.front().first);
    auto end = std::min(text.size(), std::max(from + shown, places.front().second));
    if (end < text.size() && text[end].isLowSurrogate())
        ++end;
    SearchHit hit {from > 0 ? QString(QChar(0x2026)) : QString(), {}};
    for (const auto& [begin, past] : places) {
        if (past > end)
            break;
        appendShown(hit.text, text.sliced(from, begin - from));
        const auto place = hit.text.size();
        appendShown(hit.text, text.sliced(begin, past - begin));
        hit.marks << std::pair(place, hit.text.size() - place);
        from = past;
    }
    appendShown(hit.text, text.sliced(from, end - from));
    return hit;
}

} // namespace composer::storage
