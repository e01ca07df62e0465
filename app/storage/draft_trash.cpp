// SPDX-License-Identifier: Apache-2.0
#include "storage/draft_trash.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>

namespace composer::storage {

using base::FileError;

namespace {

constexpr int daysKept = 30;
constexpr qsizetype leastDaysSeen = 7;
constexpr qint64 mostBytes = 16 * 1024 * 1024;
const auto daysFile = QStringLiteral("/days-seen");

/// Of a link its own, not that of the file it leads to.
void setTime(const QString& path, const QDateTime& time)
{
    const auto milliseconds = time.toMSecsSinceEpoch();
    const timespec times[] {{0, UTIME_OMIT}, {milliseconds / 1000, (milliseconds % 1000) * 1'000'000}};
    ::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, AT_SYMLINK_NOFOLLOW);
}

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

bool DraftTrash::isElsewhere() const
{
    return QFileInfo(m_folder).isSymbolicLink();
}

base::Result<void, FileError> DraftTrash::take(const QString& path) const
{
    if (isElsewhere())
        return base::fail(FileError {FileError::Code::NotAFile, m_folder, {}});
    const auto place = placeOf(path);
    // Of a file that another process has put here first, what is here is the only copy and keeps its name.
    if (QFileInfo::exists(place) && QFileInfo::exists(path)) {
        const auto older = QFileInfo(path).completeBaseName() + u'.' + QString::number(m_now.toMSecsSinceEpoch());
        if (auto moved = base::moveFile(place, m_folder + u'/' + older + QLatin1String(".json")); !moved)
            return moved;
    }
    auto taken = base::moveFile(path, place);
    if (taken)
        setTime(place, m_now); // its age here counts from now
    return taken;
}

base::Result<void, FileError> DraftTrash::giveBack(const QString& path) const
{
    if (isElsewhere())
        return base::fail(FileError {FileError::Code::NotAFile, m_folder, {}});
    if (QFileInfo::exists(path))
        return base::fail(FileError {FileError::Code::WriteFailed, path, {}});
    return base::moveFile(placeOf(path), path);
}

/// A line for each file: its name and the days, with blanks between them.
QHash<QString, QStringList> DraftTrash::daysSeen() const
{
    QHash<QString, QStringList> days;
    const auto file = base::readFile(m_folder + daysFile, mostBytes, base::Links::Refuse);
    for (const auto& line : QString::fromUtf8(file ? *file : QByteArray()).split(u'\n', Qt::SkipEmptyParts)) {
        auto words = line.split(u' ');
        const auto name = words.takeFirst();
        days.insert(name, words);
    }
    return days;
}

QStringList DraftTrash::deleteOld() const
{
    if (isElsewhere())
        return {};
    const auto files = QDir(m_folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files);
    if (files.isEmpty())
        return {};
    const auto before = daysSeen();
    const auto today = m_now.date().toString(Qt::ISODate);
    const auto oldest = m_now.addDays(-daysKept);
    QStringList deleted;
    QByteArray lines;
    for (const auto& file : files) {
        auto days = before.value(file.fileName());
        if (days.size() < leastDaysSeen && !days.contains(today))
            days << today;
        const bool isOld = file.lastModified() < oldest && days.size() >= leastDaysSeen;
        if (isOld && QFile::remove(file.filePath()))
            deleted << file.completeBaseName();
        else
            lines += (file.fileName() + u' ' + days.join(u' ') + u'\n').toUtf8();
    }
    (void)base::saveAtomically(m_folder + daysFile, lines, base::Links::Refuse); // else this day does not count
    return deleted;
}

} // namespace composer::storage
