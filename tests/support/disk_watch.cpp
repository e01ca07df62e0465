// SPDX-License-Identifier: Apache-2.0
#include "support/disk_watch.h"

#include <QFile>
#include <QMap>

#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <mutex>
#include <span>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace composer::test {

namespace {

using Kind = DiskWatch::Kind;

std::atomic<bool> isWatching = false;
std::mutex guard; // also other threads write
std::vector<DiskWatch::Event> seen;

void note(Kind kind, const char* path, const struct stat& facts)
{
    const std::lock_guard lock(guard);
    seen.push_back({kind, QFile::decodeName(path), facts.st_ino});
}

/// Of a file or folder; nothing else can be lost.
void noteDescriptor(Kind kind, int descriptor)
{
    if (!isWatching)
        return;
    const int before = errno;
    struct stat facts = {};
    char name[PATH_MAX] = {};
    const auto link = QByteArray("/proc/self/fd/") + QByteArray::number(descriptor);
    if (::fstat(descriptor, &facts) == 0 && (S_ISREG(facts.st_mode) || S_ISDIR(facts.st_mode))
        && ::readlink(link.constData(), name, sizeof name - 1) > 0)
        note(kind, name, facts);
    errno = before;
}

int noteRename(int result, const char* to)
{
    struct stat facts = {};
    if (isWatching && result == 0 && ::stat(to, &facts) == 0)
        note(Kind::Rename, to, facts);
    return result;
}

} // namespace

DiskWatch::DiskWatch()
{
    seen.clear();
    isWatching = true;
}

DiskWatch::~DiskWatch()
{
    isWatching = false;
}

std::vector<DiskWatch::Event> DiskWatch::events() const
{
    const std::lock_guard lock(guard);
    return seen;
}

int DiskWatch::find(Kind kind, const QString& path, int from) const
{
    const auto all = events();
    for (auto i = std::size_t(from); i < all.size(); ++i) {
        if (all[i].kind == kind && all[i].path == path)
            return int(i);
    }
    return -1;
}

QStringList DiskWatch::unsynced(std::optional<int> count) const
{
    QMap<quint64, QString> files;
    const auto all = events();
    for (const auto& event : std::span(all).first(std::size_t(count.value_or(int(all.size()))))) {
        if (event.kind == Kind::Sync)
            files.remove(event.file);
        else if (event.kind == Kind::Write || files.contains(event.file))
            files.insert(event.file, event.path);
    }
    return files.values();
}

} // namespace composer::test

using composer::test::noteDescriptor;
using composer::test::noteRename;
using Kind = composer::test::DiskWatch::Kind;

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t count)
{
    noteDescriptor(Kind::Write, descriptor);
    return ::syscall(SYS_write, descriptor, bytes, count);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t count, off64_t offset)
{
    noteDescriptor(Kind::Write, descriptor);
    return ::syscall(SYS_pwrite64, descriptor, bytes, count, offset);
}

int fsync(int descriptor)
{
    noteDescriptor(Kind::Sync, descriptor);
    return int(::syscall(SYS_fsync, descriptor));
}

int fdatasync(int descriptor)
{
    noteDescriptor(Kind::Sync, descriptor);
    return int(::syscall(SYS_fdatasync, descriptor));
}

int rename(const char* from, const char* to) noexcept
{
    return noteRename(int(::syscall(SYS_rename, from, to)), to);
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned int flags) noexcept
{
    return noteRename(int(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags)), to);
}

} // extern "C"
