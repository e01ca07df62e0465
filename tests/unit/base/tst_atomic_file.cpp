// SPDX-License-Identifier: Apache-2.0
#include "base/atomic_file.h"
#include "support/disk_watch.h"
#include "support/files.h"
#include "support/small_disk.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace composer;
using Code = base::FileError::Code;

class TestAtomicFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savesPrivately();
    void whatIsSavedIsOnTheDisk();
    void whatIsMovedIsOnTheDisk();
    void replacesAWorldReadableFile();
    void makesPrivateParents();
    void aFolderThatCannotBeMade();
    void keepsTheModeOfAnExistingFolder();
    void writesThroughASymlink();
    void fullDiskKeepsTheOldContent();
    void readOnlyDiskKeepsTheOldContent();
    void refusesToSaveBelowAFile();
    void refusesToSaveOverAFolder();
    void movesWithoutReplacing();
    void readsAllOrNothing();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void readsADescriptorToItsEnd();

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QTemporaryDir m_folder;
};

void TestAtomicFile::savesPrivately()
{
    const auto old = ::umask(0);
    QVERIFY(base::saveAtomically(path("private"), "content"));
    ::umask(old);
    QCOMPARE(test::contentOf(path("private")), QByteArray("content"));
    QCOMPARE(test::modeOf(path("private")), mode_t(0600));
    QVERIFY(base::saveAtomically(path("private"), QByteArray()));
    QCOMPARE(QFileInfo(path("private")).size(), 0);
}

/// Its content before it takes the old one's place, its name afterwards.
void TestAtomicFile::whatIsSavedIsOnTheDisk()
{
    using Kind = test::DiskWatch::Kind;
    const auto file = path("synced/file");
    QVERIFY(base::saveAtomically(file, "old"));
    const test::DiskWatch disk;
    QVERIFY(base::saveAtomically(file, "new"));
    const auto renamed = disk.find(Kind::Rename, file);
    QVERIFY(renamed >= 0);
    QVERIFY(!disk.unsynced(1).isEmpty()); // it was written
    QCOMPARE(disk.unsynced(renamed), QStringList());
    QVERIFY(disk.find(Kind::Sync, path("synced"), renamed) > renamed);
}

void TestAtomicFile::whatIsMovedIsOnTheDisk()
{
    using Kind = test::DiskWatch::Kind;
    QVERIFY(base::saveAtomically(path("here/file"), "content"));
    const test::DiskWatch disk;
    QVERIFY(base::moveFile(path("here/file"), path("there/file")));
    const auto moved = disk.find(Kind::Rename, path("there/file"));
    QVERIFY(moved >= 0);
    const auto folder = QFileInfo(path("there")).path();
    QVERIFY(disk.find(Kind::Sync, folder) >= 0 && disk.find(Kind::Sync, folder) < moved); // "there" is new
    QVERIFY(disk.find(Kind::Sync, path("there"), moved) > moved);
    QVERIFY(disk.find(Kind::Sync, path("here"), moved) > moved);
}

void TestAtomicFile::replacesAWorldReadableFile()
{
    test::putFile(path("public"), "old");
    QCOMPARE(::chmod(QFile::encodeName(path("public")).constData(), 0644), 0);
    QVERIFY(base::saveAtomically(path("public"), "new"));
    QCOMPARE(test::contentOf(path("public")), QByteArray("new"));
    QCOMPARE(test::modeOf(path("public")), mode_t(0600));
}

/// The file system answers that the parent is missing, although it is there.
void TestAtomicFile::aFolderThatCannotBeMade()
{
    QVERIFY(!base::makePrivateFolder(QStringLiteral("/proc/no-such-place/below")));
    QVERIFY(!base::saveAtomically(QStringLiteral("/proc/no-such-place/below/file"), "x"));
}

void TestAtomicFile::makesPrivateParents()
{
    const auto old = ::umask(0);
    QVERIFY(base::saveAtomically(path("one/two/three/file"), "content"));
    ::umask(old);
    for (const auto* folder : {"one", "one/two", "one/two/three"})
        QCOMPARE(test::modeOf(path(folder)), mode_t(0700));
    QCOMPARE(test::contentOf(path("one/two/three/file")), QByteArray("content"));
}

void TestAtomicFile::keepsTheModeOfAnExistingFolder()
{
    QVERIFY(QDir().mkdir(path("shared")));
    QCOMPARE(::chmod(QFile::encodeName(path("shared")).constData(), 0755), 0);
    QVERIFY(base::saveAtomically(path("shared/file"), "content"));
    QCOMPARE(test::modeOf(path("shared")), mode_t(0755));
}

void TestAtomicFile::writesThroughASymlink()
{
    test::putFile(path("target"), "old");
    QVERIFY(QFile::link(path("target"), path("link")));
    QVERIFY(base::saveAtomically(path("link"), "new"));
    QVERIFY(QFileInfo(path("link")).isSymLink());
    QCOMPARE(test::contentOf(path("target")), QByteArray("new"));
    QCOMPARE(test::modeOf(path("target")), mode_t(0600));
}

