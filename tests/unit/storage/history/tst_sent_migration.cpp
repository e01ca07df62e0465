// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/sent_mark.h"
#include "unit/storage/history/sent_fixture.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTimeZone>

using namespace composer;
using storage::JournalState;
using test::sentContactId;
using test::sentDraft;

namespace {

storage::KeptMessage keptOf(const contact::EmailContact& contact)
{
    return storage::keptMessage(contact, contact::wireBody(contact));
}

} // namespace

/// The files of messages that were sent become rows of the journal, each one, once.
class TestSentMigration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsOpenedForNothing();
    void aFileBecomesARow();
    void aRowOfBeforeIsCompleted();
    void aRowWithoutItsOutcomeIsCompleted();
    void aWholeRowStaysAsItIs();
    void theSameContentTwiceIsTwoRows();
    void whatIsNoSentMessageStays();
    void newRowsComeInFront();
    void withoutAJournalNothingIsMoved();
    void killedAtAnyMoment();
    void severalAtOnce();

private:
    QString sent(const QString& name) const { return m_history->folder() + QStringLiteral("/data/sent/") + name; }
    void put(int number, const contact::Draft& draft) const
    {
        test::putFile(sent(QStringLiteral("file-%1.json").arg(number)), contact::writeDraft(draft));
    }
    void put(int number) const { put(number, sentDraft(number)); }
    storage::SentMigration migrate() const
    {
        const storage::DraftStore drafts(m_history->folder() + QStringLiteral("/data"), m_clock);
        return *storage::migrateSent(drafts, m_history->path(), *m_clock);
    }
    std::vector<storage::JournalEntry> rows() const { return m_history->history().page({}, {}, 10'000)->rows; }
    qint64 addCreated(int number, const QByteArray& body) const;
    void start(QProcess& migrator, const QStringList& arguments = {}) const;
    void compare(int files) const;

    std::unique_ptr<test::HistoryFolder> m_history;
    std::shared_ptr<test::FakeClock> m_clock = std::make_shared<test::FakeClock>();
};

void TestSentMigration::init()
{
    m_history = std::make_unique<test::HistoryFolder>();
}

void TestSentMigration::nothingIsOpenedForNothing()
{
    QVERIFY(migrate().left.empty());
    QVERIFY(QDir(m_history->folder()).isEmpty());
}

void TestSentMigration::aFileBecomesARow()
{
    put(1);
    const auto done = migrate();
    QCOMPARE(done.added, 1);
    QCOMPARE(done.completed + done.known, 0);
    QVERIFY(done.left.empty());
    QVERIFY(!QFileInfo::exists(sent(QStringLiteral("file-1.json"))));
    QVERIFY(!QFileInfo::exists(m_history->folder() + QStringLiteral("/data/trash"))); // a purge must find all of it

    const auto row = **m_history->history().entry(rows().front().id);
    QCOMPARE(row.state, JournalState::Created);
    QCOMPARE(row.contactId, sentContactId(1));
    QCOMPARE(row.requestId, QStringLiteral("request-1"));
    QCOMPARE(row.clientToken, QStringLiteral("token-1"));
    QCOMPARE(row.scope, QString());
    QCOMPARE(row.about.environment, QStringLiteral("Shop"));
    QCOMPARE(row.about.messageId, QStringLiteral("file-1"));
    QCOMPARE(row.about.subject, QStringLiteral("Subject 1"));
    QCOMPARE(row.about.recipient, QStringLiteral("shop@example.com"));
    QVERIFY(row.createdAt == base::UtcTime(base::Milliseconds(1'767'225'600'000)));
    const auto kept = keptOf(sentDraft(1).contact);
    QCOMPARE(row.request, kept.request);
    QVERIFY(!row.request.contains("canary"));
    QCOMPARE(row.bodySha256, kept.bodySha256);
    QCOMPARE(row.requestSha256, kept.requestSha256);
    storage::HistoryFilter filter;
    filter.typed = QStringLiteral("where subject anna");
    QCOMPARE(*m_history->history().count(filter), 1);
}

/// As the first version of the journal left it: with its outcome, but without the request.
qint64 TestSentMigration::addCreated(int number, const QByteArray& body) const
{
    const auto id = m_history->begin(test::journalEntry(QStringLiteral("token-%1").arg(number), body));
    (void)m_history->journal().finish(id, test::journalOutcome(JournalState::Created, sentContactId(number)));
    const test::Inspector file(m_history->path());
    file.query(QStringLiteral("DELETE FROM submission_request"));
    file.query(QStringLiteral("DELETE FROM submission_text"));
    return id;
}

void TestSentMigration::aRowOfBeforeIsCompleted()
{
    const auto id = addCreated(1, "body");
    put(1);
    const auto done = migrate();
    QCOMPARE(done.completed, 1);
    QCOMPARE(done.added + done.known, 0);
    QCOMPARE(rows().size(), std::size_t(1));
    const auto row = **m_history->history().entry(id);
    QCOMPARE(row.scope, QStringLiteral("scope"));
    QCOMPARE(row.about.subject, QStringLiteral("Subject 1"));
    QCOMPARE(row.about.environment, QStringLiteral("Shop"));
    QCOMPARE(row.request, keptOf(sentDraft(1).contact).request);
}

void TestSentMigration::aRowWithoutItsOutcomeIsCompleted()
{
    const auto contact = sentDraft(1).contact;
    qint64 id = 0;
    {
        storage::SqliteJournal ended(m_history->path(), m_clock);
        id = ended.begin(m_history->entryOf(contact))->id;
    }
    put(1);
    QCOMPARE(migrate().completed, 1);
    const auto row = **m_history->history().entry(id);
    QCOMPARE(row.state, JournalState::Created);
    QCOMPARE(row.contactId, sentContactId(1));
    QVERIFY(row.body.isEmpty());
    QVERIFY(!m_history->allFiles().contains("X-Amz-Signature"));
}

void TestSentMigration::aWholeRowStaysAsItIs()
{
    auto entry = m_history->entryOf(sentDraft(1).contact);
    const auto id = m_history->begin(entry);
    entry.state = JournalState::Created;
    entry.contactId = sentContactId(1);
    entry.request = "kept";
    QVERIFY(m_history->journal().finish(id, entry));
    put(1);
    QCOMPARE(migrate().known, 1);
    QCOMPARE((*m_history->history().entry(id))->request, QByteArray("kept"));
    QCOMPARE(rows().size(), std::size_t(1));
    QVERIFY(QDir(sent({})).isEmpty());
}

// Without a token, or with a token that was sent to two places: every contact has its row.
void TestSentMigration::theSameContentTwiceIsTwoRows()
{
    for (int i = 0; i < 4; ++i) {
        auto draft = sentDraft(1);
        auto mark = *contact::sentMark(draft);
        mark.contactId = sentContactId(i);
        if (i % 2 == 0) {
            draft.contact.clientToken.reset();
            mark.clientToken.clear();
        }
        contact::setSentMark(draft, mark);
        put(i, draft);
    }
    put(4, sentDraft(1)); // a second file of the same contact is the same row
    const auto done = migrate();
    QCOMPARE(done.added, 4);
    QCOMPARE(done.known, 1);
    compare(4);
}

void TestSentMigration::whatIsNoSentMessageStays()
{
    auto unmarked = sentDraft(1);
    contact::removeSentMark(unmarked);
    put(1, unmarked);
    test::putFile(sent(QStringLiteral("damaged.json")), "{\"format\": ");
    test::putFile(sent(QStringLiteral("other.txt")), "not ours");
    QVERIFY(QDir().mkpath(sent(QStringLiteral("folder.json"))));
    put(2);
    for (int round = 0; round < 2; ++round) {
        const auto done = migrate();
        QCOMPARE(done.added, round == 0 ? 1 : 0);
        QCOMPARE(done.left.size(), std::size_t(3));
        int withoutMark = 0;
        for (const auto& left : done.left) {
            QVERIFY(QFileInfo::exists(left.path));
            withoutMark += left.problem ? 0 : 1;
        }
        QCOMPARE(withoutMark, 1);
        QVERIFY(QFileInfo::exists(sent(QStringLiteral("other.txt"))));
    }
}

void TestSentMigration::newRowsComeInFront()
{
    const auto present = m_history->add(QStringLiteral("present"));
    for (int i = 1; i <= 3; ++i) {
        auto draft = sentDraft(i);
        auto mark = *contact::sentMark(draft);
        mark.time = QDateTime(QDate(2025, 1, i), QTime(12, 0), QTimeZone::utc()).toString(Qt::ISODate);
        contact::setSentMark(draft, mark);
        put(i, draft);
        // The mark says when it was sent; a copy of a backup has another time.
        QFile file(sent(QStringLiteral("file-%1.json").arg(i)));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(
            QDateTime(QDate(2025, 1, 4 - i), QTime(12, 0), QTimeZone::utc()), QFileDevice::FileModificationTime));
    }
    QCOMPARE(migrate().added, 3);
    const auto after = m_history->add(QStringLiteral("after"));
    const auto all = rows();
    QCOMPARE(all.size(), std::size_t(5));
    QCOMPARE(all[0].id, after);
    QCOMPARE(all[1].id, present);
    for (int i = 1; i <= 3; ++i)
        QCOMPARE(all[std::size_t(5 - i)].contactId, sentContactId(i));
}

