// SPDX-License-Identifier: Apache-2.0
#include "storage/draft_store.h"

#include "contact/sent_mark.h"
#include "storage/draft_lock.h"
#include "storage/draft_versions.h"

#include <QCryptographicHash>
#include <QDir>
#include <QHash>
#include <QUuid>

#include <algorithm>

namespace composer::storage {

namespace {

using base::FileError;

constexpr int trashDays = 30;
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

QByteArray revisionOf(const QByteArray& content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

base::Result<StoredDraft, LoadError> read(const QString& path)
{
    const auto file = base::readFile(path, contact::maximumDraftBytes);
    if (!file)
        return base::fail(LoadError(file.error()));
    auto draft = contact::readDraft(*file);
    if (!draft)
        return base::fail(LoadError(draft.error()));
    return StoredDraft {std::move(draft).value(), revisionOf(*file)};
}

QString senderOf(const contact::EmailContact& contact)
{
    const auto& sender = contact.fromEmailAddress;
    if (!sender)
        return {};
    const auto name = sender->displayName.value_or(QString());
    return name.isEmpty() ? sender->emailAddress.value_or(QString()) : name;
}

QString titleOf(const contact::Draft& draft)
{
    if (draft.title && !draft.title->isEmpty())
        return *draft.title;
    const auto& message = draft.contact.emailMessage;
    return message && message->rawMessage ? message->rawMessage->subject.value_or(QString()) : QString();
}

} // namespace

DraftStore::DraftStore(QString dataFolder, std::shared_ptr<const base::Clock> clock)
    : m_data(std::move(dataFolder))
    , m_clock(std::move(clock))
{
}

QString DraftStore::folderPath(Folder folder) const
{
    return m_data + u'/' + folderName(folder);
}

QString DraftStore::path(Folder folder, const QString& id) const
{
    return folderPath(folder) + u'/' + id + ending;
}

QString DraftStore::trashPath(Folder folder, const QString& id) const
{
    return m_data + QLatin1String("/trash/") + folderName(folder) + u'/' + id + ending;
}

QString DraftStore::versionFolder(const QString& id) const
{
    return m_data + QLatin1String("/versions/") + id;
}

base::Result<DraftLock, FileError> DraftStore::lock(const QString& id) const
{
    return lockDraft(m_data + QLatin1String("/locks"), id);
}

base::Result<StoredDraft, LoadError> DraftStore::load(Folder folder, const QString& id) const
{
    return read(path(folder, id));
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
    if (!old || revisionOf(*old) != order.expectedRevision)
        return write(order.folder, newId(), contact::writeDraft(draft), true);
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

base::Result<void, FileError> DraftStore::remove(Folder folder, const QString& id) const
{
    const auto locked = lock(id);
    if (!locked)
        return base::fail(locked.error());
    const auto place = trashPath(folder, id);
    // Never over an older one of that name.
    if (QFileInfo::exists(place)) {
        const auto now = QString::number(QDateTime::currentMSecsSinceEpoch());
        if (auto moved = base::moveFile(place, trashPath(folder, id + u'.' + now)); !moved)
            return moved;
    }
    auto removed = base::moveFile(path(folder, id), place);
    if (removed) { // its age in the trash counts from now
        QFile file(place);
        if (file.open(QIODevice::ReadOnly))
            file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    }
    return removed;
}

base::Result<void, FileError> DraftStore::restore(Folder folder, const QString& id) const
{
    const auto locked = lock(id);
    if (!locked)
        return base::fail(locked.error());
    if (QFileInfo::exists(path(folder, id)))
        return base::fail(FileError {FileError::Code::WriteFailed, path(folder, id), {}});
    return base::moveFile(trashPath(folder, id), path(folder, id));
}

void DraftStore::emptyTrash() const
{
    const auto oldest = QDateTime::currentDateTimeUtc().addDays(-trashDays);
    for (const auto folder : {Folder::Drafts, Folder::Templates, Folder::Sent}) {
        const QDir trash(QFileInfo(trashPath(folder, {})).absolutePath());
        for (const auto& file : trash.entryInfoList({QStringLiteral("*.json")}, QDir::Files)) {
            if (file.lastModified() < oldest) {
                QFile::remove(file.filePath());
                QDir(versionFolder(file.completeBaseName())).removeRecursively();
            }
        }
    }
}

base::Result<QString, FileError> DraftStore::setAside(Folder folder, const QString& id) const
{
    const auto locked = lock(id);
    if (!locked)
        return base::fail(locked.error());
    const auto time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const auto aside = path(folder, id) + QLatin1String(".damaged-") + time;
    if (auto moved = base::moveFile(path(folder, id), aside); !moved)
        return base::fail(moved.error());
    return aside;
}

DraftSummary DraftStore::summary(Folder folder, const QString& id) const
{
    const QFileInfo file(path(folder, id));
    DraftSummary row;
    row.id = id;
    row.time = file.lastModified();
    row.size = file.size();
    auto stored = read(file.filePath());
    if (!stored) {
        row.problem = stored.error();
        return row;
    }
    const auto& draft = stored->read.draft;
    row.title = titleOf(draft);
    row.sender = senderOf(draft.contact);
    row.destination = draft.contact.destinationEmailAddress.value_or(QString());
    if (const auto sent = contact::sentMark(draft))
        row.contactId = sent->contactId;
    return row;
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
        rows.push_back(isSame ? *row : summary(folder, id));
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), &DraftSummary::time);
    return rows;
}

std::vector<DraftVersion> DraftStore::versions(const QString& id) const
{
    std::vector<DraftVersion> found;
    for (const auto& file : DraftVersions(versionFolder(id), m_clock->utcNow()).files()) {
        DraftVersion version {file.completeBaseName(), DraftVersions::timeOf(file), {}, file.size()};
        if (const auto stored = read(file.filePath()))
            version.title = titleOf(stored->read.draft);
        found.push_back(version);
    }
    return found;
}

base::Result<StoredDraft, LoadError> DraftStore::loadVersion(const QString& id, const QString& name) const
{
    return read(versionFolder(id) + u'/' + name + ending);
}

} // namespace composer::storage
