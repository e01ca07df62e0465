// SPDX-License-Identifier: Apache-2.0
#include "aws/sha256.h"
#include "storage/history/submission_history.h"
#include "storage/journal_schema.h"
#include "support/fake_clock.h"
#include "unit/storage/journal_fixture.h"

#include <QSqlError>
#include <QTemporaryDir>

using namespace composer;
using storage::JournalState;

/// Files of earlier versions become files of this one, with all that they hold.
class TestJournalSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aVersionOfFilesIsNeverChanged_data();
    void aVersionOfFilesIsNeverChanged();
    void theFirstVersion();
    void theSecondVersion();
    void allVersionsBecomeTheSame();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("journal.db")); }
    void make(int version, const QString& path) const;
    void make(int version) const { make(version, path()); }
    std::size_t found(const QString& text) const
    {
        storage::HistoryFilter filter;
        filter.typed = text;
        storage::SubmissionHistory history(path());
        return history.page(filter)->rows.size();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<test::FakeClock> m_clock = std::make_shared<test::FakeClock>();
};

void TestJournalSchema::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

/// With a row of each kind that the version knew.
void TestJournalSchema::make(int version, const QString& path) const
{
    {
        storage::SqliteFile file(path, storage::journalMigrations().first(std::size_t(version)));
        QVERIFY(file.open());
    }
    const test::Inspector file(path);
    std::vector<const char*> rows {
        "INSERT INTO submission (id, client_token, scope, body_sha256, state, attempts, contact_id, created_at, "
        "updated_at) VALUES (1, 't1', 'scope', 'h1', 'created', 2, '5f0c6b1e-0001-4a6b-9d3e-aa55aa55aa55', 10, 11)",
        "INSERT INTO submission (id, client_token, scope, body_sha256, state, attempts, created_at, updated_at, body) "
        "VALUES (2, 't2', 'scope', 'h2', 'unknown', 1, 20, 21, CAST('the body' AS BLOB))"};
    if (version > 1)
        rows.insert(rows.end(),
            {"UPDATE submission SET message_id = 'm' || id, environment_id = 'e1', environment = 'Shop'",
                "INSERT INTO submission_request VALUES (1, CAST('the request' AS BLOB))",
                "INSERT INTO submission_text (rowid, subject, people, body) "
                "VALUES (1, 'refund', 'anna', 'where is it')"});
    for (const auto* row : rows) {
        const auto error = file.query(QLatin1String(row)).lastError();
        QVERIFY2(!error.isValid(), qPrintable(error.text()));
    }
}

void TestJournalSchema::aVersionOfFilesIsNeverChanged_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("1") << 1 << QByteArray("fbb5dcd3cdb83ee16133368d4daf95b4bd06519b7cc0496206fedec4cbb3d363");
    QTest::newRow("2") << 2 << QByteArray("871d8796531359b9250c5157c5c2f70048c0dc5d837803b61e7cde651cf259f4");
    QTest::newRow("3") << 3 << QByteArray("59ea52638df4dc3903234b201e3d01f715d4bc5ae7b330cbd428a212169a2182");
}

void TestJournalSchema::aVersionOfFilesIsNeverChanged()
{
    QFETCH(int, version);
    QFETCH(QByteArray, hash);
    QByteArray statements;
    for (const auto* statement : storage::journalMigrations()[std::size_t(version) - 1])
        statements += QByteArray(statement).simplified() + '\n';
    QCOMPARE(aws::sha256Hex(statements), hash);
    QCOMPARE(storage::journalMigrations().size(), std::size_t(3)); // a new one has a row here and a test of its own
}

void TestJournalSchema::theFirstVersion()
{
    make(1);
    storage::SqliteJournal journal(path(), m_clock);
    const auto created = journal.ofToken(QStringLiteral("t1"), QStringLiteral("scope"))->front();
    QCOMPARE(created.state, JournalState::Created);
    QCOMPARE(created.attempts, 2);
    const auto open = journal.unsettled()->front();
    QCOMPARE(open.clientToken, QStringLiteral("t2"));
    storage::SubmissionHistory history(path());
    QCOMPARE((*history.entry(2))->body, QByteArray("the body"));
    QCOMPARE(found(QStringLiteral("5f0c6b1e")), std::size_t(1));
    QCOMPARE(found(QStringLiteral("9d3e-aa55")), std::size_t(1)); // its words are not known, but its ContactId is
    auto outcome = test::journalOutcome(JournalState::Created, QStringLiteral("contact"));
    outcome.words.subject = QStringLiteral("refund");
    QVERIFY(journal.finish(open.id, outcome));
    QCOMPARE(found(QStringLiteral("refund")), std::size_t(1));
}

void TestJournalSchema::theSecondVersion()
{
    make(2);
    storage::SqliteJournal journal(path(), m_clock);
    const auto row = journal.ofMessage(QStringLiteral("m1"))->front();
    QCOMPARE(row.contactId, QStringLiteral("5f0c6b1e-0001-4a6b-9d3e-aa55aa55aa55"));
    QCOMPARE(row.request, QByteArray("the request"));
    QCOMPARE(row.about.environment, QStringLiteral("Shop"));
    QCOMPARE(journal.ofMessage(QStringLiteral("m2"))->front().body, QByteArray("the body"));
    for (const auto* text : {"r", "re", "refund", "anna where", "5f0c6b1e", "9d3e-aa55", "aa55aa", "55aa55"})
        QCOMPARE(found(QLatin1String(text)), std::size_t(1));
    for (const auto* text : {"5f", "9d3e", "aa55"}) // is a part of an id from four characters on, and no word
        QCOMPARE(found(QLatin1String(text)), std::size_t(QByteArray(text).size() > 3));
    storage::HistoryFilter shop;
    shop.environment = QStringLiteral("shop");
    storage::SubmissionHistory history(path());
    QCOMPARE(*history.count(shop), 2);
    QVERIFY(test::Inspector(path()).isWhole());
}

void TestJournalSchema::allVersionsBecomeTheSame()
{
    const auto schemaOf = [this](int version) {
        const auto file = m_folder->filePath(QStringLiteral("version-%1.db").arg(version));
        make(version, file);
        {
            storage::SqliteFile upgraded(file, storage::journalMigrations());
            if (!upgraded.open())
                return QString();
        }
        return test::Inspector(file)
            .value(QStringLiteral("SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY name)"))
            .toString();
    };
    const auto newest = schemaOf(3);
    QVERIFY(newest.contains(QLatin1String("submission_place")));
    QVERIFY(!newest.contains(QLatin1String("submission_text_2")));
    QCOMPARE(schemaOf(1), newest);
    QCOMPARE(schemaOf(2), newest);
}

QTEST_GUILESS_MAIN(TestJournalSchema)
#include "tst_journal_schema.moc"