void TestSentMigration::withoutAJournalNothingIsMoved()
{
    put(1);
    const storage::DraftStore drafts(m_history->folder() + QStringLiteral("/data"), m_clock);
    const auto done = storage::migrateSent(drafts, m_history->folder(), *m_clock);
    QCOMPARE(done.error().code, storage::DatabaseError::Code::AccessDenied);
    QVERIFY(QFileInfo::exists(sent(QStringLiteral("file-1.json"))));
}

void TestSentMigration::start(QProcess& migrator, const QStringList& arguments) const
{
    migrator.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    migrator.start(QStringLiteral(COMPOSER_SENT_MIGRATOR),
        QStringList {m_history->folder() + QStringLiteral("/data"), m_history->path()} + arguments);
}

/// No contact has two rows, and every file that has gone has its whole row.
void TestSentMigration::compare(int contacts) const
{
    QVERIFY(test::Inspector(m_history->path()).isWhole());
    QSet<QString> known;
    QSet<QString> whole;
    for (const auto& row : rows()) {
        QVERIFY2(!known.contains(row.contactId), qPrintable(row.contactId));
        known.insert(row.contactId);
        if (!(*m_history->history().entry(row.id))->request.isEmpty())
            whole.insert(row.contactId);
    }
    const auto isGone = [&](int i) { return !QFileInfo::exists(sent(QStringLiteral("file-%1.json").arg(i))); };
    for (int i = 0; i < contacts; ++i) {
        QVERIFY2(!isGone(i) || whole.contains(sentContactId(i)), qPrintable(sentContactId(i)));
    }
}

