// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite_file.h"
#include "support/disk_watch.h"
#include "support/files.h"
#include "support/small_disk.h"
#include "unit/storage/journal_fixture.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <array>
#include <sys/stat.h>

using namespace composer;
using Code = storage::DatabaseError::Code;
using storage::JournalState;
using test::journalEntry;
using test::journalOutcome;

/// The file under the journal: modes, damage, versions, disks that are full or read-only, several users.
class TestSqliteFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filesArePrivate();
    void settingsAreThoseOfTheJournal();
    void emptyPathIsRefused();
    void whatIsNoFileIsRefused();
    void damagedFileIsSetAside_data();
    void damagedFileIsSetAside();
    void damageFoundInUseIsSetAside();
    void aDamagedFileGoesBeforeItsLog();
    void idsNeverNameARowOfAnotherFile();
    void newerVersionIsLeftAlone();
    void newerVersionIsSeenByAnOpenFile();
    void fullDiskLosesNothing();
    void fullDiskAtTheStart();
    void readOnlyDisk();
    void removedFileIsMadeAnew();
    void failedMigrationLeavesNothing();
    void twoInOneProcess();
    void logIsFoldedUnlessOthersRead();
    void outcomeIsKeptWhileOthersRead();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("state/journal.db")); }
    base::Result<storage::JournalEntry, storage::JournalError> begin(
        storage::SqliteJournal& journal, const char* token) const
    {
        return journal.begin(journalEntry(QLatin1String(token), "body"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<base::SystemClock> m_clock = std::make_shared<base::SystemClock>();
};

void TestSqliteFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestSqliteFile::filesArePrivate()
{
    const auto old = ::umask(0);
    storage::SqliteJournal journal(path(), m_clock);
    QVERIFY(begin(journal, "token"));
    ::umask(old);
    QCOMPARE(test::modeOf(QFileInfo(path()).path()), mode_t(0700));
    for (const auto* suffix : {"", "-wal", "-shm"})
        QCOMPARE(test::modeOf(path() + QLatin1String(suffix)), mode_t(0600));

    QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0644), 0);
    storage::SqliteJournal later(path(), m_clock);
    QVERIFY(later.unsettled());
    QCOMPARE(test::modeOf(path()), mode_t(0600));
}

void TestSqliteFile::settingsAreThoseOfTheJournal()
{
    constexpr const char* statement[] = {"CREATE TABLE t (a)"};
    const std::array<storage::Migration, 1> migrations {storage::Migration(statement)};
    storage::SqliteFile file(path(), migrations);
    QVERIFY(file.open());
    const auto setting = [&](const char* name) {
        QSqlQuery query(QStringLiteral("PRAGMA %1").arg(QLatin1String(name)), file.database());
        return query.next() ? query.value(0).toString() : QString();
    };
    QCOMPARE(setting("journal_mode"), QStringLiteral("wal"));
    QCOMPARE(setting("synchronous"), QStringLiteral("2"));
    QCOMPARE(setting("foreign_keys"), QStringLiteral("1"));
    QCOMPARE(setting("secure_delete"), QStringLiteral("1"));
    QCOMPARE(setting("temp_store"), QStringLiteral("2"));
    QCOMPARE(setting("user_version"), QStringLiteral("1"));
}

void TestSqliteFile::emptyPathIsRefused()
{
    storage::SqliteJournal journal(QString(), m_clock);
    QCOMPARE(begin(journal, "token").error().code, Code::NoDirectory);
}

void TestSqliteFile::whatIsNoFileIsRefused()
{
    test::putFile(m_folder->filePath(QStringLiteral("plain")), "x");
    storage::SqliteJournal below(m_folder->filePath(QStringLiteral("plain/journal.db")), m_clock);
    QCOMPARE(begin(below, "token").error().code, Code::NoDirectory);

    const auto fifo = m_folder->filePath(QStringLiteral("fifo"));
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    storage::SqliteJournal onFifo(fifo, m_clock);
    QCOMPARE(begin(onFifo, "token").error().code, Code::AccessDenied);
    storage::SqliteJournal onFolder(m_folder->path(), m_clock);
    QCOMPARE(begin(onFolder, "token").error().code, Code::AccessDenied);
}

void TestSqliteFile::damagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("this is not a database\n").repeated(100);
    QTest::newRow("short") << QByteArray("x");
    QTest::newRow("zeroes") << QByteArray(8192, '\0');
    QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("header, then rubbish") << QByteArray("SQLite format 3\0", 16) + QByteArray(8176, '\xff');
}

void TestSqliteFile::damagedFileIsSetAside()
{
    QFETCH(QByteArray, content);
    test::putFile(path(), content);
    storage::SqliteJournal journal(path(), m_clock);
    QVERIFY(begin(journal, "token"));
    QVERIFY(!journal.damagedCopy().isEmpty());
    QCOMPARE(test::contentOf(journal.damagedCopy()), content);
    QCOMPARE(journal.unsettled()->size(), std::size_t(1));
    QVERIFY(test::Inspector(path()).isWhole());
}

