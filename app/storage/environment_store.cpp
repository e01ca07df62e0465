// SPDX-License-Identifier: Apache-2.0
#include "storage/environment_store.h"

#include "base/paths.h"
#include "storage/draft_lock.h"

#include <QFile>
#include <QFileInfo>

namespace composer::storage {

using base::fail;
using Code = EnvironmentStoreError::Code;

namespace {

constexpr qint64 maximumBytes = 4 * 1024 * 1024;

/// Never over another file: each damaged one may be all that is left of somebody's work.
bool setAside(const QString& path)
{
    for (int number = 1; number < 1000; ++number) {
        const auto aside = QStringLiteral("%1.damaged-%2").arg(path).arg(number);
        if (!QFile::exists(aside))
            return QFile::rename(path, aside);
    }
    return false;
}

} // namespace

EnvironmentStore::EnvironmentStore(QString path)
    : m_path(std::move(path))
{
}

QString EnvironmentStore::defaultPath()
{
    const auto folder = base::configDirectory();
    return folder.isEmpty() ? QString() : folder + QLatin1String("/environments.json");
}

EnvironmentStore::Loaded EnvironmentStore::load() const
{
    if (m_path.isEmpty())
        return fail(EnvironmentStoreError {Code::NoFolder, {}});
    const auto bytes = base::readFile(m_path, maximumBytes);
    if (!bytes && bytes.error().code == base::FileError::Code::NotFound)
        return EnvironmentFile();
    if (!bytes)
        return fail(EnvironmentStoreError {Code::File, m_path, {}, bytes.error()});
    auto file = readEnvironmentFile(*bytes);
    if (file)
        return *std::move(file);
    const bool isNewer = file.error().code == EnvironmentFileError::Code::NewerVersion;
    return fail(EnvironmentStoreError {isNewer ? Code::NewerVersion : Code::Damaged, m_path, file.error().detail});
}

EnvironmentStore::Loaded EnvironmentStore::change(const Change& change) const
{
    if (m_path.isEmpty())
        return fail(EnvironmentStoreError {Code::NoFolder, {}});
    // Two processes that read at once would each save without the other's change.
    const auto lock = lockDraft(QFileInfo(m_path).absolutePath(), QStringLiteral("environments"));
    if (!lock) {
        auto error = lock.error();
        error.path = m_path;
        return fail(EnvironmentStoreError {Code::File, m_path, {}, error});
    }
    auto file = load();
    if (!file && file.error().code == Code::Damaged) {
        if (!setAside(m_path))
            return fail(EnvironmentStoreError {Code::NotSetAside, m_path});
        file = EnvironmentFile();
    }
    if (!file)
        return file;
    change(*file);
    const auto saved = base::saveAtomically(m_path, writeEnvironmentFile(*file));
    if (!saved)
        return fail(EnvironmentStoreError {Code::File, m_path, {}, saved.error()});
    return file;
}

} // namespace composer::storage
