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

/// What an errno value means; `otherwise` for those without a code of their own.
FileError fileError(int error, FileError::Code otherwise, const QString& path);

/// What to do with a symbolic link in the place of a file. People keep their configuration behind links; among the
/// application's own files one leads to a file that is not its own, and is NotAFile.
enum class Links { Follow, Refuse };

/// Reads a whole regular file. More than `maxBytes` is refused without reading it into memory.
Result<QByteArray, FileError> readFile(const QString& path, qint64 maxBytes, Links links = Links::Follow);

/// Reads standard input (or any open descriptor) to its end, with the same bound.
Result<QByteArray, FileError> readDescriptor(int descriptor, const QString& name, qint64 maxBytes);

/// Makes a folder and its missing parents with mode 0700. One that is there already stays as it is.
Result<void, FileError> makePrivateFolder(const QString& path);

/// Replaces a file by new content: afterwards it holds the old or the new content in full, never a mix, also on
/// a full disk or after a crash. Mode 0600. Missing parent folders are made with mode 0700. A link that is followed
/// stays one.
Result<void, FileError> saveAtomically(const QString& path, const QByteArray& content, Links links = Links::Follow);

/// Removes a folder with all that is in it; of a link in its place only the link. What is not there is no failure.
void removeFolder(const QString& path);

/// Gives a file or folder another name, durably; never over one that is there (WriteFailed, "File exists"). Missing
/// parent folders are made with mode 0700. Both names must be in one file system.
Result<void, FileError> moveFile(const QString& from, const QString& to);

} // namespace composer::base
