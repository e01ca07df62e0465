// SPDX-License-Identifier: Apache-2.0
#include "support/disk_watch.h"
#include "support/fake_clock.h"
#include "support/files.h"
#include "unit/storage/journal_fixture.h"

#include <QByteArrayList>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>
#include <QTemporaryDir>

using namespace composer;
using storage::JournalState;
using test::journalEntry;
using test::journalOutcome;

class TestSubmissionJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beginIsDurableWhenItReturns();
    void sameSubmissionCountsOn();
    void anythingElseIsAnotherRow_data();
    void anythingElseIsAnotherRow();
    void aFinalOutcomeKeepsTheRequestAlone_data();
    void aFinalOutcomeKeepsTheRequestAlone();
    void unknownKeepsTheBody();
    void createdIsFinal();
    void knowsTheRowsOfAMessageAndOfARequest();
    void theRequestOfTheLastContactIsRead();
    void theLastRowsOfManyMessages();
    void theLastRowsAlsoOfAJournalThatWasSetAside();
    void unsettledListsTheOldestFirst();
    void ofTokenReturnsEveryRunOfAToken();
    void askingMakesNoFile();
    void unknownIdIsAnError();
    void largestBody();
    void textsAreTakenAsTheyAre();
    void settlesARowOfAnEarlierRun();
    void theFileStaysOpenWhileARowIsUnderWay();
    void nothingIsLeftInTheLog();
    void whatReturnedIsOnTheDisk_data();
    void whatReturnedIsOnTheDisk();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("state/journal.db")); }
    /// The database with SQLite's log and what else lies there.
    QByteArray allFiles() const { return test::contentOfFolder(QFileInfo(path()).path()); }
    void add(const QString& message, const char* token, JournalState state);
    QString lastTokens(const QStringList& messages);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<test::FakeClock> m_clock;
    std::unique_ptr<storage::SqliteJournal> m_journal;
};

void TestSubmissionJournal::init()
{
    m_journal.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_shared<test::FakeClock>();
    m_journal = std::make_unique<storage::SqliteJournal>(path(), m_clock);
}

void TestSubmissionJournal::beginIsDurableWhenItReturns()
{
    const auto entry = journalEntry(QStringLiteral("token"), "the body");
    const auto id = m_journal->begin(entry);
    QVERIFY(id);
    const test::Inspector file(path());
    auto row =
        file.query(QStringLiteral("SELECT client_token, scope, body_sha256, state, attempts, body FROM submission "
                                  "WHERE id = %1")
                       .arg(id->id));
    QVERIFY(row.next());
    QCOMPARE(row.value(0).toString(), entry.clientToken);
    QCOMPARE(row.value(1).toString(), entry.scope);
    QCOMPARE(row.value(2).toByteArray(), entry.bodySha256);
    QCOMPARE(row.value(3).toString(), QStringLiteral("sending"));
    QCOMPARE(row.value(4).toInt(), 1);
    QCOMPARE(row.value(5).toByteArray(), entry.body);
    row.finish(); // it would go on seeing the file of now
    QVERIFY(m_journal->attempt(id->id, 2));
    QCOMPARE(file.value(QStringLiteral("SELECT attempts FROM submission")).toInt(), 2);
}

void TestSubmissionJournal::sameSubmissionCountsOn()
{
    const auto entry = journalEntry(QStringLiteral("token"), "body");
    const auto first = m_journal->begin(entry);
    QVERIFY(m_journal->attempt(first->id, 3));
    storage::SqliteJournal later(path(), m_clock); // a run after a crash
    const auto second = later.begin(entry);
    QVERIFY(second);
    QCOMPARE(second->id, first->id);
    QCOMPARE(later.unsettled()->front().attempts, 4);
    QVERIFY(later.attempt(second->id, 2));
    QCOMPARE(later.unsettled()->front().attempts, 5);
    QCOMPARE(later.unsettled()->size(), std::size_t(1));
}

void TestSubmissionJournal::anythingElseIsAnotherRow_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("scope");
    QTest::newRow("token") << QStringLiteral("other") << QByteArray("body") << QStringLiteral("scope");
    QTest::newRow("body") << QStringLiteral("token") << QByteArray("other") << QStringLiteral("scope");
    QTest::newRow("scope") << QStringLiteral("token") << QByteArray("body") << QStringLiteral("other");
}

void TestSubmissionJournal::anythingElseIsAnotherRow()
{
    QFETCH(QString, token);
    QFETCH(QByteArray, body);
    QFETCH(QString, scope);
    const auto first = m_journal->begin(journalEntry(QStringLiteral("token"), "body", QStringLiteral("scope")));
    const auto second = m_journal->begin(journalEntry(token, body, scope));
    QVERIFY(first && second);
    QVERIFY(first->id != second->id);
    QCOMPARE(m_journal->unsettled()->size(), std::size_t(2));
}

