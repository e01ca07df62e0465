// SPDX-License-Identifier: Apache-2.0
#include "storage/draft_lock.h"

#include <QDeadlineTimer>

#include <cerrno>

namespace composer::storage {

namespace {

/// When a lock may be a left-over; flock() then proves that no process holds it.
constexpr int doubtfulAge = 1000;
/// QLockFile doubles its pauses from 100 ms up; a save takes a few milliseconds.
constexpr int oneTry = 8;

base::FileError lockError(QLockFile::LockError error, int cause, const QString& path)
{
    using Code = base::FileError::Code;
    if (error == QLockFile::LockFailedError)
        return base::fileError(EBUSY, Code::WriteFailed, path);
    return base::fileError(cause, error == QLockFile::PermissionError ? Code::AccessDenied : Code::WriteFailed, path);
}

} // namespace

base::Result<DraftLock, base::FileError> lockDraft(const QString& folder, const QString& id, base::Milliseconds limit)
{
    if (auto made = base::makePrivateFolder(folder); !made)
        return base::fail(made.error());
    const auto path = folder + u'/' + id + QLatin1String(".lock");
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(doubtfulAge);
    const QDeadlineTimer deadline(limit);
    for (;;) {
        errno = 0;
        if (lock->tryLock(oneTry))
            return lock;
        const int cause = errno;
        if (lock->error() != QLockFile::LockFailedError || deadline.hasExpired())
            return base::fail(lockError(lock->error(), cause, path));
    }
}

} // namespace composer::storage
