// SPDX-License-Identifier: Apache-2.0
#include "storage/damaged_journal.h"
#include "support/files.h"
#include "unit/storage/history_fixture.h"

using namespace composer;
using storage::JournalState;
using test::journalEntry;

namespace {

constexpr int many = 100;

} // namespace

/// What was created is known although the journal was damaged since.
class TestDamagedJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutCopiesThereIsNothing();
    void aCopyAnswersWithTheJournal();
    void copiesStayAsTheyAre();
    void theLogOfACopyIsRead();
    void aPartlyReadableCopy_data();
    void aPartlyReadableCopy();
    void damageThatIsMetWhileAsking();
    void aCopyOfTheFirstVersion();
    void aRequestThatCannotBeRead();
    void unreadableCopiesAreIgnored_data();
    void unreadableCopiesAreIgnored();

private:
    QString copyPath() const { return m_history->path() + QStringLiteral(".damaged-20260101T000000000Z"); }
    void setAside() const;
    void addMany(int rows);
    std::vector<storage::JournalEntry> ofToken(const QString& token)
    {
        const auto rows = m_history->journal().ofToken(token, QStringLiteral("scope"));
        return rows ? *rows : std::vector<storage::JournalEntry>();
    }

    std::unique_ptr<test::HistoryFolder> m_history;
};

void TestDamagedJournal::init()
{
    m_history = std::make_unique<test::HistoryFolder>();
}

void TestDamagedJournal::setAside() const
{
    QVERIFY(QFile::rename(m_history->path(), copyPath()));
}

void TestDamagedJournal::addMany(int rows)
{
    for (int i = 0; i < rows; ++i) {
        auto entry = journalEntry(QStringLiteral("token-%1").arg(i), QByteArray(1000, 'x'));
        entry.requestSha256 = "cafe";
        entry.about.messageId = QStringLiteral("message");
        QVERIFY(m_history->add(entry) > 0);
    }
}

void TestDamagedJournal::withoutCopiesThereIsNothing()
{
    QVERIFY(storage::damagedCopies(m_history->path()).isEmpty());
    QVERIFY(ofToken(QStringLiteral("token-0")).empty());
    QVERIFY(!QFileInfo::exists(QFileInfo(m_history->path()).path()));
}

void TestDamagedJournal::aCopyAnswersWithTheJournal()
{
    addMany(3);
    setAside();
    const auto rows = ofToken(QStringLiteral("token-1"));
    QCOMPARE(rows.size(), std::size_t(1));
    QVERIFY(rows[0].isFromCopy);
    QCOMPARE(rows[0].state, JournalState::Created);
    QCOMPARE(rows[0].contactId, QStringLiteral("contact-of-token-1"));
    QCOMPARE(m_history->journal().ofMessage(QStringLiteral("message"))->size(), std::size_t(3));
    QCOMPARE(m_history->journal().ofRequest("cafe", QStringLiteral("scope"))->size(), std::size_t(3));
    QVERIFY(m_history->journal().ofRequest("cafe", QStringLiteral("elsewhere"))->empty());
    QVERIFY(m_history->journal().unsettled()->empty());

    addMany(2);
    const auto both = ofToken(QStringLiteral("token-1"));
    QCOMPARE(both.size(), std::size_t(2));
    QVERIFY(both[0].isFromCopy);
    QVERIFY(!both[1].isFromCopy);
}

void TestDamagedJournal::copiesStayAsTheyAre()
{
    addMany(3);
    setAside();
    const auto before = test::contentOf(copyPath());
    QCOMPARE(ofToken(QStringLiteral("token-1")).size(), std::size_t(1));
    QCOMPARE(test::contentOf(copyPath()), before);
    QCOMPARE(storage::damagedCopies(m_history->path()), QStringList {copyPath()});
}

void TestDamagedJournal::theLogOfACopyIsRead()
{
    addMany(1);
    const test::Inspector reader(m_history->path()); // keeps the log from being folded in
    QVERIFY(reader.value(QStringLiteral("SELECT count(*) FROM submission")).toInt() == 1);
    m_history->begin(journalEntry(QStringLiteral("late"), "body"));
    QVERIFY(QFile::copy(m_history->path(), copyPath()));
    QVERIFY(QFile::copy(m_history->path() + QStringLiteral("-wal"), copyPath() + QStringLiteral("-wal")));
    std::size_t fromCopy = 0;
    for (const auto& row : ofToken(QStringLiteral("late")))
        fromCopy += row.isFromCopy ? 1 : 0;
    QCOMPARE(fromCopy, std::size_t(1));
}