// The first page is whole, so the file opens; the damage is met by a later statement.
void TestSqliteFile::damageFoundInUseIsSetAside()
{
    {
        storage::SqliteJournal journal(path(), m_clock);
        for (int i = 0; i < 200; ++i)
            QVERIFY(journal.begin(journalEntry(QString::number(i), QByteArray(1000, 'x'))));
    }
    auto content = test::contentOf(path());
    content.replace(4096, content.size() - 4096, QByteArray(content.size() - 4096, '\x07'));
    test::putFile(path(), content);
    storage::SqliteJournal journal(path(), m_clock);
    QVERIFY(begin(journal, "token"));
    QCOMPARE(test::contentOf(journal.damagedCopy()).size(), content.size());
    QCOMPARE(journal.unsettled()->size(), std::size_t(1));
}

// A program that dies in between leaves a log without a database, which SQLite drops; the other way round the database
// would look whole without its last commits.
void TestSqliteFile::aDamagedFileGoesBeforeItsLog()
{
    test::putFile(path(), "x");
    test::putFile(path() + QLatin1String("-wal"), "log");
    storage::SqliteJournal journal(path(), m_clock);
    const test::DiskWatch disk;
    QVERIFY(begin(journal, "token"));
    const auto aside = journal.damagedCopy();
    const auto database = disk.find(test::DiskWatch::Kind::Rename, aside);
    const auto log = disk.find(test::DiskWatch::Kind::Rename, aside + QLatin1String("-wal"));
    QVERIFY(database >= 0);
    QVERIFY(log > database);
    QCOMPARE(test::contentOf(aside + QLatin1String("-wal")), QByteArray("log"));
}

void TestSqliteFile::idsNeverNameARowOfAnotherFile()
{
    storage::SqliteJournal journal(path(), m_clock);
    const auto first = begin(journal, "first");
    test::putFile(path(), "rubbish");
    storage::SqliteJournal other(path(), m_clock);
    const auto second = begin(other, "second");
    QVERIFY(first && second);
    QVERIFY(!other.damagedCopy().isEmpty());
    QVERIFY(first->id != second->id);
}

void TestSqliteFile::newerVersionIsLeftAlone()
{
    {
        storage::SqliteJournal journal(path(), m_clock);
        QVERIFY(begin(journal, "token"));
    }
    {
        const test::Inspector file(path());
        file.query(QStringLiteral("PRAGMA user_version = 99"));
    }
    const auto before = test::contentOf(path());
    storage::SqliteJournal journal(path(), m_clock);
    const auto begun = begin(journal, "other");
    QVERIFY(!begun);
    QCOMPARE(begun.error().code, Code::NewerVersion);
    QCOMPARE(begun.error().detail, QStringLiteral("99"));
    QCOMPARE(journal.unsettled().error().code, Code::NewerVersion);
    QVERIFY(journal.damagedCopy().isEmpty());
    QCOMPARE(test::contentOf(path()), before);
}

/// As by a newer program, while this one goes on.
void TestSqliteFile::newerVersionIsSeenByAnOpenFile()
{
    storage::SqliteJournal journal(path(), m_clock);
    const auto id = begin(journal, "token");
    QVERIFY(id);
    const test::Inspector file(path());
    file.query(QStringLiteral("PRAGMA user_version = 99"));
    QVERIFY(journal.finish(id->id, journalOutcome(JournalState::Created, QStringLiteral("contact")))); // had begun
    QCOMPARE(begin(journal, "other").error().code, Code::NewerVersion);
    QCOMPARE(journal.unsettled().error().code, Code::NewerVersion);
    QCOMPARE(file.value(QStringLiteral("SELECT count(*) FROM submission")).toInt(), 1);
}

