// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite_file.h"

#include "base/atomic_file.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlQuery>
#include <QUrl>

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace composer::storage {

using base::fail;
using Code = DatabaseError::Code;

namespace {

// How long a call waits its turn. A commit takes one to fifteen milliseconds, but SQLite does not queue: among several
// programs that write without a pause one can be passed over for seconds.
constexpr int busyMilliseconds = 10'000;

// One page of the smallest size. SQLite takes a shorter file for an empty one and would write over it.
constexpr off_t smallestDatabase = 512;

QString nextConnectionName()
{
    static std::atomic<quint64> count = 0;
    return QStringLiteral("composer-%1").arg(++count);
}

} // namespace

SqliteFile::SqliteFile(QString path, std::span<const Migration> migrations)
    : m_path(std::move(path))
    , m_migrations(migrations)
    , m_connectionName(nextConnectionName())
{
}

SqliteFile::~SqliteFile()
{
    close();
}

base::Result<void, DatabaseError> SqliteFile::open()
{
    if (isOpen() && identityOnDisk() == m_identity && isNewest())
        return {};
    close();
    auto opened = openOnce();
    if (opened)
        return opened;
    if (opened.error().code == Code::Damaged)
        return replaceDamaged();
    if (opened.error().code == Code::Busy) {
        // Two processes that begin a new file at once can meet where SQLite does not wait: one after the other, then.
        QLockFile order(m_path + QLatin1String(".lock"));
        if (order.tryLock(busyMilliseconds))
            return openOnce();
    }
    return opened;
}

base::Result<void, DatabaseError> SqliteFile::openToRead()
{
    auto opened = open();
    if (opened || (opened.error().code != Code::AccessDenied && opened.error().code != Code::DiskFull) || !isLogEmpty()
        || !QFileInfo(m_path).isFile())
        return opened;
    return connectToRead() ? base::Result<void, DatabaseError>() : opened;
}

void SqliteFile::close()
{
    if (!m_database.isValid())
        return;
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
}

base::Result<void, DatabaseError> SqliteFile::waitForDisk(bool wait)
{
    return execute(wait ? QStringLiteral("PRAGMA synchronous=FULL") : QStringLiteral("PRAGMA synchronous=NORMAL"));
}

/// Does `work` without waiting for other programs.
template <class Work>
auto SqliteFile::withoutWaiting(const Work& work)
{
    (void)execute(QStringLiteral("PRAGMA busy_timeout=0"));
    const auto answer = work();
    (void)execute(QStringLiteral("PRAGMA busy_timeout=%1").arg(busyMilliseconds));
    return answer;
}

// SQLite syncs the log before it copies it, and the database behind. It would wait for others to end before it empties
// the log, which is not worth that. Its answer: whether it was busy, the pages in the log, the pages of those that are
// copied.
bool SqliteFile::foldLog()
{
    return withoutWaiting([this] {
        QSqlQuery query(m_database);
        if (!query.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")) || !query.next())
            return false;
        const auto inLog = query.value(1).toInt();
        return inLog >= 0 && inLog == query.value(2).toInt();
    });
}

bool SqliteFile::isLocked()
{
    return withoutWaiting([this] {
        const auto begun = execute(QStringLiteral("BEGIN IMMEDIATE"));
        if (begun)
            (void)execute(QStringLiteral("ROLLBACK"));
        return !begun && begun.error().code == Code::Busy;
    });
}

bool SqliteFile::isLogEmpty() const
{
    return QFileInfo(m_path + QLatin1String("-wal")).size() == 0;
}

// Any commit syncs the whole log, but SQLite leaves out one that changes no byte. It writes this number always.
base::Result<void, DatabaseError> SqliteFile::syncLog()
{
    return execute(QStringLiteral("PRAGMA user_version=%1").arg(m_migrations.size()));
}

base::Result<void, DatabaseError> SqliteFile::replaceDamaged()
{
    const auto damaged = m_identity;
    close();
    QLockFile order(m_path + QLatin1String(".lock"));
    if (!order.tryLock(busyMilliseconds))
        return fail(DatabaseError {Code::Damaged, m_path, {}});
    if (identityOnDisk() == damaged) // else another process was faster
        setAside();
    return openOnce();
}

DatabaseError SqliteFile::errorOf(const QSqlError& error) const
{
    return databaseError(error, m_path);
}

std::optional<SqliteFile::Identity> SqliteFile::identityOnDisk() const
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(m_path).constData(), &facts) != 0)
        return std::nullopt;
    return Identity {facts.st_dev, facts.st_ino};
}

base::Result<void, DatabaseError> SqliteFile::openOnce()
{
    auto prepared = prepareFile();
    m_identity = identityOnDisk();
    if (!prepared)
        return prepared;
    auto done = connectTo(m_path, QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMilliseconds));
    if (done)
        done = setUp();
    if (!done)
        close();
    return done;
}

