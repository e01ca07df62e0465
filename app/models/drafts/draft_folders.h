// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/drafts/draft_filter.h"
#include "models/drafts/draft_list_model.h"
#include "storage/submission_journal.h"
#include "texts/notice.h"

#include <array>
#include <functional>
#include <memory>

namespace composer::models {

/// The three folders with one search over them, and what can be done to the files in them.
class DraftFolders : public QObject {
    Q_OBJECT

public:
    static constexpr std::array folders {Folder::Drafts, Folder::Templates, Folder::Sent};

    explicit DraftFolders(std::shared_ptr<const storage::DraftStore> store, QObject* parent = nullptr);

    /// At the start: deletes what was removed long ago and, the first time, puts the starter templates in place.
    void prepare();
    /// Files drafts whose contact was created under Sent, in the background; `open` is left alone.
    void fileCreated(std::function<std::shared_ptr<storage::SubmissionJournal>()> journal, const QString& open);
    base::Result<contact::Draft, Notice> load(Folder folder, const QString& id) const;
    /// To the trash; restore() brings it back.
    base::Result<void, Notice> remove(Folder folder, const QString& id);
    base::Result<void, Notice> restore(Folder folder, const QString& id);
    /// Renames a damaged file; answers with its new path.
    base::Result<QString, Notice> setAside(Folder folder, const QString& id);

    /// What the search leaves of a folder.
    QAbstractItemModel& list(Folder folder) const;
    /// Of the whole folder.
    int count(Folder folder) const;
    /// Why the folder cannot be read; else empty.
    QString problem(Folder folder) const;
    void setSearch(const QString& words);
    void refresh();
    static QString name(Folder folder);

Q_SIGNALS:
    void countsChanged();

private:
    struct Part {
        DraftListModel* rows = nullptr;
        DraftFilter* found = nullptr;
    };
    const Part& part(Folder folder) const { return m_parts[std::size_t(folder)]; }
    std::shared_ptr<const storage::DraftStore> m_store;
    std::array<Part, folders.size()> m_parts;
};

} // namespace composer::models
