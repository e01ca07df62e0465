// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "storage/database_error.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

#include <optional>
#include <span>

namespace composer::storage {

/// One step of a schema: the statements that lead from version N to N + 1.
using Migration = std::span<const char* const>;

/// A private SQLite file for what must not be lost: WAL, synchronous=FULL, deleted content overwritten, mode 0600,
/// nothing of it in temporary files.
/// The schema's version is kept in user_version; migrations run whole or not at all. A damaged file is renamed to
/// "<path>.damaged-<UTC time>" and a fresh one begun. Several processes may use one file at once. A SqliteFile belongs
/// to the thread that opened it first.
class SqliteFile {
public:
    /// The steps must outlive this object.
    SqliteFile(QString path, std::span<const Migration> migrations);
    ~SqliteFile();
    SqliteFile(const SqliteFile&) = delete;
    SqliteFile& operator=(const SqliteFile&) = delete;

    /// Opens on the first call. On later ones opens anew when the file was removed or replaced meanwhile, since content
    /// written to a file without a name would be lost, or brought to a newer version.
    base::Result<void, DatabaseError> open();
    /// As open(), but where nothing can be written, as in a folder that is read-only or on a full disk, the file is
    /// only read; its log must be empty then, which it is when the last program that used it has ended.
    base::Result<void, DatabaseError> openToRead();
    void close();
    /// Between waitForDisk(false) and waitForDisk(true) a commit does not wait for the disk: it is durable only once
    /// foldLog() says so. A caller that folds the log next saves one of two waits that way.
    base::Result<void, DatabaseError> waitForDisk(bool wait);
    /// Brings the whole log into the database, durably, and empties it unless another program reads or writes. False:
    /// because of such a program part of the log may not be on the disk yet.
    bool foldLog();
    /// Nothing that was erased from the database is in its log.
    bool isLogEmpty() const;
    /// Waits until all commits are on the disk, even while others read; after waitForDisk(true).
    base::Result<void, DatabaseError> syncLog();
    /// Another program writes at this moment.
    bool isLocked();
    bool isOpen() const { return m_database.isOpen(); }
    /// For a file that turned out damaged while in use.
    base::Result<void, DatabaseError> replaceDamaged();

    const QSqlDatabase& database() const { return m_database; }
    const QString& path() const { return m_path; }
    /// Where the last damaged file went; empty when there was none.
    const QString& damagedCopy() const { return m_damagedCopy; }
    DatabaseError errorOf(const QSqlError& error) const;

private:
    struct Identity {
        quint64 device = 0;
        quint64 inode = 0;
        bool operator==(const Identity&) const = default;
    };
    std::optional<Identity> identityOnDisk() const;
    base::Result<void, DatabaseError> openOnce();
    base::Result<void, DatabaseError> prepareFile() const;
    base::Result<void, DatabaseError> connectTo(const QString& name, const QString& options);
    base::Result<void, DatabaseError> connectToRead();
    base::Result<void, DatabaseError> setUp();
    base::Result<int, DatabaseError> version();
    bool isNewest();
    base::Result<void, DatabaseError> migrate();
    base::Result<void, DatabaseError> migrateFrom(int version);
    base::Result<void, DatabaseError> execute(const QString& statement);
    template <class Work>
    auto withoutWaiting(const Work& work);
    void setAside();

    QString m_path;
    std::span<const Migration> m_migrations;
    QString m_connectionName;
    QSqlDatabase m_database;
    std::optional<Identity> m_identity;
    QString m_damagedCopy;
};

} // namespace composer::storage
