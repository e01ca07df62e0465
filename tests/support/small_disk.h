// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <sys/mount.h>

namespace composer::test {

/// A file system of one MiB, for full-disk and read-only tests. Making one takes root; isMounted() is false for others.
class SmallDisk {
public:
    SmallDisk()
        : m_mounted(::mount("tmpfs", QFile::encodeName(m_folder.path()).constData(), "tmpfs", MS_NODEV, "size=1m") == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isMounted() const { return m_mounted; }
    QString filePath(const QString& name) const { return m_folder.filePath(name); }
    bool setReadOnly()
    {
        return ::mount(
                   nullptr, QFile::encodeName(m_folder.path()).constData(), nullptr, MS_REMOUNT | MS_RDONLY, "size=1m")
            == 0;
    }
    /// Until nothing more fits; returns the file that holds the space.
    QString fill() const
    {
        QFile filler(filePath(QStringLiteral("filler")));
        if (filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            while (filler.write(QByteArray(4096, 'x')) > 0) { }
        }
        return filler.fileName();
    }

private:
    QTemporaryDir m_folder;
    bool m_mounted;
};

} // namespace composer::test
