// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "storage/draft_file.h"
#include "storage/draft_lock.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <memory>
#include <vector>

namespace composer::storage {

class DraftTrash;

/// Sent holds what earlier versions kept there as files; see migrateSent(). An id of Trash names the folder that the
/// file was removed from, too: "drafts/ID".
enum class Folder { Drafts, Templates, Sent, Trash };
inline constexpr std::array originalFolders {Folder::Drafts, Folder::Templates, Folder::Sent}; ///< what is removed from

struct SaveResult {
    QString id;
    QByteArray revision;
    /// Somebody else had saved the draft since, or the file is damaged: ours went into a draft of its own.
    bool isCopy = false;
    /// Nothing was written: an empty message never replaces a good one.
    bool keptOld = false;
};

struct SaveOrder {
    Folder folder = Folder::Drafts;
    QString id; ///< empty: a new draft
    QByteArray expectedRevision; ///< of what was loaded or saved last; empty for a new draft
    bool keepOld = false; ///< the state before this save becomes a version in any case
    QString copyTitle = {}; ///< of the draft that isCopy refers to; empty: it is called like the first
};

struct DraftVersion {
    QString name;
    QDateTime time;
    qint64 size = 0;
};

/// Drafts, templates and sent messages as files: DATA/{drafts,templates,sent}/ID.json, versions in DATA/versions/ID/,
/// removed ones in DATA/trash/FOLDER/. Files 0600, folders 0700. Safe for several processes: a save takes the draft's
/// lock and looks at the revision (SHA-256 of the file) first. Any thread; calls do not share state.
class DraftStore {
public:
    static constexpr int mostVersions = 20;

    DraftStore(QString dataFolder, std::shared_ptr<const base::Clock> clock);

    QString folderPath(Folder folder) const;
    /// The folders whose changes change a list.
    QStringList listedPaths(Folder folder) const;
    base::Result<StoredDraft, LoadError> load(Folder folder, const QString& id) const;
    base::Result<SaveResult, base::FileError> save(const SaveOrder& order, const contact::Draft& draft) const;

    /// A draft of that id that has gone, from what is known of it elsewhere; one that is there stays as it is.
    base::Result<void, base::FileError> putBack(const QString& id, const contact::Draft& draft) const;
    /// Deletes a draft and its versions, which the journal now keeps whole as what was sent; false when it is not as
    /// `order` expects it, because it was saved again since: then it stays.
    base::Result<bool, base::FileError> discardSent(const SaveOrder& order) const;

    /// To the trash; restore() brings it back. What is in the trash already is deleted with its versions.
    base::Result<void, base::FileError> remove(Folder folder, const QString& id) const;
    base::Result<void, base::FileError> restore(Folder folder, const QString& id) const;
    /// Where remove() put a file of the folder, to be listed and loaded.
    static QString idInTrash(Folder folder, const QString& id);
    /// Back from the trash, by its id there, to where it was removed from.
    base::Result<Folder, base::FileError> restore(const QString& idInTrash) const;
    /// Deletes what was removed more than 30 days ago.
    void emptyTrash() const;
    /// Renames a damaged file to ID.json.damaged-TIME; answers with the new path.
    base::Result<QString, base::FileError> setAside(Folder folder, const QString& id) const;

    /// Newest first; files that cannot be read are there with their problem. Reads every file that is not as in
    /// `known` (same time and size): not for the GUI thread.
    std::vector<DraftSummary> list(Folder folder, const std::vector<DraftSummary>& known = {}) const;
    /// Of all files of the folder, which are not read.
    QStringList ids(Folder folder) const;
    DraftSummary summary(Folder folder, const QString& id) const;
    /// Why list() cannot read the folder; one that is not there yet is empty.
    std::optional<base::FileError> folderProblem(Folder folder) const;

    /// The states before the last saves, newest first; at most mostVersions.
    std::vector<DraftVersion> versions(const QString& id) const;
    base::Result<StoredDraft, LoadError> loadVersion(const QString& id, const QString& name) const;

private:
    using KnownRows = QHash<QString, const DraftSummary*>;
    void addRows(std::vector<DraftSummary>& rows, Folder folder, const QString& part, const KnownRows& known) const;
    base::Result<void, base::FileError> erase(const QString& file, const QString& id) const;
    base::Result<DraftLock, base::FileError> lock(const QString& id) const;
    QString path(Folder folder, const QString& id) const;
    QDateTime timeNow() const;
    DraftTrash trash(Folder folder) const;
    QString versionFolder(const QString& id) const;
    base::Result<SaveResult, base::FileError> write(
        Folder folder, const QString& id, const QByteArray& content, bool isCopy) const;

    QString m_data;
    std::shared_ptr<const base::Clock> m_clock;
};

} // namespace composer::storage