void TestDamagedJournal::aPartlyReadableCopy_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<int>("least");
    QTest::newRow("its end is gone") << 0.9 << 50;
    QTest::newRow("its second half is gone") << 0.5 << 10;
    QTest::newRow("nearly all is gone") << 0.2 << 0;
}

// Each page by itself holds rows; which of them can be read depends on where the damage is.
void TestDamagedJournal::aPartlyReadableCopy()
{
    QFETCH(double, from);
    QFETCH(int, least);
    addMany(many);
    auto content = test::contentOf(m_history->path());
    const auto start = qsizetype(double(content.size()) * from) / 4096 * 4096;
    content.replace(start, content.size() - start, QByteArray(content.size() - start, '\x07'));
    QVERIFY(QFile::remove(m_history->path()));
    QDir().mkpath(QFileInfo(m_history->path()).path());
    test::putFile(copyPath(), content);
    int found = 0;
    for (int i = 0; i < many; ++i)
        found += int(ofToken(QStringLiteral("token-%1").arg(i)).size());
    qInfo("%d of %d rows are known", found, many);
    QVERIFY(found >= least);
    QVERIFY(found <= many);
}

void TestDamagedJournal::damageThatIsMetWhileAsking()
{
    addMany(many);
    auto content = test::contentOf(m_history->path());
    const auto start = content.size() / 2 / 4096 * 4096;
    content.replace(start, content.size() - start, QByteArray(content.size() - start, '\x07'));
    test::putFile(m_history->path(), content);
    storage::SqliteJournal journal(m_history->path(), std::make_shared<test::FakeClock>());
    for (int i = 0; i < many; ++i)
        QVERIFY(journal.ofToken(QStringLiteral("token-%1").arg(i), QStringLiteral("scope")));
    QVERIFY(!journal.damagedCopy().isEmpty());
    QCOMPARE(storage::damagedCopies(m_history->path()), QStringList {journal.damagedCopy()});
    QVERIFY(journal.begin(journalEntry(QStringLiteral("new"), "body")));
}

void TestDamagedJournal::aCopyOfTheFirstVersion()
{
    addMany(2);
    setAside();
    {
        const test::Inspector file(copyPath());
        for (const auto* statement : {"DROP INDEX submission_message", "DROP INDEX submission_request_hash",
                 "ALTER TABLE submission DROP COLUMN message_id", "ALTER TABLE submission DROP COLUMN request_sha256",
                 "ALTER TABLE submission DROP COLUMN identity", "PRAGMA user_version = 1"})
            file.query(QLatin1String(statement));
        QCOMPARE(file.value(QStringLiteral("PRAGMA user_version")).toInt(), 1);
    }
    const auto rows = ofToken(QStringLiteral("token-1"));
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].contactId, QStringLiteral("contact-of-token-1"));
    QVERIFY(m_history->journal().ofMessage(QStringLiteral("message"))->empty());
}

/// Its row is known all the same.
void TestDamagedJournal::aRequestThatCannotBeRead()
{
    addMany(1);
    setAside();
    const auto row = [this] { return m_history->journal().ofMessage(QStringLiteral("message"))->front(); };
    QCOMPARE(row().request, QByteArray(1000, 'x'));
    test::Inspector(copyPath()).query(QStringLiteral("DROP TABLE submission_request"));
    QCOMPARE(row().contactId, QStringLiteral("contact-of-token-0"));
    QVERIFY(row().request.isEmpty());
}

void TestDamagedJournal::unreadableCopiesAreIgnored_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("x");
    QTest::newRow("text") << QByteArray("this is not a database\n").repeated(500);
    QTest::newRow("header, then rubbish") << QByteArray("SQLite format 3\0", 16) + QByteArray(8176, '\xff');
}

void TestDamagedJournal::unreadableCopiesAreIgnored()
{
    QFETCH(QByteArray, content);
    addMany(2);
    test::putFile(copyPath(), content);
    QCOMPARE(ofToken(QStringLiteral("token-1")).size(), std::size_t(1));
    QCOMPARE(test::contentOf(copyPath()), content);
}

QTEST_GUILESS_MAIN(TestDamagedJournal)
#include "tst_damaged_journal.moc"