base::Result<void, DatabaseError> SqliteFile::connectTo(const QString& name, const QString& options)
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName);
    m_database.setDatabaseName(name);
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return fail(errorOf(m_database.lastError()));
    return {};
}

// A database with a log cannot be read without a file beside it that its readers share. `immutable` promises that
// nobody writes, so that SQLite needs neither; it does not look into a log either.
base::Result<void, DatabaseError> SqliteFile::connectToRead()
{
    m_identity = identityOnDisk();
    auto uri = QUrl::fromLocalFile(m_path);
    uri.setQuery(QStringLiteral("immutable=1"));
    auto done =
        connectTo(QString::fromLatin1(uri.toEncoded()), QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
    if (done && !isNewest()) // an older one would first have to be written
        done = fail(DatabaseError {Code::AccessDenied, m_path, {}});
    if (!done)
        close();
    return done;
}

// SQLite gives its -wal and -shm files the mode of the database, so that mode is set before SQLite sees the file. An
// existing file is not opened here: closing any descriptor of it would drop the locks SQLite holds in this process.
base::Result<void, DatabaseError> SqliteFile::prepareFile() const
{
    if (m_path.isEmpty())
        return fail(DatabaseError {Code::NoDirectory, m_path, {}});
    if (const auto folder = base::makePrivateFolder(QFileInfo(m_path).absolutePath()); !folder)
        return fail(databaseError(folder.error()));
    const auto name = QFile::encodeName(m_path);
    constexpr mode_t privateMode = S_IRUSR | S_IWUSR;
    const int made = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, privateMode);
    if (made >= 0) {
        ::close(made);
        return {};
    }
    const int cause = errno;
    struct stat facts = {};
    if (cause != EEXIST || ::stat(name.constData(), &facts) != 0) {
        return fail(databaseError(base::fileError(cause, base::FileError::Code::WriteFailed, m_path)));
    }
    if (!S_ISREG(facts.st_mode)) // opening a FIFO would wait for ever
        return fail(DatabaseError {Code::AccessDenied, m_path, QStringLiteral("not a regular file")});
    if (facts.st_size > 0 && facts.st_size < smallestDatabase)
        return fail(DatabaseError {Code::Damaged, m_path, {}});
    if ((facts.st_mode & 0777) != privateMode)
        ::chmod(name.constData(), privateMode);
    return {};
}

base::Result<void, DatabaseError> SqliteFile::setUp()
{
    for (const auto* pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON",
             "PRAGMA secure_delete=ON", "PRAGMA temp_store=MEMORY"}) {
        if (auto done = execute(QLatin1String(pragma)); !done)
            return done;
    }
    const auto found = version();
    if (!found)
        return fail(found.error());
    const auto newest = static_cast<int>(m_migrations.size());
    if (*found > newest)
        return fail(DatabaseError {Code::NewerVersion, m_path, QString::number(*found)});
    return *found == newest ? base::Result<void, DatabaseError>() : migrate();
}

base::Result<int, DatabaseError> SqliteFile::version()
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return fail(errorOf(query.lastError()));
    return query.value(0).toInt();
}

bool SqliteFile::isNewest()
{
    const auto found = version();
    return found && *found == static_cast<int>(m_migrations.size());
}

base::Result<void, DatabaseError> SqliteFile::migrate()
{
    if (auto begun = execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    const auto found = version(); // another process may have been faster
    auto done = found ? migrateFrom(*found) : fail(found.error());
    if (done)
        done = execute(QStringLiteral("COMMIT"));
    if (!done)
        (void)execute(QStringLiteral("ROLLBACK"));
    return done;
}

base::Result<void, DatabaseError> SqliteFile::migrateFrom(int version)
{
    for (auto step = static_cast<std::size_t>(version); step < m_migrations.size(); ++step) {
        for (const auto* statement : m_migrations[step]) {
            if (auto done = execute(QLatin1String(statement)); !done)
                return done;
        }
    }
    return execute(QStringLiteral("PRAGMA user_version=%1").arg(m_migrations.size()));
}

base::Result<void, DatabaseError> SqliteFile::execute(const QString& statement)
{
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        return fail(errorOf(query.lastError()));
    return {};
}

// The database goes first: were its log to go first and the program to die between, the database would look whole
// without its last commits. A log without a database is dropped by SQLite.
void SqliteFile::setAside()
{
    m_damagedCopy =
        m_path + QDateTime::currentDateTimeUtc().toString(QStringLiteral("'.damaged-'yyyyMMdd'T'HHmmsszzz'Z'"));
    QFile::rename(m_path, m_damagedCopy);
    QFile::rename(m_path + QLatin1String("-wal"), m_damagedCopy + QLatin1String("-wal"));
    QFile::remove(m_path + QLatin1String("-shm"));
}

} // namespace composer::storage
