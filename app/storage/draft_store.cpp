// SPDX-License-Identifier: Apache-2.0
#include "storage/draft_store.h"

#include "storage/draft_lock.h"
#include "storage/draft_trash.h"
#include "storage/draft_versions.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <dirent.h>

namespace composer::storage {

namespace {

using base::FileError;

const auto ending = QStringLiteral(".json");

QString folderName(Folder folder)
{
    switch (folder) {
    case Folder::Templates:
        return QStringLiteral("templates");
    case Folder::Sent:
        return QStringLiteral("sent");
    default:
        return QStringLiteral("drafts");
    }
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// Ids become file names: one that could name another place is none.
bool isId(const QString& id)
{
    return !id.isEmpty() && !id.startsWith(u'.') && !id.contains(u'/') && !id.contains(QChar::Null);
}

} // namespace

DraftStore::DraftStore(QString dataFolder, std::shared_ptr<const base::Clock> clock)
    : m_data(std::move(dataFolder))
    , m_clock(std::move(clock))
{
}

QDateTime DraftStore::timeNow() const
{
    const auto now = std::chrono::floor<base::Milliseconds>(m_clock->utcNow().time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(now.count()).toUTC();
}

QString DraftStore::folderPath(Folder folder) const
{
    return m_data + u'/' + folderName(folder);
}

QString DraftStore::path(Folder folder, const QString& id) const
{
    return folderPath(folder) + u'/' + id + ending;
}

DraftTrash DraftStore::trash(Folder folder) const
{
    return {m_data + QLatin1String("/trash/") + folderName(folder), timeNow()};
}

QString DraftStore::versionFolder(const QString& id) const
{
    return m_data + QLatin1String("/versions/") + id;
}

base::Result<DraftLock, FileError> DraftStore::lock(const QString& id) const
{
    if (!isId(id))
        return base::fail(FileError {FileError::Code::NotFound, id, {}});
    return lockDraft(m_data + QLatin1String("/locks"), id);
}

base::Result<StoredDraft, LoadError> DraftStore::load(Folder folder, const QString& id) const
{
    if (!isId(id))
        return base::fail(LoadError(FileError {FileError::Code::NotFound, id, {}}));
    return readDraftFile(path(folder, id));
}

base::Result<SaveResult, FileError> DraftStore::save(const SaveOrder& order, const contact::Draft& draft) const
{
    if (order.id.isEmpty())
        return write(order.folder, newId(), contact::writeDraft(draft), false);
    const auto locked = lock(order.id);
    if (!locked)
        return base::fail(locked.error());
    const auto old = base::readFile(path(order.folder, order.id), contact::maximumDraftBytes);
    // Removed by another process, unreadable, or changed since: whatever is there stays, and ours is not lost.
    if (!old || revisionOf(*old) != order.expectedRevision) {
        auto copy = draft;
        if (!order.copyTitle.isEmpty())
            copy.title = order.copyTitle;
        return write(order.folder, newId(), contact::writeDraft(copy), true);
    }
    const auto before = contact::readDraft(*old);
    if (contact::isBlank(draft.contact) && before && !contact::isBlank(before->draft.contact))
        return SaveResult {order.id, order.expectedRevision, false, true};
    const auto content = contact::writeDraft(draft);
    DraftVersions(versionFolder(order.id), m_clock->utcNow())
        .keep(*old, order.keepOld || content.size() * 2 < old->size());
    return write(order.folder, order.id, content, false);
}

base::Result<SaveResult, FileError> DraftStore::write(
    Folder folder, const QString& id, const QByteArray& content, bool isCopy) const
{
    if (auto saved = base::saveAtomically(path(folder, id), content); !saved)
        return base::fail(saved.error());
    return SaveResult {id, revisionOf(content), isCopy, false};
}

base::Result<SaveResult, FileError> DraftStore::keepAsSent(const SaveOrder& order, const contact::Draft& draft) const
{
    const auto content = contact::writeDraft(draft);
    if (order.folder != Folder::Drafts || order.id.isEmpty())
        return write(Folder::Sent, newId(), content, false);
    const auto locked = lock(order.id);
    if (!locked)
        return base::fail(locked.error());
    const auto old = base::readFile(path(Folder::Drafts, order.id), contact::maximumDraftBytes);
    if (!old || revisionOf(*old) != order.expectedRevision)
        return write(Folder::Sent, newId(), content, true);
    auto marked = write(Folder::Drafts, order.id, content, false);
    if (!marked)
        return marked;
    const auto moved = moveToSent(order.id);
    if (!moved)
        return base::fail(moved.error());
    marked->id = *moved;
    return marked;
}

/// The caller has the lock. The id stays, and with it the versions.
base::Result<QString, FileError> DraftStore::moveToSent(const QString& id) const
{
    const auto place = QFileInfo::exists(path(Folder::Sent, id)) ? newId() : id;
    if (auto moved = base::moveFile(path(Folder::Drafts, id), path(Folder::Sent, place)); !moved)
        return base::fail(moved.error());
    return place;
}

base::Result<void, FileError> DraftStore::remove(Folder folder, const QString& id) const
{
    const auto locked = lock(id);
    if (!locked)
        return base::fail(locked.error());
    return trash(folder).take(path(folder, id));
}

base::Result<void, FileError> DraftStore::restore(Folder folder, const QString& id) const
{
    const auto locked = lock(id);
    if (!locked)
        return base::fail(locked.error());
    return trash(folder).giveBack(path(folder, id));
}

void DraftStore::emptyTrash() const
{
    for (const auto folder : {Folder::Drafts, Folder::Templates, Folder::Sent}) {
        for (const auto& id : trash(folder).deleteOld())
            QDir(versionFolder(id)).removeRecursively();
    }
}

base::Result<QString, FileError> DraftStore::setAside(Folder folder, const QString& id) const
{
    const auto locked = lock(id);
    if (!locked)
        return base::fail(locked.error());
    const auto time = timeNow().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const auto aside = path(folder, id) + QLatin1String(".damaged-") + time;
    if (auto moved = base::moveFile(path(folder, id), aside); !moved)
        return base::fail(moved.error());
    return aside;
}

DraftSummary DraftStore::summary(Folder folder, const QString& id) const
{
    return summaryOf(path(folder, id));
}

std::vector<DraftSummary> DraftStore::list(Folder folder, const std::vector<DraftSummary>& known) const
{
    QHash<QString, const DraftSummary*> knownById;
    for (const auto& row : known)
        knownById.insert(row.id, &row);
    std::vector<DraftSummary> rows;
    // A folder of that name is an entry too: it is shown as what cannot be opened.
    const auto entries = QDir(folderPath(folder))
                             .entryInfoList({QLatin1String("*") + ending},
                                 QDir::Files | QDir::Dirs | QDir::System | QDir::NoDotAndDotDot);
    for (const auto& entry : entries) {
        const auto id = entry.completeBaseName();
        const auto* row = knownById.value(id);
        const bool isSame = row && row->time == entry.lastModified() && row->size == entry.size();
        auto now = isSame ? *row : summary(folder, id);
        const bool wasSent = folder == Folder::Drafts && !now.contactId.isEmpty();
        if (!wasSent || !endMove(id))
            rows.push_back(std::move(now));
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), &DraftSummary::time);
    return rows;
}

/// False when somebody else has the draft, or it cannot be moved: it stays in sight then.
bool DraftStore::endMove(const QString& id) const
{
    const auto locked = lock(id);
    return locked && moveToSent(id);
}

std::optional<FileError> DraftStore::folderProblem(Folder folder) const
{
    const auto name = folderPath(folder);
    if (auto* opened = ::opendir(QFile::encodeName(name).constData())) {
        ::closedir(opened);
        return {};
    }
    const auto error = errno;
    if (error == ENOENT)
        return {};
    auto problem = base::fileError(error, FileError::Code::ReadFailed, name);
    if (error == ENOTDIR)
        problem.code = FileError::Code::ReadFailed;
    return problem;
}

std::vector<DraftVersion> DraftStore::versions(const QString& id) const
{
    std::vector<DraftVersion> found;
    if (!isId(id))
        return found;
    for (const auto& file : DraftVersions(versionFolder(id), m_clock->utcNow()).files())
        found.push_back({file.completeBaseName(), DraftVersions::timeOf(file), file.size()});
    return found;
}

base::Result<StoredDraft, LoadError> DraftStore::loadVersion(const QString& id, const QString& name) const
{
    if (!isId(id) || !isId(name))
        return base::fail(LoadError(FileError {FileError::Code::NotFound, name, {}}));
    return readDraftFile(versionFolder(id) + u'/' + name + ending);
}

} // namespace composer::storage
