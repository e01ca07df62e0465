// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/history_export.h"
#include "models/sent/sent_list.h"
#include "models/sent/sent_record.h"
#include "storage/draft_store.h"
#include "targets/services.h"
#include "texts/notice.h"

#include <QFileSystemWatcher>

namespace composer::models {

/// Everything that was sent: its list, its records, and the ways to take it elsewhere or to remove it for good.
class SentStore : public QObject {
    Q_OBJECT

public:
    explicit SentStore(const Services& services, QObject* parent = nullptr);

    SentList& list() { return m_list; }
    /// A whole record, by its id in the list. Takes milliseconds, and tens of them for a body of 5 MiB.
    base::Result<SentRecord, Notice> load(const QString& id) const;

    /// The record of the contact that was created from a message, by the id that the message had; nothing when there is
    /// none.
    std::optional<QString> createdFrom(const QString& messageId) const;

    /// At the start: brings the files of earlier versions into the journal and then removes what is older than
    /// `daysKept`; 0: nothing is. What is to be said of it comes as noticed().
    void prepare(std::shared_ptr<const storage::DraftStore> drafts, int daysKept);
    /// Removes for good, in the background, what is older.
    void applyRetention(int daysKept);
    /// How many applyRetention() would remove at most; nothing when it cannot be known.
    std::optional<qint64> olderThan(int daysKept) const;
    /// Removes for good, in the background. Every byte of them is overwritten.
    void purge(const std::vector<qint64>& ids);
    /// Writes everything that is listed to a file, in the background.
    void exportListed(const QString& path, exchange::HistoryForm form);

public Q_SLOTS:
    void refresh();
    /// A damaged journal was found and renamed to `copy`: that is said once.
    void sayDamaged(const QString& copy);

Q_SIGNALS:
    /// What came of something that was asked for.
    void noticed(const composer::models::Notice& notice);

private:
    void watch();
    void look();
    template <class Work>
    void doInBackground(Work work);

    Services m_services;
    SentList m_list;
    QFileSystemWatcher m_watcher;
    QString m_damagedCopy;
    std::pair<QDateTime, qint64> m_seen; ///< time and size of the journal's file
};

} // namespace composer::models
