// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace composer::base {

struct FileError {
    enum class Code { NotFound, NotAFile, AccessDenied, TooLarge, DiskFull, ReadFailed, WriteFailed };
    Code code;
    QString path;
    /// The system's own words, for a details view.
    QString detail;
};

/// Reads a whole regular file. More than `maxBytes` is refused without reading it into memory.
Result<QByteArray, FileError> readFile(const QString& path, qint64 maxBytes);

/// Reads standard input (or any open descriptor) to its end, with the same bound.
Result<QByteArray, FileError> readDescriptor(int descriptor, const QString& name, qint64 maxBytes);

/// Replaces a file by new content: afterwards it holds the old or the new content in full, never a mix, also on
/// a full disk or after a crash. Mode 0600. Missing parent folders are made with mode 0700.
Result<void, FileError> saveAtomically(const QString& path, const QByteArray& content);

} // namespace composer::base