void TestSqliteFile::fullDiskLosesNothing()
{
    test::SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("a small file system can only be mounted by root");
    const auto file = disk.filePath(QStringLiteral("journal.db"));
    storage::SqliteJournal journal(file, m_clock);
    std::vector<qint64> ids;
    for (int i = 0; i < 100; ++i) {
        const auto id = journal.begin(journalEntry(QString::number(i), QByteArray(50'000, 'x')));
        if (!id) {
            QCOMPARE(id.error().code, Code::DiskFull);
            break;
        }
        ids.push_back(id->id);
    }
    QVERIFY(ids.size() > 3 && ids.size() < 30);
    QCOMPARE(journal.unsettled()->size(), ids.size());
    // An outcome needs little room; whether it still fits or not, the answer is true and the file whole.
    const auto finished = journal.finish(ids.front(), journalOutcome(JournalState::Created, QStringLiteral("c")));
    const test::Inspector inspector(file);
    QVERIFY(inspector.isWhole());
    QCOMPARE(inspector.value(QStringLiteral("SELECT count(*) FROM submission WHERE state = 'created'")).toInt(),
        finished ? 1 : 0);
}

void TestSqliteFile::fullDiskAtTheStart()
{
    test::SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("a small file system can only be mounted by root");
    const auto filler = disk.fill();
    storage::SqliteJournal journal(disk.filePath(QStringLiteral("journal.db")), m_clock);
    const auto begun = begin(journal, "token");
    QVERIFY(!begun);
    QCOMPARE(begun.error().code, Code::DiskFull);
    QVERIFY(QFile::remove(filler));
    QVERIFY(begin(journal, "token")); // as soon as there is room
}

void TestSqliteFile::readOnlyDisk()
{
    test::SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("a small file system can only be mounted by root");
    const auto file = disk.filePath(QStringLiteral("journal.db"));
    {
        storage::SqliteJournal journal(file, m_clock);
        QVERIFY(begin(journal, "token"));
    }
    QVERIFY(disk.setReadOnly());
    storage::SqliteJournal journal(file, m_clock);
    QCOMPARE(begin(journal, "other").error().code, Code::AccessDenied);
    storage::SqliteJournal fresh(disk.filePath(QStringLiteral("new/journal.db")), m_clock);
    QCOMPARE(begin(fresh, "other").error().code, Code::AccessDenied);
}

void TestSqliteFile::removedFileIsMadeAnew()
{
    storage::SqliteJournal journal(path(), m_clock);
    const auto lost = begin(journal, "lost");
    QVERIFY(QDir(QFileInfo(path()).path()).removeRecursively());
    const auto kept = begin(journal, "kept");
    QVERIFY(kept);
    QCOMPARE(test::Inspector(path()).value(QStringLiteral("SELECT client_token FROM submission")).toString(),
        QStringLiteral("kept"));
    QVERIFY(!journal.finish(lost->id, journalOutcome(JournalState::Created)));
    QCOMPARE(journal.unsettled()->size(), std::size_t(1));
}

void TestSqliteFile::failedMigrationLeavesNothing()
{
    constexpr const char* good[] = {"CREATE TABLE one (a)"};
    constexpr const char* bad[] = {"CREATE TABLE two (a)", "CREATE NONSENSE"};
    const std::array<storage::Migration, 2> migrations {storage::Migration(good), storage::Migration(bad)};
    {
        storage::SqliteFile file(path(), std::span(migrations).first(1));
        QVERIFY(file.open());
    }
    storage::SqliteFile file(path(), migrations);
    QVERIFY(!file.open());
    QVERIFY(!file.isOpen());
    const test::Inspector inspector(path());
    QCOMPARE(inspector.value(QStringLiteral("PRAGMA user_version")).toInt(), 1);
    QCOMPARE(inspector.value(QStringLiteral("SELECT group_concat(name) FROM sqlite_schema")).toString(),
        QStringLiteral("one"));
}

void TestSqliteFile::twoInOneProcess()
{
    storage::SqliteJournal one(path(), m_clock);
    storage::SqliteJournal two(path(), m_clock);
    for (int i = 0; i < 20; ++i) {
        const auto first = one.begin(journalEntry(QStringLiteral("one %1").arg(i), "body"));
        const auto second = two.begin(journalEntry(QStringLiteral("two %1").arg(i), "body"));
        QVERIFY(first && second);
        QVERIFY(first->id != second->id);
        QVERIFY(two.finish(second->id, journalOutcome(JournalState::Created)));
    }
    QCOMPARE(one.unsettled()->size(), std::size_t(20));
}

void TestSqliteFile::logIsFoldedUnlessOthersRead()
{
    constexpr const char* statement[] = {"CREATE TABLE t (a)"};
    const std::array<storage::Migration, 1> migrations {storage::Migration(statement)};
    storage::SqliteFile file(path(), migrations);
    QVERIFY(file.open());
    const auto add = [&] { return QSqlQuery(file.database()).exec(QStringLiteral("INSERT INTO t VALUES (1)")); };
    QVERIFY(file.waitForDisk(false));
    QVERIFY(add());
    QVERIFY(file.foldLog());
    QVERIFY(file.foldLog()); // nothing is left to do

    const test::Inspector inspector(path());
    auto reading = inspector.query(QStringLiteral("SELECT * FROM sqlite_schema, t"));
    QVERIFY(reading.next()); // holds the file as it is now
    QVERIFY(add());
    QVERIFY(!file.foldLog());
    reading.finish();
    QVERIFY(file.foldLog());
    QVERIFY(file.waitForDisk(true));
    QSqlQuery setting(QStringLiteral("PRAGMA synchronous"), file.database());
    QVERIFY(setting.next());
    QCOMPARE(setting.value(0).toInt(), 2);
}

void TestSqliteFile::outcomeIsKeptWhileOthersRead()
{
    storage::SqliteJournal journal(path(), m_clock);
    const auto id = begin(journal, "token");
    QVERIFY(id);
    const test::Inspector inspector(path());
    auto reading = inspector.query(QStringLiteral("SELECT * FROM submission, sqlite_schema"));
    QVERIFY(reading.next());
    QVERIFY(journal.finish(id->id, journalOutcome(JournalState::Created, QStringLiteral("contact"))));
    reading.finish();
    QCOMPARE(inspector.value(QStringLiteral("SELECT contact_id FROM submission WHERE body IS NULL")).toString(),
        QStringLiteral("contact"));
}

QTEST_GUILESS_MAIN(TestSqliteFile)
#include "tst_sqlite_file.moc"
