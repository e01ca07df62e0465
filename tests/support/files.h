// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QString>

#include <sys/stat.h>

namespace composer::test {

/// Empty also when it cannot be read.
inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Of all files of a folder, one after the other.
inline QByteArray contentOfFolder(const QString& path)
{
    QByteArray content;
    const QDir folder(path);
    for (const auto& name : folder.entryList(QDir::Files | QDir::Hidden))
        content += contentOf(folder.filePath(name));
    return content;
}

/// With the folders above it.
inline void putFile(const QString& path, const QByteArray& content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write a test file");
}

/// The permissions; 0 when it is not there.
inline mode_t modeOf(const QString& path)
{
    struct stat facts = {};
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? facts.st_mode & 07777 : 0;
}

} // namespace composer::test
