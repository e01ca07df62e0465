// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sent/message_roles.h"
#include "models/sent/sent_filter.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace composer::models {

/// What was sent, the newest first, as the journal knows it: as much of it as is looked at, page by page. Reads away
/// from the GUI thread.
class SentList : public QAbstractListModel, public MessageRoles {
    Q_OBJECT

public:
    using MakeHistory = std::function<std::unique_ptr<storage::SubmissionHistory>()>;

    SentList(MakeHistory history, std::shared_ptr<const base::Clock> clock, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    const SentFilter& filter() const { return m_filter; }
    void setFilter(const SentFilter& filter);
    void setSearch(const QString& typed);
    /// What is listed, all pages of it.
    storage::HistoryFilter asked() const;
    /// Of all pages; nothing before the first reading.
    std::optional<qint64> count() const { return m_count; }
    /// Names of environments that something was sent to, in the order of the alphabet.
    const QStringList& environments() const { return m_environments; }
    /// Why the journal cannot be read; else empty.
    const QString& problem() const { return m_problem; }
    /// Where the journal is.
    QString path() const;

public Q_SLOTS:
    /// Reads what changed, soon.
    void refresh();

Q_SIGNALS:
    /// What was last asked for is listed.
    void refreshed();
    /// count() and environments() are those of what is listed.
    void counted();
    /// The journal was found damaged and renamed to `copy`.
    void journalDamaged(const QString& copy);

private:
    enum class Part { First, Next };
    struct Reading {
        base::Result<storage::HistoryPage, storage::DatabaseError> page;
        QString damagedCopy;
    };
    /// What is not needed to show a page.
    struct Further {
        QHash<qint64, storage::SearchHit> hits;
        std::optional<qint64> count;
        std::optional<QStringList> environments;
    };
    storage::SearchHit hitOf(const storage::JournalEntry& row) const;
    void ask();
    void read(Part part);
    void take(Part part, Reading reading);
    void readFurther(Part part, std::pair<qint64, qint64> rows);
    void takeFurther(Further further);
    void reset(std::vector<storage::JournalEntry> fresh);
    void merge(std::vector<storage::JournalEntry> fresh);
    void append(std::vector<storage::JournalEntry> page);

    MakeHistory m_makeHistory;
    std::shared_ptr<const base::Clock> m_clock;
    SentFilter m_filter;
    QString m_typed;
    std::vector<storage::JournalEntry> m_rows;
    QHash<qint64, storage::SearchHit> m_hits; ///< by row
    std::optional<qint64> m_next; ///< where the next page begins
    std::optional<qint64> m_count;
    QStringList m_environments;
    QString m_problem;
    QTimer m_soon;
    int m_question = 0; ///< answers to an earlier one are dropped
    int m_listed = -1; ///< the question whose answer is listed
    bool m_isReading = false;
    bool m_isStale = false;
};

} // namespace composer::models