void TestSentMigration::killedAtAnyMoment()
{
    constexpr int files = 250;
    for (int i = 0; i < files; ++i)
        put(i);
    test::putFile(sent(QStringLiteral("damaged.json")), "{");
    for (int i = 0; i < 10; ++i)
        addCreated(i, "body");
    int killed = 0;
    bool isDone = false;
    while (!isDone) {
        QProcess migrator;
        start(migrator, {QString::number(QRandomGenerator::global()->bounded(1000, 100'000 + 20'000 * killed))});
        QVERIFY(migrator.waitForFinished(60'000));
        isDone = migrator.exitStatus() == QProcess::NormalExit;
        killed += isDone ? 0 : 1;
        if (QFileInfo::exists(m_history->path()))
            compare(files);
    }
    qInfo("killed %d times", killed);
    QCOMPARE(rows().size(), std::size_t(files));
    QCOMPARE(QDir(sent({})).entryList(QDir::Files), QStringList {QStringLiteral("damaged.json")});
}

void TestSentMigration::severalAtOnce()
{
    constexpr int files = 120;
    for (int i = 0; i < files; ++i)
        put(i);
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < 4; ++i) {
        processes.push_back(std::make_unique<QProcess>());
        start(*processes.back());
    }
    for (const auto& process : processes) {
        QVERIFY(process->waitForFinished(60'000));
        QCOMPARE(process->exitCode(), 0);
    }
    compare(files);
    QCOMPARE(rows().size(), std::size_t(files));
    QVERIFY(QDir(sent({})).isEmpty());
}

QTEST_GUILESS_MAIN(TestSentMigration)
#include "tst_sent_migration.moc"