void TestSubmissionJournal::aFinalOutcomeKeepsTheRequestAlone_data()
{
    QTest::addColumn<JournalState>("state");
    QTest::addColumn<QString>("name");
    QTest::newRow("created") << JournalState::Created << QStringLiteral("created");
    QTest::newRow("refused") << JournalState::Refused << QStringLiteral("refused");
    QTest::newRow("not sent") << JournalState::NotSent << QStringLiteral("not sent");
    QTest::newRow("cancelled") << JournalState::Cancelled << QStringLiteral("cancelled");
}

void TestSubmissionJournal::aFinalOutcomeKeepsTheRequestAlone()
{
    QFETCH(JournalState, state);
    QFETCH(QString, name);
    const auto id = m_journal->begin(journalEntry(QStringLiteral("token"), QByteArray("canary ").repeated(3000)));
    QVERIFY(allFiles().contains("canary"));
    auto outcome = journalOutcome(state, QStringLiteral("contact"));
    outcome.requestId = QStringLiteral("request");
    outcome.httpStatus = 418;
    outcome.errorCode = QStringLiteral("Teapot");
    outcome.request = "the same without its secrets";
    outcome.words.subject = QStringLiteral("kettle");
    QVERIFY(m_journal->finish(id->id, outcome));
    QVERIFY2(!allFiles().contains("canary"), "the body is still in a file");

    const test::Inspector file(path());
    auto row = file.query(
        QStringLiteral("SELECT state, contact_id, request_id, http_status, error_code, body IS NULL FROM submission"));
    QVERIFY(row.next());
    QCOMPARE(row.value(0).toString(), name);
    QCOMPARE(row.value(1).toString(), outcome.contactId);
    QCOMPARE(row.value(2).toString(), outcome.requestId);
    QCOMPARE(row.value(3).toInt(), outcome.httpStatus);
    QCOMPARE(row.value(4).toString(), outcome.errorCode);
    QCOMPARE(row.value(5).toInt(), 1);
    QCOMPARE(file.value(QStringLiteral("SELECT request FROM submission_request")).toByteArray(), outcome.request);
    QCOMPARE(file.value(QStringLiteral("SELECT rowid FROM submission_text WHERE submission_text MATCH 'kettle'"))
                 .toLongLong(),
        id->id);
    QVERIFY(m_journal->unsettled()->empty());
}

void TestSubmissionJournal::unknownKeepsTheBody()
{
    auto entry = journalEntry(QStringLiteral("token"), "body");
    entry.about.messageId = QStringLiteral("draft");
    const auto id = m_journal->begin(entry);
    m_clock->advance(base::Milliseconds(1500));
    auto outcome = journalOutcome(JournalState::Unknown);
    outcome.httpStatus = 500;
    QVERIFY(m_journal->finish(id->id, outcome));
    QCOMPARE(m_journal->unsettled()->size(), std::size_t(1));
    QVERIFY(m_journal->unsettled()->front().body.isEmpty()); // of up to 5 MiB each
    const auto rows = m_journal->ofMessage(entry.about.messageId);
    QCOMPARE(rows->size(), std::size_t(1));
    const auto& row = rows->front();
    QCOMPARE(row.id, id->id);
    QCOMPARE(row.state, JournalState::Unknown);
    QCOMPARE(row.clientToken, entry.clientToken);
    QCOMPARE(row.scope, entry.scope);
    QCOMPARE(row.body, entry.body);
    QCOMPARE(row.bodySha256, entry.bodySha256);
    QCOMPARE(row.httpStatus, 500);
    QVERIFY(row.updatedAt == m_clock->utcNow());
    QVERIFY(row.createdAt == m_clock->utcNow() - base::Milliseconds(1500));
}

void TestSubmissionJournal::createdIsFinal()
{
    const auto entry = journalEntry(QStringLiteral("token"), "body");
    const auto id = m_journal->begin(entry);
    QVERIFY(m_journal->finish(id->id, journalOutcome(JournalState::Created, QStringLiteral("contact"))));
    const auto again = m_journal->begin(entry);
    QVERIFY(again);
    QCOMPARE(again->state, JournalState::Created);
    QCOMPARE(again->contactId, QStringLiteral("contact"));
    QVERIFY(m_journal->unsettled()->empty());
}

