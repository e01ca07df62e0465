// SPDX-License-Identifier: Apache-2.0
#include "storage/draft_trash.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace composer::storage {

using base::FileError;

namespace {

constexpr int daysKept = 30;

} // namespace

DraftTrash::DraftTrash(QString folder, QDateTime now)
    : m_folder(std::move(folder))
    , m_now(std::move(now))
{
}

QString DraftTrash::placeOf(const QString& path) const
{
    return m_folder + u'/' + QFileInfo(path).fileName();
}

base::Result<void, FileError> DraftTrash::take(const QString& path) const
{
    const auto place = placeOf(path);
    // Of a file that another process has put here first, what is here is the only copy and keeps its name.
    if (QFileInfo::exists(place) && QFileInfo::exists(path)) {
        const auto older = QFileInfo(path).completeBaseName() + u'.' + QString::number(m_now.toMSecsSinceEpoch());
        if (auto moved = base::moveFile(place, m_folder + u'/' + older + QLatin1String(".json")); !moved)
            return moved;
    }
    auto taken = base::moveFile(path, place);
    if (taken) { // its age here counts from now
        QFile file(place);
        if (file.open(QIODevice::ReadOnly))
            file.setFileTime(m_now, QFileDevice::FileModificationTime);
    }
    return taken;
}

base::Result<void, FileError> DraftTrash::giveBack(const QString& path) const
{
    if (QFileInfo::exists(path))
        return base::fail(FileError {FileError::Code::WriteFailed, path, {}});
    return base::moveFile(placeOf(path), path);
}

QStringList DraftTrash::deleteOld() const
{
    const auto oldest = m_now.addDays(-daysKept);
    QStringList deleted;
    for (const auto& file : QDir(m_folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files)) {
        if (file.lastModified() < oldest && QFile::remove(file.filePath()))
            deleted << file.completeBaseName();
    }
    return deleted;
}

} // namespace composer::storage
