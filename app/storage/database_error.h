// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/atomic_file.h"

#include <QString>

class QSqlError;

namespace composer::storage {

/// Why a database could not do what was asked. Nothing was written when this is returned.
struct DatabaseError {
    enum class Code {
        NoDirectory, ///< the path is empty, or its folder is no folder
        AccessDenied, ///< also a read-only file, folder or file system
        DiskFull,
        Damaged,
        NewerVersion, ///< written by a newer version of this program; left as it is
        Busy, ///< another process holds it for longer than the bound
        Other
    };
    Code code;
    QString path;
    QString detail; ///< the system's or SQLite's own words
};

DatabaseError databaseError(const QSqlError& error, const QString& path);
DatabaseError databaseError(const base::FileError& error);

} // namespace composer::storage
