// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/atomic_file.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

namespace composer::storage {

/// What was removed from one folder of drafts: a folder of files whose times say when they came.
class DraftTrash {
public:
    DraftTrash(QString folder, QDateTime now);

    /// Moves a file here, never over an older one of its name.
    base::Result<void, base::FileError> take(const QString& path) const;
    /// Moves the file of that name, the newest if there are several, back to where nothing is now.
    base::Result<void, base::FileError> giveBack(const QString& path) const;
    /// Deletes what came more than 30 days ago and has been seen here on seven days since, so that a clock that is
    /// wrong for a while deletes nothing; answers with the names of its files without ".json". To be called at every
    /// start.
    QStringList deleteOld() const;

private:
    QString placeOf(const QString& path) const;
    /// The folder is a link: what is old where it leads is nobody's trash.
    bool isElsewhere() const;
    QHash<QString, QStringList> daysSeen() const;

    QString m_folder;
    QDateTime m_now;
};

} // namespace composer::storage
