// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/draft_filter.h"

#include "models/drafts/draft_list_model.h"
#include "storage/search_hit.h"
#include "storage/search_text.h"

#include <algorithm>

namespace composer::models {

DraftFilter::DraftFilter(QAbstractItemModel* drafts, QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(drafts);
    setSortRole(DraftListModel::TimeRole);
    sort(0, Qt::DescendingOrder);
    connect(drafts, &QAbstractItemModel::dataChanged, this, [this] { m_hits.clear(); });
}

void DraftFilter::setSearch(const QString& words)
{
    m_typed = words;
    m_hits.clear();
    auto folded = storage::foldForSearch(words).toUtf8().split(' ');
    folded.removeAll(QByteArray());
    changeWords(*this, folded);
}

template <class Filter>
void DraftFilter::changeWords(Filter& filter, const QList<QByteArray>& words)
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
    auto text = index.data(DraftListModel::WordsRole).toByteArray();
    if (text.isEmpty()) // what cannot be read has its name
        text = storage::foldForSearch(index.data(DraftListModel::TitleRole).toString()).toUtf8();
    return std::ranges::all_of(m_words, [&](const QByteArray& word) { return text.contains(word); });
}

QVariant DraftFilter::data(const QModelIndex& index, int role) const
{
    if (role != DraftListModel::HitRole && role != DraftListModel::HitMarksRole)
        return QSortFilterProxyModel::data(index, role);
    if (m_words.isEmpty())
        return {};
    const auto id = index.data(DraftListModel::IdRole).toString();
    auto known = m_hits.constFind(id);
    if (known == m_hits.constEnd()) {
        const auto body = QString::fromUtf8(index.data(DraftListModel::BodyRole).toByteArray());
        known = m_hits.insert(id, storage::findHit(body, m_typed, storage::WordPart::Any));
    }
    return role == DraftListModel::HitRole ? QVariant(known->text) : QVariant::fromValue(known->marks);
}

} // namespace composer::models
