// SPDX-License-Identifier: Apache-2.0
#include "base/atomic_file.h"

#include "base/file_name.h"
#include "base/secret.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace composer::base {

namespace {

class Descriptor {
public:
    explicit Descriptor(int value)
        : m_value(value)
    {
    }
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int value() const { return m_value; }

private:
    int m_value;
};

// A new or renamed entry survives a power loss only when its folder is written out too.
void syncFolder(const QString& path)
{
    const Descriptor folder(::open(encodedName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.value() >= 0)
        ::fsync(folder.value());
}

} // namespace

FileError fileError(int error, FileError::Code otherwise, const QString& path)
{
    auto code = otherwise;
    if (error == ENOENT || error == ENOTDIR)
        code = FileError::Code::NotFound;
    else if (error == EACCES || error == EPERM || error == EROFS)
        code = FileError::Code::AccessDenied;
    else if (error == ENOSPC || error == EDQUOT)
        code = FileError::Code::DiskFull;
    return {code, path, qt_error_string(error)};
}

namespace {

/// `expected` bytes are read without a growth, which would leave copies of a file with secrets behind.
Result<QByteArray, FileError> readToEnd(int descriptor, const QString& name, qint64 maxBytes, qint64 expected)
{
    QByteArray content;
    content.reserve(expected);
    QByteArray block(65536, Qt::Uninitialized);
    const ScopedWipe wipeBlock(block);
    for (;;) {
        const auto count = ::read(descriptor, block.data(), std::size_t(block.size()));
        if (count == 0)
            return content;
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(fileError(errno, FileError::Code::ReadFailed, name));
        if (content.size() + count > maxBytes)
            return fail(FileError {FileError::Code::TooLarge, name, QString::number(maxBytes)});
        content.append(block.constData(), count);
    }
}

} // namespace

Result<QByteArray, FileError> readDescriptor(int descriptor, const QString& name, qint64 maxBytes)
{
    return readToEnd(descriptor, name, maxBytes, 0);
}

Result<QByteArray, FileError> readFile(const QString& path, qint64 maxBytes, Links links)
{
    // O_NONBLOCK: opening a FIFO without a writer must not wait forever.
    const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (links == Links::Refuse ? O_NOFOLLOW : 0);
    const Descriptor file(::open(encodedName(path).constData(), flags));
    if (file.value() < 0 && errno == ELOOP && links == Links::Refuse)
        return fail(FileError {FileError::Code::NotAFile, path, {}});
    if (file.value() < 0)
        return fail(fileError(errno, FileError::Code::ReadFailed, path));
    struct stat facts = {};
    if (::fstat(file.value(), &facts) != 0)
        return fail(fileError(errno, FileError::Code::ReadFailed, path));
    if (!S_ISREG(facts.st_mode))
        return fail(FileError {FileError::Code::NotAFile, path, {}});
    if (facts.st_size > maxBytes)
        return fail(FileError {FileError::Code::TooLarge, path, QString::number(maxBytes)});
    return readToEnd(file.value(), path, maxBytes, facts.st_size);
}

Result<void, FileError> makePrivateFolder(const QString& path)
{
    const auto name = encodedName(path);
    if (::mkdir(name.constData(), S_IRWXU) == 0) {
        syncFolder(QFileInfo(path).absolutePath());
        return {};
    }
    const int cause = errno;
    if (QFileInfo(path).isDir())
        return {};
    const auto parent = QFileInfo(path).absolutePath();
    // Some file systems (that of /proc, say) answer ENOENT for a folder that cannot be created.
    if (cause != ENOENT || parent == path || QFileInfo(parent).isDir())
        return fail(fileError(cause, FileError::Code::WriteFailed, path));
    if (auto made = makePrivateFolder(parent); !made)
        return made;
    return makePrivateFolder(path);
}

Result<void, FileError> saveAtomically(const QString& path, const QByteArray& content, Links links)
{
    if (!isUtf8Name(path)) // QSaveFile would write a file of another name
        return fail(FileError {FileError::Code::WriteFailed, path, {}});
    if (links == Links::Refuse && QFileInfo(path).isSymbolicLink()) // which QSaveFile would write through
        return fail(FileError {FileError::Code::NotAFile, path, {}});
    const auto folder = QFileInfo(path).absolutePath();
    if (auto made = makePrivateFolder(folder); !made)
        return made;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(fileError(errno, FileError::Code::WriteFailed, path));
    // Before the content, so that no other user can ever open it.
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    errno = 0;
    // QSaveFile::commit() answers true after a short write on a full disk and would replace the good file by a
    // truncated one; so every byte is counted and flushed before it.
    const bool written = file.write(content) == content.size() && file.flush();
    const int cause = errno;
    if (!written)
        file.cancelWriting();
    if (!file.commit())
        return fail(fileError(cause ? cause : errno, FileError::Code::WriteFailed, path));
    syncFolder(folder);
    return {};
}

void removeFolder(const QString& path)
{
    if (QFileInfo(path).isSymbolicLink()) // else QDir would empty the folder that it leads to
        QFile::remove(path);
    else
        QDir(path).removeRecursively();
}

Result<void, FileError> moveFile(const QString& from, const QString& to)
{
    const auto source = QFileInfo(from).absolutePath();
    const auto target = QFileInfo(to).absolutePath();
    if (auto made = makePrivateFolder(target); !made)
        return made;
    const auto oldName = encodedName(from);
    const auto newName = encodedName(to);
    if (::renameat2(AT_FDCWD, oldName.constData(), AT_FDCWD, newName.constData(), RENAME_NOREPLACE) != 0) {
        // Some file systems, NFS among them, cannot refuse by themselves.
        const bool isUnable = errno == EINVAL || errno == ENOSYS;
        if (isUnable && QFileInfo::exists(to))
            errno = EEXIST;
        if (!isUnable || errno == EEXIST || ::rename(oldName.constData(), newName.constData()) != 0)
            return fail(fileError(errno, FileError::Code::WriteFailed, errno == ENOENT ? from : to));
    }
    syncFolder(target);
    if (source != target)
        syncFolder(source);
    return {};
}

} // namespace composer::base
