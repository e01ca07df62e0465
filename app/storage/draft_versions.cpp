// SPDX-License-Identifier: Apache-2.0
#include "storage/draft_versions.h"

#include "base/atomic_file.h"
#include "storage/draft_store.h"

#include <QDir>
#include <QFile>
#include <QTimeZone>

#include <algorithm>
#include <functional>

namespace composer::storage {

namespace {

/// A draft is saved every two seconds of typing; a state for each minute is what a person can distinguish.
constexpr int secondsBetween = 60;
const auto timeFormat = QStringLiteral("yyyyMMdd'T'HHmmss.zzz'Z'");

/// "00000042-20261130T140300.000Z": the number says which one is later, whatever the clock said. Versions of before had
/// none, and come before all others.
qint64 numberOf(const QFileInfo& file)
{
    const auto name = file.completeBaseName();
    return name.contains(u'-') ? name.section(u'-', 0, 0).toLongLong() : 0;
}

QString nameOf(qint64 number, const QDateTime& time)
{
    return QStringLiteral("%1-%2").arg(number, 8, 10, QLatin1Char('0')).arg(time.toString(timeFormat));
}

} // namespace

DraftVersions::DraftVersions(QString folder, base::UtcTime now)
    : m_folder(std::move(folder))
    , m_now(QDateTime::fromMSecsSinceEpoch(
          std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count())
                .toUTC())
{
}

void DraftVersions::keep(const QByteArray& old, bool always) const
{
    auto kept = files();
    const auto number = kept.isEmpty() ? 1 : numberOf(kept.first()) + 1;
    const auto since = kept.isEmpty() ? secondsBetween : timeOf(kept.first()).secsTo(m_now);
    if (!always && since >= 0 && since < secondsBetween) // less than 0: the clock was set back
        return;
    // A version that cannot be kept must not stop the save of what is new.
    const auto place = m_folder + u'/' + nameOf(number, m_now) + QLatin1String(".json");
    if (QFileInfo(m_folder).isSymbolicLink() || !base::saveAtomically(place, old, base::Links::Refuse))
        return;
    kept = files();
    for (qsizetype i = DraftStore::mostVersions; i < kept.size(); ++i)
        QFile::remove(kept.at(i).filePath());
}

QFileInfoList DraftVersions::files() const
{
    if (QFileInfo(m_folder).isSymbolicLink()) // the files of another folder are not ours to show or to drop
        return {};
    auto files = QDir(m_folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name | QDir::Reversed);
    std::ranges::stable_sort(files, std::ranges::greater(), numberOf);
    return files;
}

QDateTime DraftVersions::timeOf(const QFileInfo& file)
{
    auto time = QDateTime::fromString(file.completeBaseName().section(u'-', -1), timeFormat);
    time.setTimeZone(QTimeZone::utc());
    return time.toUTC();
}

} // namespace composer::storage
