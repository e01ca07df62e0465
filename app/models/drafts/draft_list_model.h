// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/drafts/folder.h"
#include "models/sent/message_roles.h"

#include <QAbstractListModel>
#include <QFileSystemWatcher>
#include <QSet>
#include <QTimer>
#include <QVariant>

namespace composer::models {

/// One folder as a list. Reads the files away from the GUI thread and follows what other processes do to them.
class DraftListModel : public QAbstractListModel, public MessageRoles {
    Q_OBJECT

public:
    DraftListModel(std::shared_ptr<const storage::DraftStore> store, Folder folder, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Folder folder() const { return m_folder; }
    /// Why the folder cannot be read; else empty.
    const QString& problem() const { return m_problem; }

public Q_SLOTS:
    /// Reads what changed, soon.
    void refresh();

Q_SIGNALS:
    void refreshed();

private:
    void read();
    struct Reading {
        std::vector<storage::DraftSummary> rows;
        std::optional<base::FileError> problem;
    };
    void take(Reading reading);
    void removeMissing(const QSet<QString>& ids);
    void addRow(storage::DraftSummary row);

    std::shared_ptr<const storage::DraftStore> m_store;
    Folder m_folder;
    std::vector<storage::DraftSummary> m_rows; ///< in no order
    QString m_problem;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    bool m_isReading = false;
    bool m_isStale = false;
};

} // namespace composer::models