void TestSubmissionJournal::knowsTheRowsOfAMessageAndOfARequest()
{
    auto entry = journalEntry(QStringLiteral("one"), "body");
    entry.about = {QStringLiteral("draft"), QStringLiteral("e1"), QStringLiteral("Shop"),
        QStringLiteral("123456789012"), QStringLiteral("us-west-2"), QStringLiteral("Subject"),
        QStringLiteral("a@example.com"), QStringLiteral("b@example.com")};
    entry.requestSha256 = "cafe";
    const auto first = m_journal->begin(entry);
    auto outcome = journalOutcome(JournalState::Refused);
    outcome.identity = QStringLiteral("arn:aws:iam::123456789012:user/anna");
    outcome.duration = base::Milliseconds(321);
    QVERIFY(m_journal->finish(first->id, outcome));
    entry.clientToken = QStringLiteral("two");
    QVERIFY(m_journal->begin(entry));
    QVERIFY(m_journal->begin(journalEntry(QStringLiteral("three"), "body")));

    const auto rows = *m_journal->ofMessage(QStringLiteral("draft"));
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].state, JournalState::Refused);
    QVERIFY(rows[0].about == entry.about);
    QCOMPARE(rows[0].identity, outcome.identity);
    QCOMPARE(rows[0].duration.count(), 321);
    QVERIFY(rows[0].body.isEmpty());
    QCOMPARE(rows[1].clientToken, QStringLiteral("two"));
    QCOMPARE(rows[1].body, entry.body);
    QVERIFY(rows[1].id > rows[0].id);
    QCOMPARE(m_journal->ofRequest("cafe", entry.scope)->size(), std::size_t(2));
    QVERIFY(m_journal->ofRequest("cafe", QStringLiteral("elsewhere"))->empty());
    QVERIFY(m_journal->ofRequest({}, entry.scope)->empty());
    QVERIFY(m_journal->ofMessage({})->empty());
}

/// One of a message, and how it ended.
void TestSubmissionJournal::add(const QString& message, const char* token, JournalState state)
{
    auto entry = journalEntry(QLatin1String(token), QByteArray("body of ") + token);
    entry.about.messageId = message;
    const auto row = m_journal->begin(entry);
    QVERIFY(row);
    const auto contactId =
        state == JournalState::Created ? QStringLiteral("contact of ") + entry.clientToken : QString();
    if (state != JournalState::Sending)
        QVERIFY(m_journal->finish(row->id, journalOutcome(state, contactId)));
}

void TestSubmissionJournal::theRequestOfTheLastContactIsRead()
{
    const auto message = QStringLiteral("draft");
    const auto requests = [&] {
        QByteArrayList all;
        const auto rows = *m_journal->ofMessage(message);
        for (const auto& row : rows)
            all << row.request;
        return all.join('|');
    };
    add(message, "one", JournalState::Created);
    QCOMPARE(requests(), QByteArray("body of one"));
    add(message, "two", JournalState::Created);
    add(message, "three", JournalState::Refused);
    QCOMPARE(requests(), QByteArray("|body of two|"));
    add(message, "four", JournalState::Sending);
    QCOMPARE(requests(), QByteArray("|||"));
}

/// The tokens of the answer, and that its rows are those of the messages.
QString TestSubmissionJournal::lastTokens(const QStringList& messages)
{
    QStringList tokens;
    const auto rows = *m_journal->lastOfMessages(messages);
    for (const auto& row : rows) {
        tokens << row.clientToken;
        if (!messages.contains(row.about.messageId) || !row.body.isEmpty() || !row.request.isEmpty())
            tokens << QStringLiteral("wrong");
    }
    tokens.sort();
    return tokens.join(u' ');
}

void TestSubmissionJournal::theLastRowsOfManyMessages()
{
    const auto quoted = QStringLiteral("d\"'é");
    const QStringList all {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), {}, quoted};
    QCOMPARE(lastTokens(all), QString());
    QVERIFY(!QFileInfo::exists(path()));
    add(all[0], "first", JournalState::Created);
    add(all[1], "only", JournalState::Created);
    add(all[2], "refused", JournalState::Refused);
    add(quoted, "created", JournalState::Created);
    add(quoted, "open", JournalState::Sending);
    add(all[0], "second", JournalState::Created);
    add(all[0], "third", JournalState::NotSent);
    add({}, "none", JournalState::Created);
    QCOMPARE(lastTokens(all), QStringLiteral("only open second"));
    QCOMPARE(lastTokens({all[1]}), QStringLiteral("only"));
    QCOMPARE(lastTokens({}), QString());
    const auto row = m_journal->lastOfMessages({all[1]})->front();
    QCOMPARE(row.contactId, QStringLiteral("contact of only"));
    QVERIFY(row.updatedAt == m_clock->utcNow());
}

