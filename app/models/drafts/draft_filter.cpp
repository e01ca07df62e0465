// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/draft_filter.h"

#include "models/drafts/draft_list_model.h"
#include "storage/search_text.h"

#include <algorithm>

namespace composer::models {

namespace {

/// Title, subject and people come before the body; see storage::DraftSummary.
constexpr int linesBeforeBody = 3;
constexpr qsizetype before = 12; // a list is narrow
constexpr qsizetype shown = 96;

QStringView bodyOf(const QString& words)
{
    qsizetype from = 0;
    for (int line = 0; line < linesBeforeBody && from >= 0; ++line)
        from = words.indexOf(u'\n', from) + 1;
    return QStringView(words).mid(from);
}

/// Some words around the first place where one of `words` is in the body; empty where none is.
QString hitIn(const QString& text, const QStringList& words)
{
    const auto body = bodyOf(text);
    qsizetype found = -1;
    for (const auto& word : words) {
        const auto place = body.indexOf(word);
        found = place >= 0 && (found < 0 || place < found) ? place : found;
    }
    if (found < 0)
        return {};
    // From the beginning of a word, if one begins nearby.
    const auto least = std::max<qsizetype>(0, found - before);
    const auto gap = least > 0 ? body.indexOf(u' ', least) : -1;
    const auto from = gap >= 0 && gap < found ? gap + 1 : least;
    const auto hit = storage::readableWords(body.mid(from, shown).toString());
    return from > 0 ? QChar(0x2026) + hit : hit;
}

} // namespace

DraftFilter::DraftFilter(QAbstractItemModel* drafts, QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(drafts);
    setSortRole(DraftListModel::TimeRole);
    sort(0, Qt::DescendingOrder);
}

void DraftFilter::setSearch(const QString& words)
{
    changeWords(*this, storage::foldForSearch(words).split(u' ', Qt::SkipEmptyParts));
}

template <class Filter>
void DraftFilter::changeWords(Filter& filter, const QStringList& words)
{
    if constexpr (requires { filter.endFilterChange(); }) {
        filter.beginFilterChange();
        filter.m_words = words;
        filter.endFilterChange();
    } else {
        filter.m_words = words;
        filter.invalidateFilter();
    }
}

bool DraftFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    const auto index = sourceModel()->index(row, 0, parent);
    auto text = index.data(DraftListModel::WordsRole).toString();
    if (text.isEmpty()) // what cannot be read has its name
        text = storage::foldForSearch(index.data(DraftListModel::TitleRole).toString());
    return std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word); });
}

QVariant DraftFilter::data(const QModelIndex& index, int role) const
{
    if (role != DraftListModel::HitRole)
        return QSortFilterProxyModel::data(index, role);
    return m_words.isEmpty() ? QVariant() : hitIn(index.data(DraftListModel::WordsRole).toString(), m_words);
}

} // namespace composer::models
