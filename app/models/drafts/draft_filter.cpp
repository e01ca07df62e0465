// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/draft_filter.h"

#include "models/drafts/draft_list_model.h"

#include <algorithm>

namespace composer::models {

namespace {

constexpr qsizetype mostRemembered = 50'000;

/// Without case and accents.
QString plain(const QString& text)
{
    auto letters = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    letters.removeIf([](QChar letter) { return letter.category() == QChar::Mark_NonSpacing; });
    return letters;
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
    changeWords(*this, plain(words).split(u' ', Qt::SkipEmptyParts));
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

const QString& DraftFilter::plainOf(const QString& texts) const
{
    if (m_plain.size() > mostRemembered)
        m_plain.clear();
    auto& folded = m_plain[texts];
    if (folded.isNull())
        folded = plain(texts);
    return folded;
}

bool DraftFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    const auto index = sourceModel()->index(row, 0, parent);
    QStringList texts;
    for (const auto role : {DraftListModel::TitleRole, DraftListModel::SenderRole, DraftListModel::DestinationRole,
             DraftListModel::ContactIdRole})
        texts << index.data(role).toString();
    const auto& text = plainOf(texts.join(u'\n'));
    return std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word); });
}

} // namespace composer::models
