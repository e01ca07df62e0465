// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace composer::test {

/// Watches what this program does to files, so that a test knows what a loss of power would take. A program that
/// links composer::disk_watch calls it in the place of the C library's write, pwrite64, fsync, fdatasync, rename and
/// renameat2. One at a time.
class DiskWatch {
public:
    enum class Kind { Write, Sync, Rename };
    struct Event {
        Kind kind;
        QString path; ///< of a renamed file the new one
        quint64 file; ///< the same for one file under all its names
    };

    DiskWatch();
    ~DiskWatch();
    DiskWatch(const DiskWatch&) = delete;
    DiskWatch& operator=(const DiskWatch&) = delete;

    std::vector<Event> events() const;
    /// The position of the first such event at or behind `from`; -1 when there is none.
    int find(Kind kind, const QString& path, int from = 0) const;
    /// The files that were written to and not synced since, by the first `count` events.
    QStringList unsynced(std::optional<int> count = {}) const;
};

} // namespace composer::test
