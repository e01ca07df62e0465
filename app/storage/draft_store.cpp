// SPDX-License-Identifier: Apache-2.0
#include "storage/draft_store.h"

#include "storage/draft_lock.h"
#include "storage/draft_trash.h"
#include "storage/draft_versions.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <optional>
#include <unistd.h>
#include <utility>

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
    case Folder::Trash:
        return QStringLiteral("trash");
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

/// What an id of the trash says: nothing when it is none.
std::optional<std::pair<Folder, QString>> placeInTrash(const QString& id)
{
    const auto slash = id.indexOf(u'/');
    for (const auto folder : originalFolders) {
        if (slash > 0 && id.left(slash) == folderName(folder) && isId(id.mid(slash + 1)))
            return std::pair(folder, id.mid(slash + 1));
    }
    return {};
}

/// Of that folder.
bool isIdOf(Folder folder, const QString& id)
{
    return folder == Folder::Trash ? placeInTrash(id).has_value() : isId(id);
}

/// A folder of that name is an entry too: it is shown as what cannot be opened.
QFileInfoList entriesIn(const QString& folder)
{
    return QDir(folder).entryInfoList(
        {QLatin1String("*") + ending}, QDir::Files | QDir::Dirs | QDir::System | QDir::NoDotAndDotDot);
}

base::FileError noSuchFile(const QString& id)
{
    return {FileError::Code::NotFound, id, {}};
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

QStringList DraftStore::listedPaths(Folder folder) const
{
    QStringList paths {folderPath(folder)};
    for (const auto part : originalFolders) {
        if (folder == Folder::Trash)
            paths << paths.first() + u'/' + folderName(part);
    }
    return paths;
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
    const auto removed = placeInTrash(id);
    const auto& name = removed ? removed->second : id;
    if (!isId(name))
        return base::fail(noSuchFile(id));
    auto locked = lockDraft(m_data + QLatin1String("/locks"), name);
    if (locked)
        return locked;
    auto error = locked.error();
    error.path = m_data; // a person knows nothing of locks
    return base::fail(std::move(error));
}

base::Result<StoredDraft, LoadError> DraftStore::load(Folder folder, const QString& id) const
{
    if (!isIdOf(folder, id))
        return base::fail(LoadError(noSuchFile(id)));
    return readDraftFile(path(folder, id));
}

base::Result<SaveResult, FileError> DraftStore::save(const SaveOrder& order, const contact::Draft& draft) const
{
    if (order.id.isEmpty())
        return write(order.folder, newId(), contact::writeDraft(draft), false);
    const auto locked = lock(order.id);
    if (!locked)
        return base::fail(locked.error());
    const auto old = base::readFile(path(order.folder, order.id), contact::maximumDraftBytes, base::Links::Refuse);
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
    if (auto saved = base::saveAtomically(path(folder, id), content, base::Links::Refuse); !saved)
        return base::fail(saved.error());
    return SaveResult {id, revisionOf(content), isCopy, false};
}

base::Result<void, FileError> DraftStore::putBack(const QString& id, const contact::Draft& draft) const
{
    const auto locked = lock(id);
    if (!locked)
        return base::fail(locked.error());
    if (QFileInfo::exists(path(Folder::Drafts, id)))
        return {};
    return base::saveAtomically(path(Folder::Drafts, id), contact::writeDraft(draft), base::Links::Refuse);
}

base::Result<bool, FileError> DraftStore::discardSent(const SaveOrder& order) const
{
    const auto locked = lock(order.id);
    if (!locked)
        return base::fail(locked.error());
    const auto file = path(order.folder, order.id);
    const auto now = base::readFile(file, contact::maximumDraftBytes, base::Links::Refuse);
    if (!now || revisionOf(*now) != order.expectedRevision)
        return false;
    if (auto erased = erase(file, order.id); !erased)
        return base::fail(erased.error());
    return true;
}

/// Its versions first: they are found by the file. The caller has the lock.
base::Result<void, FileError> DraftStore::erase(const QString& file, const QString& id) const
{
    base::removeFolder(versionFolder(id));
    if (::unlink(QFile::encodeName(file).constData()) == 0 || errno == ENOENT)
        return {};
    return base::fail(base::fileError(errno, FileError::Code::WriteFailed, file));
}

base::Result<void, FileError> DraftStore::remove(Folder folder, const QString& id) const
{
    const auto locked = lock(id);
    if (!locked)
        return base::fail(locked.error());
    if (folder == Folder::Trash)
        return erase(path(folder, id), placeInTrash(id)->second);
    return trash(folder).take(path(folder, id));
}

base::Result<void, FileError> DraftStore::restore(Folder folder, const QString& id) const
{
    const auto locked = lock(id);
    if (!locked)
        return base::fail(locked.error());
    return trash(folder).giveBack(path(folder, id));
}

QString DraftStore::idInTrash(Folder folder, const QString& id)
{
    return folderName(folder) + u'/' + id;
}

base::Result<Folder, FileError> DraftStore::restore(const QString& idInTrash) const
{
    const auto place = placeInTrash(idInTrash);
    if (!place)
        return base::fail(noSuchFile(idInTrash));
    if (const auto restored = restore(place->first, place->second); !restored)
        return base::fail(restored.error());
    return place->first;
}

void DraftStore::emptyTrash() const
{
    for (const auto folder : originalFolders) {
        for (const auto& id : trash(folder).deleteOld())
            base::removeFolder(versionFolder(id));
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
    KnownRows knownById;
    for (const auto& row : known)
        knownById.insert(row.id, &row);
    std::vector<DraftSummary> rows;
    if (folder == Folder::Trash) {
        for (const auto origin : originalFolders)
            addRows(rows, folder, folderName(origin) + u'/', knownById);
    } else {
        addRows(rows, folder, {}, knownById);
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), &DraftSummary::time);
    return rows;
}

QStringList DraftStore::ids(Folder folder) const
{
    QStringList all;
    for (const auto& entry : entriesIn(folderPath(folder)))
        all << entry.completeBaseName();
    return all;
}

/// Of the folder, or of that part of the trash.
void DraftStore::addRows(
    std::vector<DraftSummary>& rows, Folder folder, const QString& part, const KnownRows& known) const
{
    for (const auto& entry : entriesIn(folderPath(folder) + u'/' + part)) {
        const auto id = part + entry.completeBaseName();
        const auto* row = known.value(id);
        const bool isSame = row && row->time == entry.lastModified() && row->size == entry.size();
        rows.push_back(isSame ? *row : summary(folder, id));
        rows.back().id = id;
    }
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
        return base::fail(LoadError(noSuchFile(name)));
    return readDraftFile(versionFolder(id) + u'/' + name + ending);
}

} // namespace composer::storage
