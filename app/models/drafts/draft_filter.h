// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/search_hit.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSortFilterProxyModel>
#include <QString>
#include <QVariant>

namespace composer::models {

/// The rows of a DraftListModel that hold every word looked for, in any case and with or without accents, wherever in
/// the message; newest first.
class DraftFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit DraftFilter(QAbstractItemModel* drafts, QObject* parent = nullptr);
    void setSearch(const QString& words);
    QVariant data(const QModelIndex& index, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    /// A template, so that it can ask which calls this Qt has: 6.10 deprecates the only one that there was before.
    template <class Filter>
    static void changeWords(Filter& filter, const QList<QByteArray>& words);

    QString m_typed;
    QList<QByteArray> m_words; ///< folded, UTF-8
    mutable QHash<QString, storage::SearchHit> m_hits; ///< by id, of the rows that were looked at
};

} // namespace composer::models