void TestSubmissionJournal::theLastRowsAlsoOfAJournalThatWasSetAside()
{
    const QStringList all {QStringLiteral("a"), QStringLiteral("b")};
    add(all[0], "first", JournalState::Created);
    add(all[1], "only", JournalState::Created);
    QVERIFY(QFile::rename(path(), path() + QStringLiteral(".damaged-20260101T000000000Z")));
    QCOMPARE(lastTokens(all), QStringLiteral("first only"));
    add(all[0], "second", JournalState::Created);
    QCOMPARE(lastTokens(all), QStringLiteral("only second"));
}

void TestSubmissionJournal::unsettledListsTheOldestFirst()
{
    for (const auto* token : {"c", "a", "d", "b"}) {
        QVERIFY(m_journal->begin(journalEntry(QLatin1String(token), "body")));
        m_clock->advance(base::Milliseconds(10));
    }
    QStringList tokens;
    const auto open = *m_journal->unsettled();
    for (const auto& entry : open)
        tokens += entry.clientToken;
    QCOMPARE(tokens.join(QString()), QStringLiteral("cadb"));
}

void TestSubmissionJournal::ofTokenReturnsEveryRunOfAToken()
{
    QVERIFY(m_journal->ofToken(QStringLiteral("t"), QStringLiteral("scope"))->empty());
    const auto created = m_journal->begin(journalEntry(QStringLiteral("t"), "first"));
    QVERIFY(m_journal->finish(created->id, journalOutcome(JournalState::Created, QStringLiteral("contact"))));
    const auto refused = m_journal->begin(journalEntry(QStringLiteral("t"), "second"));
    QVERIFY(m_journal->finish(refused->id, journalOutcome(JournalState::Refused)));
    QVERIFY(m_journal->begin(journalEntry(QStringLiteral("t"), "third")));
    QVERIFY(m_journal->begin(journalEntry(QStringLiteral("t"), "third", QStringLiteral("elsewhere"))));
    QVERIFY(m_journal->begin(journalEntry(QStringLiteral("other"), "third")));
    const auto rows = m_journal->ofToken(QStringLiteral("t"), QStringLiteral("scope"));
    QCOMPARE(rows->size(), std::size_t(3));
    QCOMPARE(rows->at(0).state, JournalState::Created);
    QCOMPARE(rows->at(0).contactId, QStringLiteral("contact"));
    QCOMPARE(rows->at(1).state, JournalState::Refused);
    QCOMPARE(rows->at(2).state, JournalState::Sending);
    QCOMPARE(rows->at(2).bodySha256, journalEntry({}, "third").bodySha256);
    QVERIFY(rows->at(2).body.isEmpty());
}

void TestSubmissionJournal::askingMakesNoFile()
{
    const auto open = m_journal->unsettled();
    QVERIFY(open);
    QVERIFY(open->empty());
    QVERIFY(!QFileInfo::exists(QFileInfo(path()).path()));
}

void TestSubmissionJournal::unknownIdIsAnError()
{
    const auto id = m_journal->begin(journalEntry(QStringLiteral("token"), "body"));
    QVERIFY(!m_journal->attempt(id->id + 1, 1));
    QVERIFY(!m_journal->finish(id->id + 1, journalOutcome(JournalState::Created)));
    QCOMPARE(m_journal->unsettled()->size(), std::size_t(1));
}

void TestSubmissionJournal::largestBody()
{
    QByteArray body(5 * 1024 * 1024, '\0');
    body[1234567] = 'x';
    auto entry = journalEntry(QStringLiteral("token"), body);
    entry.about.messageId = QStringLiteral("draft");
    const auto id = m_journal->begin(entry);
    QCOMPARE(m_journal->ofMessage(entry.about.messageId)->front().body, body);
    QVERIFY(m_journal->finish(id->id, journalOutcome(JournalState::Created)));
    QCOMPARE(m_journal->ofMessage(entry.about.messageId)->front().request, body);
}

void TestSubmissionJournal::textsAreTakenAsTheyAre()
{
    const auto token = QStringLiteral("'; DROP TABLE submission; -- é 😀 :now ?1");
    const auto id = m_journal->begin(journalEntry(token, "body", {}));
    QVERIFY(id);
    QCOMPARE(m_journal->unsettled()->front().clientToken, token);
    QCOMPARE(m_journal->unsettled()->front().scope, QString());
}

