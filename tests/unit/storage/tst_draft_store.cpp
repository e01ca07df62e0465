// SPDX-License-Identifier: Apache-2.0
#include "storage/draft_lock.h"
#include "support/fake_clock.h"
#include "support/files.h"
#include "support/small_disk.h"
#include "unit/storage/draft_fixture.h"

#include <QDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace composer;
using namespace std::chrono_literals;
using storage::Folder;
using test::draftOf;

class TestDraftStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savesPrivatelyAndLoads();
    void lists();
    void aStaleSaveBecomesACopy();
    void damagedFilesStay_data();
    void damagedFilesStay();
    void setsAside();
    void removesAndRestores();
    void aDraftRemovedTwiceIsInTheTrashTwice();
    void whatIsOldLeavesTheTrash_data();
    void whatIsOldLeavesTheTrash();
    void aWrongClockEmptiesNothing();
    void versionsFollowNoClock();
    void versionsOfBeforeAreTheOldest();
    void keepsTwentyVersions();
    void aMessageThatIsCutKeepsItsState_data();
    void aMessageThatIsCutKeepsItsState();
    void anEmptyDraftNeverReplacesAGoodOne();
    void aSentDraftIsDeletedWithItsVersions();
    void aDraftChangedSinceItWasSentStays();
    void theTrashIsListedLoadedAndRestored();
    void whatIsRemovedFromTheTrashIsGone();
    void aCopyCanBeCalledSo();
    void aNameOfAnotherPlaceIsNoId_data();
    void aNameOfAnotherPlaceIsNoId();
    void saysWhyAFolderCannotBeRead();
    void aLockIsTakenOverFromTheDeadOnly();
    void aFullDiskKeepsTheOldDraft();
    void aReadOnlyDiskKeepsTheOldDraft();

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    storage::SaveResult saved(const QString& id, const QByteArray& expected, const contact::Draft& draft) const;
    QString subject(const QString& id) const;

    std::shared_ptr<test::FakeClock> m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::DraftStore> m_store;
};

void TestDraftStore::init()
{
    m_clock = std::make_shared<test::FakeClock>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<storage::DraftStore>(path("data"), m_clock);
}

storage::SaveResult TestDraftStore::saved(
    const QString& id, const QByteArray& expected, const contact::Draft& draft) const
{
    auto result = m_store->save({Folder::Drafts, id, expected}, draft);
    return result ? std::move(result).value() : storage::SaveResult {};
}

QString TestDraftStore::subject(const QString& id) const
{
    const auto stored = m_store->load(Folder::Drafts, id);
    return stored ? test::subjectOf(stored->read.draft) : QString();
}