void TestAtomicFile::fullDiskKeepsTheOldContent()
{
    test::SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("a small file system can only be mounted by root");
    const auto file = disk.filePath(QStringLiteral("file"));
    const QByteArray old(300'000, 'o');
    QVERIFY(base::saveAtomically(file, old));
    const auto saved = base::saveAtomically(file, QByteArray(3'000'000, 'n'));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Code::DiskFull);
    QCOMPARE(test::contentOf(file), old);
    // Not one byte free: the temporary file can be made, but nothing fits in.
    disk.fill();
    QVERIFY(!base::saveAtomically(file, "n"));
    QCOMPARE(test::contentOf(file), old);
    QCOMPARE(QDir(QFileInfo(file).path()).entryList(QDir::Files | QDir::Hidden).size(), 2); // no left-overs
}

void TestAtomicFile::readOnlyDiskKeepsTheOldContent()
{
    test::SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("a small file system can only be mounted by root");
    const auto file = disk.filePath(QStringLiteral("file"));
    QVERIFY(base::saveAtomically(file, "old"));
    QVERIFY(disk.setReadOnly());
    const auto saved = base::saveAtomically(file, "new");
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Code::AccessDenied);
    QCOMPARE(test::contentOf(file), QByteArray("old"));
}

void TestAtomicFile::refusesToSaveBelowAFile()
{
    test::putFile(path("plain"), "old");
    const auto saved = base::saveAtomically(path("plain/below"), "new");
    QVERIFY(!saved);
    QCOMPARE(test::contentOf(path("plain")), QByteArray("old"));
}

void TestAtomicFile::refusesToSaveOverAFolder()
{
    QVERIFY(QDir().mkdir(path("folder")));
    QVERIFY(!base::saveAtomically(path("folder"), "new"));
    QVERIFY(QFileInfo(path("folder")).isDir());
}

void TestAtomicFile::movesWithoutReplacing()
{
    test::putFile(path("from"), "content");
    test::putFile(path("taken"), "other");
    QVERIFY(!base::moveFile(path("from"), path("taken")));
    QCOMPARE(test::contentOf(path("taken")), QByteArray("other"));
    QVERIFY(base::moveFile(path("from"), path("moved/deep/to")));
    QCOMPARE(test::contentOf(path("moved/deep/to")), QByteArray("content"));
    QCOMPARE(test::modeOf(path("moved/deep")), mode_t(0700));
    QVERIFY(!QFile::exists(path("from")));
    QVERIFY(base::moveFile(path("moved/deep"), path("moved/folder")));
    const auto missing = base::moveFile(path("from"), path("to"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, Code::NotFound);
    QCOMPARE(missing.error().path, path("from"));
}

void TestAtomicFile::readsAllOrNothing()
{
    test::putFile(path("ten"), "0123456789");
    QCOMPARE(*base::readFile(path("ten"), 10), QByteArray("0123456789"));
    const auto tooLarge = base::readFile(path("ten"), 9);
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().code, Code::TooLarge);
    // A file whose size is reported as 0 is read by its content.
    QVERIFY(base::readFile(QStringLiteral("/proc/self/status"), 1'000'000)->size() > 100);
    QCOMPARE(base::readFile(QStringLiteral("/proc/self/status"), 100).error().code, Code::TooLarge);
}

void TestAtomicFile::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Code>("code");
    QCOMPARE(::mkfifo(QFile::encodeName(path("fifo")).constData(), 0600), 0);
    QVERIFY(QFile::link(path("fifo"), path("link to fifo")));
    QVERIFY(QFile::link(path("nowhere"), path("dangling")));
    QTest::newRow("missing") << path("missing") << Code::NotFound;
    QTest::newRow("dangling link") << path("dangling") << Code::NotFound;
    QTest::newRow("folder") << m_folder.path() << Code::NotAFile;
    QTest::newRow("fifo") << path("fifo") << Code::NotAFile;
    QTest::newRow("link to a fifo") << path("link to fifo") << Code::NotAFile;
    QTest::newRow("endless device") << QStringLiteral("/dev/zero") << Code::NotAFile;
    QTest::newRow("no name") << QString() << Code::NotFound;
}

void TestAtomicFile::refusesWhatIsNoFile()
{
    QFETCH(QString, name);
    QFETCH(Code, code);
    const auto read = base::readFile(name, 1000);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
}

void TestAtomicFile::readsADescriptorToItsEnd()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    QCOMPARE(::write(ends[1], "abc", 3), ssize_t(3));
    ::close(ends[1]);
    QCOMPARE(*base::readDescriptor(ends[0], QStringLiteral("pipe"), 100), QByteArray("abc"));
    ::close(ends[0]);
    QCOMPARE(base::readDescriptor(ends[0], QStringLiteral("pipe"), 100).error().code, Code::ReadFailed);
}

QTEST_APPLESS_MAIN(TestAtomicFile)
#include "tst_atomic_file.moc"
