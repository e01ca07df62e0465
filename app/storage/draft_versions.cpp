// SPDX-License-Identifier: Apache-2.0
#include "storage/draft_versions.h"

#include "base/atomic_file.h"
#include "storage/draft_store.h"

#include <QDir>
#include <QFile>
#include <QTimeZone>

namespace composer::storage {

namespace {

/// A draft is saved every two seconds of typing; a state for each minute is what a person can distinguish.
constexpr int secondsBetween = 60;
const auto nameFormat = QStringLiteral("yyyyMMdd'T'HHmmss.zzz'Z'");

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
    if (!always && !kept.isEmpty() && timeOf(kept.first()).secsTo(m_now) < secondsBetween)
        return;
    // A version that cannot be kept must not stop the save of what is new.
    if (!base::saveAtomically(m_folder + u'/' + m_now.toString(nameFormat) + QLatin1String(".json"), old))
        return;
    kept = files();
    for (qsizetype i = DraftStore::mostVersions; i < kept.size(); ++i)
        QFile::remove(kept.at(i).filePath());
}

QFileInfoList DraftVersions::files() const
{
    return QDir(m_folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name | QDir::Reversed);
}

QDateTime DraftVersions::timeOf(const QFileInfo& file)
{
    auto time = QDateTime::fromString(file.completeBaseName(), nameFormat);
    time.setTimeZone(QTimeZone::utc());
    return time.toUTC();
}

} // namespace composer::storage