void TestDraftStore::savesPrivatelyAndLoads()
{
    const auto old = ::umask(0);
    const auto result = saved({}, {}, draftOf(QStringLiteral("Größe")));
    ::umask(old);
    QCOMPARE(subject(result.id), QStringLiteral("Größe"));
    QCOMPARE(test::modeOf(path("data/drafts/") + result.id + QLatin1String(".json")), mode_t(0600));
    for (const auto* folder : {"data", "data/drafts"})
        QCOMPARE(test::modeOf(path(folder)), mode_t(0700));
    QCOMPARE(QDir(path("data/locks")).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestDraftStore::lists()
{
    auto draft = draftOf(QStringLiteral("Order"));
    draft.contact.fromEmailAddress.emplace().emailAddress = QStringLiteral("maria@example.com");
    draft.contact.destinationEmailAddress = QStringLiteral("orders@example.com");
    const auto first = m_store->save({Folder::Sent, {}, {}}, draft);
    QVERIFY(first);
    const auto list = m_store->list(Folder::Sent);
    QCOMPARE(list.size(), std::size_t {1});
    QCOMPARE(list.front().id, first->id);
    QCOMPARE(list.front().title, QStringLiteral("Order"));
    QCOMPARE(list.front().sender, QStringLiteral("maria@example.com"));
    QCOMPARE(list.front().destination, QStringLiteral("orders@example.com"));
    QVERIFY(list.front().words.contains("orders@example.com"));
    QVERIFY(!list.front().problem);
    QVERIFY(m_store->list(Folder::Drafts).empty());
}

void TestDraftStore::aStaleSaveBecomesACopy()
{
    const auto first = saved({}, {}, draftOf(QStringLiteral("First")));
    saved(first.id, first.revision, draftOf(QStringLiteral("Theirs")));
    const auto ours = saved(first.id, first.revision, draftOf(QStringLiteral("Ours")));
    QVERIFY(ours.isCopy);
    QVERIFY(ours.id != first.id);
    QCOMPARE(subject(first.id), QStringLiteral("Theirs"));
    QCOMPARE(subject(ours.id), QStringLiteral("Ours"));
}

void TestDraftStore::damagedFilesStay_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("{\"format\": ");
    QTest::newRow("binary") << QByteArray("\x00\xff\xfe", 3);
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("newer") << QByteArray(R"({"format": "contact-composer/draft", "version": 99, "request": {}})");
}

void TestDraftStore::damagedFilesStay()
{
    QFETCH(QByteArray, content);
    QVERIFY(base::saveAtomically(path("data/drafts/one.json"), content));
    QCOMPARE(m_store->list(Folder::Drafts).size(), std::size_t {1});
    QVERIFY(m_store->list(Folder::Drafts).front().problem);
    const auto result = saved(QStringLiteral("one"), "another revision", draftOf(QStringLiteral("New")));
    QVERIFY(result.isCopy);
    QCOMPARE(subject(result.id), QStringLiteral("New"));
    QCOMPARE(*base::readFile(path("data/drafts/one.json"), 1000), content);
}

void TestDraftStore::setsAside()
{
    QVERIFY(QDir().mkpath(path("data/drafts/one.json")));
    QVERIFY(m_store->list(Folder::Drafts).front().problem);
    const auto aside = m_store->setAside(Folder::Drafts, QStringLiteral("one"));
    QVERIFY(aside);
    QVERIFY(QFileInfo(*aside).isDir());
    QVERIFY(m_store->list(Folder::Drafts).empty());
}

void TestDraftStore::removesAndRestores()
{
    const auto first = saved({}, {}, draftOf(QStringLiteral("First")));
    QVERIFY(m_store->remove(Folder::Drafts, first.id));
    QVERIFY(m_store->list(Folder::Drafts).empty());
    QVERIFY(m_store->restore(Folder::Drafts, first.id));
    QCOMPARE(m_store->load(Folder::Drafts, first.id)->revision, first.revision);
    QVERIFY(!m_store->restore(Folder::Drafts, first.id));
    QVERIFY(!m_store->remove(Folder::Drafts, QStringLiteral("nothing")));
}

void TestDraftStore::aDraftRemovedTwiceIsInTheTrashTwice()
{
    QVERIFY(base::saveAtomically(path("data/drafts/one.json"), contact::writeDraft(draftOf(QStringLiteral("Older")))));
    QVERIFY(m_store->remove(Folder::Drafts, QStringLiteral("one")));
    QVERIFY(base::saveAtomically(path("data/drafts/one.json"), contact::writeDraft(draftOf(QStringLiteral("Newer")))));
    QVERIFY(m_store->remove(Folder::Drafts, QStringLiteral("one")));
    QCOMPARE(QDir(path("data/trash/drafts")).entryList(QDir::Files).size(), 2);
    QVERIFY(m_store->restore(Folder::Drafts, QStringLiteral("one")));
    QCOMPARE(subject(QStringLiteral("one")), QStringLiteral("Newer"));
}

void TestDraftStore::whatIsOldLeavesTheTrash_data()
{
    QTest::addColumn<std::chrono::hours>("age");
    QTest::addColumn<bool>("stays");
    QTest::newRow("at once") << std::chrono::hours(0) << true;
    QTest::newRow("a day") << std::chrono::hours(24) << true;
    QTest::newRow("nearly thirty days") << std::chrono::hours(30 * 24 - 1) << true;
    QTest::newRow("more than thirty days") << std::chrono::hours(30 * 24 + 1) << false;
    QTest::newRow("a year") << std::chrono::hours(365 * 24) << false;
}

void TestDraftStore::whatIsOldLeavesTheTrash()
{
    QFETCH(std::chrono::hours, age);
    QFETCH(bool, stays);
    for (const auto folder : {Folder::Drafts, Folder::Templates, Folder::Sent}) {
        const auto first = m_store->save({folder, {}, {}}, draftOf(QStringLiteral("First")));
        const auto draft = m_store->save({folder, first->id, first->revision}, draftOf(QStringLiteral("Second")));
        QCOMPARE(m_store->versions(draft->id).size(), std::size_t(1));
        m_clock->advance(24h * 100); // its age in the trash counts, not its own
        QVERIFY(m_store->remove(folder, draft->id));
        for (int day = 0; day < 7; ++day) { // it is seen on as many days
            m_store->emptyTrash();
            m_clock->advance(age / 7);
        }
        m_store->emptyTrash();
        QCOMPARE(m_store->versions(draft->id).size(), std::size_t(stays ? 1 : 0));
        QCOMPARE(m_store->restore(folder, draft->id).hasValue(), stays);
    }
}

/// Ahead for a day, then right again.
void TestDraftStore::aWrongClockEmptiesNothing()
{
    const auto draft = saved({}, {}, draftOf(QStringLiteral("First")));
    QVERIFY(m_store->remove(Folder::Drafts, draft.id));
    m_store->emptyTrash();
    m_clock->advance(24h * 365);
    for (int start = 0; start < 20; ++start) {
        m_store->emptyTrash();
        m_clock->advance(1h);
    }
    m_clock->advance(-24h * 365);
    m_store->emptyTrash();
    QVERIFY(m_store->restore(Folder::Drafts, draft.id));
}

/// Ahead by a year for a while, then set back: what is later comes first all the same, and is not the one that goes.
void TestDraftStore::versionsFollowNoClock()
{
    auto last = saved({}, {}, draftOf(QStringLiteral("0")));
    m_clock->advance(24h * 365);
    for (int i = 1; i <= 25; ++i) {
        m_clock->advance(60s);
        last = saved(last.id, last.revision, draftOf(QString::number(i)));
    }
    m_clock->advance(-24h * 365);
    for (int i = 26; i <= 30; ++i) {
        m_clock->advance(60s);
        last = saved(last.id, last.revision, draftOf(QString::number(i)));
    }
    const auto versions = m_store->versions(last.id);
    QCOMPARE(int(versions.size()), storage::DraftStore::mostVersions);
    for (int i = 0; i < 20; ++i) {
        const auto version = m_store->loadVersion(last.id, versions[std::size_t(i)].name);
        QCOMPARE(test::subjectOf(version->read.draft), QString::number(29 - i));
        QVERIFY(versions[std::size_t(i)].time.isValid());
    }
}

/// By their times, as versions were named before they had numbers.
void TestDraftStore::versionsOfBeforeAreTheOldest()
{
    auto last = saved({}, {}, draftOf(QStringLiteral("now")));
    QVERIFY(base::saveAtomically(path("data/versions/") + last.id + QLatin1String("/20990101T000000.000Z.json"),
        contact::writeDraft(draftOf(QStringLiteral("before")))));
    last = saved(last.id, last.revision, draftOf(QStringLiteral("later")));
    const auto versions = m_store->versions(last.id);
    QCOMPARE(versions.size(), std::size_t(2));
    QCOMPARE(test::subjectOf(m_store->loadVersion(last.id, versions[0].name)->read.draft), QStringLiteral("now"));
    QCOMPARE(test::subjectOf(m_store->loadVersion(last.id, versions[1].name)->read.draft), QStringLiteral("before"));
    QCOMPARE(versions[1].time.date(), QDate(2099, 1, 1));
}

void TestDraftStore::keepsTwentyVersions()
{
    auto last = saved({}, {}, draftOf(QStringLiteral("0")));
    for (int minute = 1; minute < 30; ++minute) {
        m_clock->advance(60s);
        last = saved(last.id, last.revision, draftOf(QString::number(minute)));
        m_clock->advance(1s);
        last = saved(last.id, last.revision, draftOf(QString::number(minute) + QLatin1String(" soon after")));
    }
    const auto versions = m_store->versions(last.id);
    QCOMPARE(int(versions.size()), storage::DraftStore::mostVersions);
    const auto newest = m_store->loadVersion(last.id, versions.front().name);
    QCOMPARE(test::subjectOf(newest->read.draft), QStringLiteral("28 soon after"));
}

void TestDraftStore::aMessageThatIsCutKeepsItsState_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<std::size_t>("versions");
    QTest::newRow("a little less") << 9'000 << std::size_t(1);
    QTest::newRow("more than half") << 6'000 << std::size_t(1);
    QTest::newRow("less than half") << 4'000 << std::size_t(2);
    QTest::newRow("hardly anything") << 10 << std::size_t(2);
}

