// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QSortFilterProxyModel>
#include <QStringList>

namespace composer::models {

/// The rows of a DraftListModel whose title, sender, destination or ContactId hold every word looked for, in any case
/// and with or without accents; newest first.
class DraftFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit DraftFilter(QAbstractItemModel* drafts, QObject* parent = nullptr);
    void setSearch(const QString& words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    /// A template, so that it can ask which calls this Qt has: 6.10 deprecates the only one that there was before.
    template <class Filter>
    static void changeWords(Filter& filter, const QStringList& words);
    const QString& plainOf(const QString& texts) const;

    QStringList m_words;
    /// What was folded once, by its texts; of rows that are gone too, until there are too many.
    mutable QHash<QString, QString> m_plain;
};

} // namespace composer::models
