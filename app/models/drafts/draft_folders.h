// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/drafts/draft_filter.h"
#include "models/drafts/draft_list_model.h"
#include "models/sent/sent_store.h"
#include "texts/notice.h"

#include <array>
#include <functional>
#include <memory>

namespace composer::models {

/// The folders with one search over them, and what can be done to the files in them. Sent is no folder of files: it is
/// the journal.
class DraftFolders : public QObject {
    Q_OBJECT

public:
    static constexpr std::array folders {Folder::Drafts, Folder::Templates, Folder::Sent, Folder::Trash};

    DraftFolders(std::shared_ptr<const storage::DraftStore> store, const Services& services, QObject* parent = nullptr);

    SentStore& sent() { return m_sent; }

    /// At the start: deletes what was removed long ago, brings sent messages into the journal and, the first time, puts
    /// the starter templates in place.
    void prepare(int daysSentIsKept);
    /// Removes drafts whose contact was created, in the background, since Sent has them; `open` is left alone.
    void discardCreated(std::function<std::shared_ptr<storage::SubmissionJournal>()> journal, const QString& open);
    base::Result<contact::Draft, Notice> load(Folder folder, const QString& id) const;
    /// To the trash; what is there already is deleted.
    base::Result<void, Notice> remove(Folder folder, const QString& id);
    /// Undoes remove().
    base::Result<void, Notice> restore(Folder folder, const QString& id);
    /// By its id in the trash; answers with the folder where it is now.
    base::Result<Folder, Notice> restore(const QString& idInTrash);
    /// A draft of that id, from what the journal knows of it, unless it is there.
    base::Result<void, Notice> putBack(const QString& id, const contact::Draft& draft);
    /// Renames a damaged file; answers with its new path.
    base::Result<QString, Notice> setAside(Folder folder, const QString& id);

    /// What the search leaves of a folder.
    QAbstractItemModel& list(Folder folder) const;
    /// Of the whole folder; of what is found in it during a search.
    qint64 count(Folder folder) const;
    /// Why the folder cannot be read; else empty.
    QString problem(Folder folder) const;
    void setSearch(const QString& words);
    bool isSearching() const { return !m_typed.isEmpty(); }
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
    mutable SentStore m_sent;
    QString m_typed;
    std::array<Part, folders.size()> m_parts;
};

} // namespace composer::models
