// SPDX-License-Identifier: Apache-2.0
#include "storage/database_error.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>

#include <sys/statvfs.h>

namespace composer::storage {

using Code = DatabaseError::Code;

namespace {

// SQLite's primary result codes (sqlite.org/rescode.html); Qt hands them on as text.
enum SqliteCode {
    SqlitePermission = 3,
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteInputOutput = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCannotOpen = 14,
    SqliteNotADatabase = 26
};

Code codeOf(const base::FileError& error)
{
    switch (error.code) {
    case base::FileError::Code::AccessDenied:
        return Code::AccessDenied;
    case base::FileError::Code::DiskFull:
        return Code::DiskFull;
    default:
        return Code::NoDirectory;
    }
}

// SQLite calls a full disk an input/output error where it could not grow its shared-memory file.
bool diskIsFull(const QString& path)
{
    struct statvfs facts = {};
    return ::statvfs(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), &facts) == 0 && facts.f_bavail == 0;
}

} // namespace

DatabaseError databaseError(const QSqlError& error, const QString& path)
{
    const auto code = [&] {
        switch (error.nativeErrorCode().toInt() & 0xff) {
        case SqlitePermission:
        case SqliteReadOnly:
        case SqliteCannotOpen:
            return Code::AccessDenied;
        case SqliteBusy:
        case SqliteLocked:
            return Code::Busy;
        case SqliteInputOutput:
            return diskIsFull(path) ? Code::DiskFull : Code::Other;
        case SqliteFull:
            return Code::DiskFull;
        case SqliteCorrupt:
        case SqliteNotADatabase:
            return Code::Damaged;
        default:
            return Code::Other;
        }
    }();
    return {code, path, error.databaseText().isEmpty() ? error.driverText() : error.databaseText()};
}

DatabaseError databaseError(const base::FileError& error)
{
    return {codeOf(error), error.path, error.detail};
}

} // namespace composer::storage