void TestSubmissionJournal::settlesARowOfAnEarlierRun()
{
    const auto id = m_journal->begin(journalEntry(QStringLiteral("token"), "body"));
    storage::SqliteJournal later(path(), m_clock);
    QVERIFY(later.finish(id->id, journalOutcome(JournalState::Created, QStringLiteral("contact"))));
    QVERIFY(m_journal->unsettled()->empty());
}

void TestSubmissionJournal::theFileStaysOpenWhileARowIsUnderWay()
{
    const auto first = m_journal->begin(journalEntry(QStringLiteral("first"), "body"));
    const auto second = m_journal->begin(journalEntry(QStringLiteral("second"), "body"));
    QVERIFY(first && second);
    const auto moved = m_folder->filePath(QStringLiteral("moved"));
    QVERIFY(QDir().rename(QFileInfo(path()).path(), moved));
    QVERIFY(m_journal->finish(first->id, journalOutcome(JournalState::Created)));
    QVERIFY(m_journal->finish(second->id, journalOutcome(JournalState::Created)));
    QVERIFY(!QFileInfo::exists(path()));
    const test::Inspector file(moved + QStringLiteral("/journal.db"));
    QCOMPARE(file.value(QStringLiteral("SELECT count(*) FROM submission WHERE state = 'created'")).toInt(), 2);
}

/// In a program that goes on, the log is empty all the same: without what was erased from the database.
void TestSubmissionJournal::nothingIsLeftInTheLog()
{
    const auto log = path() + QLatin1String("-wal");
    storage::SqliteJournal other(path(), m_clock); // has it open, too, and reads nothing now
    for (const auto* token : {"first", "second"}) {
        const auto id = m_journal->begin(journalEntry(QLatin1String(token), QByteArray("canary ").repeated(3000)));
        QVERIFY(test::contentOf(log).contains("canary"));
        QCOMPARE(other.unsettled()->size(), std::size_t(1));
        QVERIFY(m_journal->finish(id->id, journalOutcome(JournalState::Unknown)));
        QVERIFY(m_journal->finish(id->id, journalOutcome(JournalState::Created)));
        QCOMPARE(QFileInfo(log).size(), qint64(0));
    }
}

void TestSubmissionJournal::whatReturnedIsOnTheDisk_data()
{
    QTest::addColumn<bool>("othersAreThere");
    QTest::addColumn<bool>("theyFold");
    QTest::addColumn<bool>("theyRead");
    QTest::newRow("alone") << false << false << false;
    QTest::newRow("others have it open") << true << false << false;
    QTest::newRow("others read") << true << false << true;
    QTest::newRow("others folded the log and read") << true << true << true; // SQLite has nothing to sync then
}

/// What a loss of power would take. Not SQLite's -shm file, which is made anew from the log, nor the database while its
/// log, which holds the same, is there.
static QString unsynced(const test::DiskWatch& disk)
{
    auto files = disk.unsynced();
    files.removeIf([](const QString& file) {
        return file.endsWith(QLatin1String("-shm")) || QFileInfo(file + QLatin1String("-wal")).size() > 0;
    });
    return files.join(u' ');
}

void TestSubmissionJournal::whatReturnedIsOnTheDisk()
{
    QFETCH(bool, othersAreThere);
    QFETCH(bool, theyFold);
    QFETCH(bool, theyRead);
    const test::DiskWatch disk;
    const auto first = m_journal->begin(journalEntry(QStringLiteral("first"), "body"));
    QCOMPARE(unsynced(disk), QString());
    QVERIFY(disk.find(test::DiskWatch::Kind::Sync, path() + QLatin1String("-wal")) >= 0); // it looks at the right file
    const auto second = m_journal->begin(journalEntry(QStringLiteral("second"), "body"));
    QCOMPARE(unsynced(disk), QString());
    QVERIFY(m_journal->attempt(first->id, 2));
    QCOMPARE(unsynced(disk), QString());
    QVERIFY(m_journal->finish(first->id, journalOutcome(JournalState::Created)));
    QCOMPARE(unsynced(disk), QString());
    const auto other = othersAreThere ? std::make_unique<test::Inspector>(path()) : nullptr;
    QVERIFY(!theyFold || other->value(QStringLiteral("PRAGMA wal_checkpoint(FULL)")).toInt() == 0);
    auto reading = theyRead ? other->query(QStringLiteral("SELECT * FROM submission, sqlite_schema")) : QSqlQuery();
    QCOMPARE(reading.next(), theyRead);
    QVERIFY(m_journal->finish(second->id, journalOutcome(JournalState::Created)));
    QCOMPARE(unsynced(disk), QString());
}

QTEST_GUILESS_MAIN(TestSubmissionJournal)
#include "tst_submission_journal.moc"
