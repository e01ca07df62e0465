// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/drafts/draft_filter.h"
#include "models/drafts/draft_list_model.h"

#include <array>

namespace composer::models {

/// The three folders with one search over them.
class DraftFolders : public QObject {
    Q_OBJECT

public:
    static constexpr std::array folders {storage::Folder::Drafts, storage::Folder::Templates, storage::Folder::Sent};

    explicit DraftFolders(const std::shared_ptr<const storage::DraftStore>& store, QObject* parent = nullptr);

    /// What the search leaves of a folder.
    QAbstractItemModel& list(storage::Folder folder) const;
    /// Of the whole folder.
    int count(storage::Folder folder) const;
    /// Why the folder cannot be read; else empty.
    QString problem(storage::Folder folder) const;
    void setSearch(const QString& words);
    void refresh();
    static QString name(storage::Folder folder);

Q_SIGNALS:
    void countsChanged();

private:
    struct Part {
        DraftListModel* rows = nullptr;
        DraftFilter* found = nullptr;
    };
    const Part& part(storage::Folder folder) const { return m_parts[std::size_t(folder)]; }
    std::array<Part, folders.size()> m_parts;
};

} // namespace composer::models