/// Also within the minute in which else one state is enough.
void TestDraftStore::aMessageThatIsCutKeepsItsState()
{
    QFETCH(int, left);
    QFETCH(std::size_t, versions);
    const auto draft = [](int size) { return draftOf(QStringLiteral("Long"), QString(size, u'x')); };
    auto last = saved({}, {}, draft(9'990));
    m_clock->advance(1s);
    last = saved(last.id, last.revision, draft(10'000));
    QCOMPARE(m_store->versions(last.id).size(), std::size_t(1));
    m_clock->advance(1s);
    last = saved(last.id, last.revision, draft(left));
    const auto kept = m_store->versions(last.id);
    QCOMPARE(kept.size(), versions);
    const auto newest = m_store->loadVersion(last.id, kept.front().name);
    QCOMPARE(test::bodyOf(newest->read.draft).size(), versions > 1 ? 10'000 : 9'990);
}

void TestDraftStore::anEmptyDraftNeverReplacesAGoodOne()
{
    const auto first = saved({}, {}, draftOf(QStringLiteral("Good")));
    contact::Draft blank;
    blank.contact = contact::blankContact();
    QVERIFY(saved(first.id, first.revision, blank).keptOld);
    QCOMPARE(subject(first.id), QStringLiteral("Good"));
}

void TestDraftStore::aSentDraftIsDeletedWithItsVersions()
{
    const auto first = saved({}, {}, draftOf(QStringLiteral("One")));
    const auto draft = saved(first.id, first.revision, draftOf(QStringLiteral("Two")));
    QVERIFY(!m_store->versions(draft.id).empty());
    const auto discarded = m_store->discardSent({Folder::Drafts, draft.id, draft.revision});
    QVERIFY(discarded && *discarded);
    QVERIFY(m_store->list(Folder::Drafts).empty());
    QVERIFY(m_store->list(Folder::Trash).empty());
    QVERIFY(m_store->versions(draft.id).empty());
    const auto again = m_store->discardSent({Folder::Drafts, draft.id, draft.revision});
    QVERIFY(again && !*again);
}

void TestDraftStore::aDraftChangedSinceItWasSentStays()
{
    const auto draft = saved({}, {}, draftOf(QStringLiteral("One")));
    QVERIFY(!saved(draft.id, draft.revision, draftOf(QStringLiteral("Theirs"))).isCopy);
    const auto discarded = m_store->discardSent({Folder::Drafts, draft.id, draft.revision});
    QVERIFY(discarded && !*discarded);
    QCOMPARE(subject(draft.id), QStringLiteral("Theirs"));
}

void TestDraftStore::theTrashIsListedLoadedAndRestored()
{
    for (const auto folder : {Folder::Drafts, Folder::Templates}) {
        const auto draft = m_store->save({folder, {}, {}}, draftOf(QStringLiteral("One")));
        QVERIFY(m_store->remove(folder, draft->id));
        const auto rows = m_store->list(Folder::Trash);
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows.front().id, storage::DraftStore::idInTrash(folder, draft->id));
        QCOMPARE(rows.front().title, QStringLiteral("One"));
        QVERIFY(m_store->load(Folder::Trash, rows.front().id));
        QCOMPARE(m_store->list(Folder::Trash, rows).size(), std::size_t(1)); // known already
        const auto restored = m_store->restore(rows.front().id);
        QVERIFY(restored);
        QCOMPARE(*restored, folder);
        QVERIFY(m_store->load(folder, draft->id));
        QVERIFY(m_store->list(Folder::Trash).empty());
    }
}

void TestDraftStore::whatIsRemovedFromTheTrashIsGone()
{
    const auto first = saved({}, {}, draftOf(QStringLiteral("One")));
    const auto draft = saved(first.id, first.revision, draftOf(QStringLiteral("Two")));
    QVERIFY(m_store->remove(Folder::Drafts, draft.id));
    const auto id = storage::DraftStore::idInTrash(Folder::Drafts, draft.id);
    QVERIFY(m_store->remove(Folder::Trash, id));
    QVERIFY(m_store->list(Folder::Trash).empty());
    QVERIFY(m_store->versions(draft.id).empty());
    QVERIFY(!m_store->restore(id));
}

void TestDraftStore::aCopyCanBeCalledSo()
{
    const auto draft = saved({}, {}, draftOf(QStringLiteral("One")));
    const auto copy = m_store->save({Folder::Drafts, draft.id, "stale", false, QStringLiteral("One (conflict copy)")},
        draftOf(QStringLiteral("One")));
    QVERIFY(copy && copy->isCopy);
    QCOMPARE(m_store->summary(Folder::Drafts, copy->id).title, QStringLiteral("One (conflict copy)"));
    QCOMPARE(m_store->summary(Folder::Drafts, draft.id).title, QStringLiteral("One"));
}

void TestDraftStore::aNameOfAnotherPlaceIsNoId_data()
{
    QTest::addColumn<QString>("id");
    for (const auto* id : {"", ".", "..", "../secret", "../drafts/one", "deeper/secret", ".hidden"})
        QTest::newRow(*id ? id : "empty") << QString::fromLatin1(id);
    QTest::newRow("cut by a null") << QStringLiteral("one.json") + QChar::Null;
}

void TestDraftStore::aNameOfAnotherPlaceIsNoId()
{
    QFETCH(QString, id);
    const auto secret = contact::writeDraft(draftOf(QStringLiteral("secret")));
    // A file in each place that the ids name.
    const QStringList files {path("data/secret.json"), path("data/drafts/one.json"), path("data/drafts/.json"),
        path("data/drafts/..json"), path("data/drafts/...json"), path("data/drafts/.hidden.json"),
        path("data/drafts/deeper/secret.json"), path("data/versions/secret.json"), path("data/versions/one/one.json"),
        path("data/versions/one/.hidden.json"), path("data/versions/one/deeper/secret.json")};
    for (const auto& file : files)
        QVERIFY(base::saveAtomically(file, secret));
    QVERIFY(!m_store->load(Folder::Drafts, id));
    QVERIFY(!m_store->remove(Folder::Drafts, id));
    QVERIFY(!m_store->setAside(Folder::Drafts, id));
    QVERIFY(m_store->versions(id).empty());
    QVERIFY(!m_store->loadVersion(QStringLiteral("one"), id));
    for (const auto& file : files)
        QVERIFY2(QFileInfo::exists(file), qPrintable(file));
}

void TestDraftStore::saysWhyAFolderCannotBeRead()
{
    QVERIFY(!m_store->folderProblem(Folder::Drafts)); // not there yet
    QVERIFY(base::saveAtomically(path("data/drafts"), "a file where the folder should be"));
    const auto problem = m_store->folderProblem(Folder::Drafts);
    QVERIFY(problem);
    QVERIFY(problem->path.endsWith(QLatin1String("data/drafts")));
}

void TestDraftStore::aLockIsTakenOverFromTheDeadOnly()
{
    const auto longAgo = [](const QString& name) {
        const timespec times[] = {{1'000'000'000, 0}, {1'000'000'000, 0}};
        return ::utimensat(AT_FDCWD, QFile::encodeName(name).constData(), times, 0) == 0;
    };
    const auto held = storage::lockDraft(path("data/locks"), QStringLiteral("one"));
    QVERIFY(held);
    QVERIFY(longAgo(path("data/locks/one.lock")));
    QVERIFY(!storage::lockDraft(path("data/locks"), QStringLiteral("one"), 50ms));
    // Of a process that was killed before it could write its name.
    QVERIFY(base::saveAtomically(path("data/locks/two.lock"), {}));
    QVERIFY(longAgo(path("data/locks/two.lock")));
    QVERIFY(storage::lockDraft(path("data/locks"), QStringLiteral("two"), 50ms));
}

void TestDraftStore::aFullDiskKeepsTheOldDraft()
{
    test::SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("a small file system can only be mounted by root");
    const storage::DraftStore store(disk.filePath(QStringLiteral("data")), m_clock);
    const auto first = store.save(storage::SaveOrder(), draftOf(QStringLiteral("First"), QString(200'000, u'o')));
    QVERIFY(first);
    const storage::SaveOrder order {Folder::Drafts, first->id, first->revision};
    const auto second = store.save(order, draftOf(QStringLiteral("Second"), QString(3'000'000, u'n')));
    QVERIFY(!second);
    QCOMPARE(second.error().code, base::FileError::Code::DiskFull);
    QCOMPARE(store.load(Folder::Drafts, first->id)->revision, first->revision);
    const auto filler = disk.fill();
    QVERIFY(!store.save(order, draftOf(QStringLiteral("Third"))));
    QCOMPARE(store.load(Folder::Drafts, first->id)->revision, first->revision);
    QVERIFY(QFile::remove(filler));
    QVERIFY(store.save(order, draftOf(QStringLiteral("Third"))));
}

void TestDraftStore::aReadOnlyDiskKeepsTheOldDraft()
{
    test::SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("a small file system can only be mounted by root");
    const storage::DraftStore store(disk.filePath(QStringLiteral("data")), m_clock);
    const auto first = store.save(storage::SaveOrder(), draftOf(QStringLiteral("First")));
    QVERIFY(first);
    QVERIFY(disk.setReadOnly());
    const auto second = store.save({Folder::Drafts, first->id, first->revision}, draftOf(QStringLiteral("Second")));
    QVERIFY(!second);
    QCOMPARE(second.error().code, base::FileError::Code::AccessDenied);
    QVERIFY(!store.remove(Folder::Drafts, first->id));
    QCOMPARE(store.list(Folder::Drafts).size(), std::size_t {1});
}

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draft_store.moc"
