// SPDX-License-Identifier: Apache-2.0
#include "support/small_disk.h"
#include "unit/storage/history_fixture.h"

#include <QProcess>

#include <algorithm>
#include <sys/stat.h>

using namespace composer;
using namespace std::chrono_literals;
using storage::HistoryFilter;
using storage::JournalState;
using Code = storage::DatabaseError::Code;

namespace {

std::vector<qint64> idsOf(const storage::HistoryPage& page)
{
    std::vector<qint64> ids;
    for (const auto& row : page.rows)
        ids.push_back(row.id);
    return ids;
}

HistoryFilter typed(const QString& text)
{
    HistoryFilter filter;
    filter.typed = text;
    return filter;
}

} // namespace

class TestSubmissionHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutAFileThereIsNothing();
    void newestFirstWhateverTheClockSays();
    void pagesFollowOneAnother();
    void findsWords_data();
    void findsWords();
    void findsPartsOfIds_data();
    void findsPartsOfIds();
    void everyTypedTextIsSafe_data();
    void everyTypedTextIsSafe();
    void boundsAreAddedUp();
    void anEnvironmentIsKnownByItsNameOfThen();
    void oneWholeEntry();
    void presignedQueriesAreNotShown();
    void aRowWithoutAnOutcomeIsFound();
    void aRowOfBeforeWordsIsFound();
    void hostileTextsComeBackAsTheyWere_data();
    void hostileTextsComeBackAsTheyWere();
    void largestBody();
    void writersAndReadersAtOnce();
    void whatCannotBeOpenedIsAnError();
    void aDamagedFileIsSetAside();
    void aFullDiskIsReadAllTheSame();
    void whatCannotBeWrittenIsReadAllTheSame();

private:
    std::vector<qint64> find(const HistoryFilter& filter) { return idsOf(*m_history->history().page(filter)); }

    std::unique_ptr<test::HistoryFolder> m_history;
};

void TestSubmissionHistory::init()
{
    m_history = std::make_unique<test::HistoryFolder>();
}

void TestSubmissionHistory::withoutAFileThereIsNothing()
{
    auto& history = m_history->history();
    QVERIFY(history.page({})->rows.empty());
    QCOMPARE(*history.count({}), 0);
    QVERIFY(!*history.entry(1));
    QVERIFY(history.prepare());
    QCOMPARE(history.purge({1})->rows, 0);
    QCOMPARE(history.applyRetention(m_history->clock().utcNow(), 30)->rows, 0);
    QVERIFY(!QFileInfo::exists(QFileInfo(m_history->path()).path()));
    storage::SubmissionHistory nowhere {QString()};
    QCOMPARE(nowhere.page({}).error().code, Code::NoDirectory);
}

void TestSubmissionHistory::newestFirstWhateverTheClockSays()
{
    const auto first = m_history->add(QStringLiteral("first"));
    m_history->clock().setUtc(m_history->clock().utcNow() + 365 * 24h);
    const auto second = m_history->add(QStringLiteral("second"));
    m_history->clock().setUtc(m_history->clock().utcNow() - 2 * 365 * 24h);
    const auto third = m_history->add(QStringLiteral("third"));
    const auto page = m_history->history().page({});
    QVERIFY(page);
    QCOMPARE(idsOf(*page), (std::vector<qint64> {third, second, first}));
    QCOMPARE(page->rows.front().about.subject, QStringLiteral("third"));
    QVERIFY(page->rows.front().body.isEmpty());
    QVERIFY(!page->next);
}

void TestSubmissionHistory::pagesFollowOneAnother()
{
    std::vector<qint64> ids;
    for (int i = 0; i < 7; ++i)
        ids.insert(ids.begin(), m_history->add(QStringLiteral("order %1").arg(i)));
    for (const auto& filter : {HistoryFilter(), typed(QStringLiteral("order"))}) {
        auto& history = m_history->history();
        const auto first = history.page(filter, {}, 3);
        QCOMPARE(idsOf(*first), std::vector<qint64>(ids.begin(), ids.begin() + 3));
        const auto meanwhile = m_history->add(QStringLiteral("order of meanwhile"));
        const auto second = history.page(filter, first->next, 3);
        QCOMPARE(idsOf(*second), std::vector<qint64>(ids.begin() + 3, ids.begin() + 6));
        const auto last = history.page(filter, second->next, 3);
        QCOMPARE(idsOf(*last), std::vector<qint64>(ids.begin() + 6, ids.end()));
        QVERIFY(!last->next);
        QCOMPARE(m_history->history().purge({meanwhile})->rows, 1);
    }
    QCOMPARE(*m_history->history().count({}), 7);
    QCOMPARE(*m_history->history().count(typed(QStringLiteral("order 3"))), 1);
}

void TestSubmissionHistory::findsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const char* text, bool found) { QTest::newRow(text) << QString::fromUtf8(text) << found; };
    row("refund", true);
    row("  REFUND ", true);
    row("ref", true);
    row("fund", false);
    row("refund madchen", true);
    row("refund missing", false);
    row("anna@example", true);
    row("shop", true);
    row("wäre", true);
    row("", true);
    row("   ", true);
    row("!", false);
}

void TestSubmissionHistory::findsWords()
{
    QFETCH(QString, text);
    QFETCH(bool, found);
    m_history->add(QStringLiteral("Refund for a Mädchen"), QStringLiteral("Das wäre schön."));
    QCOMPARE(find(typed(text)).size(), std::size_t(found));
    QCOMPARE(*m_history->history().count(typed(text)), qint64(found));
}

void TestSubmissionHistory::findsPartsOfIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const char* text, bool found) { QTest::newRow(text) << QString::fromUtf8(text) << found; };
    row("5f0c6b1e-0001-4a6b-9d3e-aa55aa55aa55", true);
    row("5f0c6b1e", true);
    row("5F0C6B1E", true);
    row("1-4a6b-9d", true);
    row("aa55aa55aa55", true);
    row("c6b1e-0001", true);
    row("0c6b1e", true); // within a group
    row("request-7", true);
    row("a_token%1!", true);
    row("A_TOKEN%1!", true);
    row("oken%", false);
    row("REQUEST-7", true);
    row("token_", false);
    row("%%%%", false);
    row("____", false);
    row("c6b", false); // too short for a part
}

void TestSubmissionHistory::findsPartsOfIds()
{
    QFETCH(QString, text);
    QFETCH(bool, found);
    auto entry =
        m_history->entryOf(m_history->message(QStringLiteral("s"), QStringLiteral("b"), QStringLiteral("a_token%1!")));
    const auto id = m_history->begin(entry);
    entry.state = JournalState::Created;
    entry.contactId = QStringLiteral("5f0c6b1e-0001-4a6b-9d3e-aa55aa55aa55");
    entry.requestId = QStringLiteral("request-77");
    QVERIFY(m_history->journal().finish(id, entry));
    QCOMPARE(find(typed(text)).size(), std::size_t(found));
}

void TestSubmissionHistory::everyTypedTextIsSafe_data()
{
    QTest::addColumn<QString>("text");
    for (const auto* text :
        {"\"", "\"\"", "'", "; DROP TABLE submission; --", "a OR b", "NOT a", "a NEAR b", "NEAR(a b)", "subject:x",
            "^a", "a*", "*", "-a", "(a", "a)", "{subject} : a", "a AND", "!!!!!", "%_%_%", ":words :id ?1"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("NUL") << QString(6, QChar::Null);
    QTest::newRow("NUL within") << QStringLiteral("ref") + QChar::Null + QStringLiteral("und");
    QTest::newRow("lone surrogates") << QString(5, QChar(0xd800)) + QChar(0xdc00);
    QTest::newRow("bidi") << QStringLiteral("\u202erefund\u202c");
    QTest::newRow("very long word") << QString(1'000'000, u'a');
    QTest::newRow("very many words") << QStringLiteral("a ").repeated(500'000);
    QTest::newRow("very many wildcards") << QString(100'000, u'%');
}

void TestSubmissionHistory::everyTypedTextIsSafe()
{
    QFETCH(QString, text);
    m_history->add(QStringLiteral("Refund"));
    const auto page = m_history->history().page(typed(text));
    QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
    QVERIFY(m_history->history().count(typed(text)));
    QCOMPARE(*m_history->history().count({}), 1);
}

void TestSubmissionHistory::boundsAreAddedUp()
{
    const auto created = m_history->add(QStringLiteral("order a"));
    m_history->clock().advance(1h);
    const auto middle = m_history->clock().utcNow();
    const auto refused = m_history->add(QStringLiteral("order b"), QStringLiteral("x"), JournalState::Refused);
    m_history->clock().advance(1h);
    const auto cancelled = m_history->add(QStringLiteral("other c"), QStringLiteral("x"), JournalState::Cancelled);
    HistoryFilter filter;
    filter.states = {JournalState::Created, JournalState::Cancelled};
    QCOMPARE(find(filter), (std::vector<qint64> {cancelled, created}));
    filter.typed = QStringLiteral("order");
    QCOMPARE(find(filter), std::vector<qint64> {created});
    filter = {};
    filter.from = middle;
    QCOMPARE(find(filter), (std::vector<qint64> {cancelled, refused}));
    filter.to = middle + 1h;
    QCOMPARE(find(filter), std::vector<qint64> {refused});
    filter.to = middle;
    QVERIFY(find(filter).empty());
    filter = {};
    filter.ids = {created, cancelled, 7};
    QCOMPARE(find(filter), (std::vector<qint64> {cancelled, created}));
    QCOMPARE(*m_history->history().count(filter), 2);
}

void TestSubmissionHistory::anEnvironmentIsKnownByItsNameOfThen()
{
    auto entry = m_history->entryOf(m_history->message(QStringLiteral("s"), QStringLiteral("b"), QStringLiteral("t1")));
    entry.about.environmentId = QStringLiteral("id-1");
    entry.about.environment = QStringLiteral("Shop");
    const auto shop = m_history->add(entry);
    const auto other = m_history->add(QStringLiteral("elsewhere"));
    HistoryFilter byName;
    byName.environment = QStringLiteral("shop");
    HistoryFilter byId;
    byId.environmentId = QStringLiteral("id-1");
    HistoryFilter renamed;
    renamed.environment = QStringLiteral("Store");
    renamed.environmentId = QStringLiteral("id-1");
    for (const auto& filter : {byName, byId, renamed})
        QCOMPARE(find(filter), std::vector<qint64> {shop});
    QCOMPARE(find({}), (std::vector<qint64> {other, shop}));
}

void TestSubmissionHistory::oneWholeEntry()
{
    const auto contact = m_history->message(QStringLiteral("Refund"), QStringLiteral("text"), QStringLiteral("t1"));
    const auto id = m_history->add(m_history->entryOf(contact));
    const auto entry = *m_history->history().entry(id);
    QVERIFY(entry);
    QCOMPARE(entry->request, contact::wireBody(contact));
    QVERIFY(entry->body.isEmpty());
    QCOMPARE(entry->contactId, QStringLiteral("contact-of-t1"));
    QCOMPARE(entry->about.recipient, QStringLiteral("shop@example.com"));
    QVERIFY(!*m_history->history().entry(id + 1));
    const auto page = m_history->history().page({}, {}, 10, storage::HistoryContents::RowsAndRequests);
    QCOMPARE(page->rows.front().request, entry->request);
}

void TestSubmissionHistory::presignedQueriesAreNotShown()
{
    auto contact = m_history->message(QStringLiteral("Refund"), QStringLiteral("text"), QStringLiteral("t1"));
    contact.attachments.emplace_back().s3Url =
        QStringLiteral("https://b.s3.amazonaws.com/bill.pdf?X-Amz-Signature=canary");
    const auto id = m_history->begin(m_history->entryOf(contact)); // and then the program was killed
    const auto entry = *m_history->history().entry(id);
    QVERIFY(entry->body.contains("canary"));
    QVERIFY(entry->request.contains("bill.pdf"));
    QVERIFY2(!entry->request.contains("canary"), entry->request.constData());
}

void TestSubmissionHistory::aRowWithoutAnOutcomeIsFound()
{
    const auto id = m_history->begin(
        m_history->entryOf(m_history->message(QStringLiteral("Refund"), QStringLiteral("text"), QStringLiteral("t1"))));
    const auto rubbish = m_history->begin(test::journalEntry(QStringLiteral("t2"), "no request"));
    QVERIFY(find(typed(QStringLiteral("refund"))).empty());
    for (int i = 0; i < 2; ++i) {
        QVERIFY(m_history->history().prepare());
        QCOMPARE(find(typed(QStringLiteral("refund"))), std::vector<qint64> {id});
    }
    QCOMPARE(find({}), (std::vector<qint64> {rubbish, id}));
    QVERIFY(m_history->journal().finish(id, test::journalOutcome(JournalState::Refused)));
    QVERIFY(test::Inspector(m_history->path()).isWhole());
}

void TestSubmissionHistory::aRowOfBeforeWordsIsFound()
{
    const auto contact = m_history->message(QStringLiteral("Refund"), QStringLiteral("text"), QStringLiteral("t1"));
    const auto id = m_history->begin(test::journalEntry(QStringLiteral("t1"), contact::wireBody(contact)));
    QVERIFY(m_history->history().prepare());
    const auto page = m_history->history().page(typed(QStringLiteral("refund anna")));
    QCOMPARE(idsOf(*page), std::vector<qint64> {id});
    QCOMPARE(page->rows.front().about.subject, QStringLiteral("Refund"));
    QCOMPARE(page->rows.front().about.sender, QStringLiteral("anna@example.com"));
    QCOMPARE(page->rows.front().about.recipient, QStringLiteral("shop@example.com"));
}

void TestSubmissionHistory::hostileTextsComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("bidi") << QStringLiteral("a\u202eb\u202c");
    QTest::newRow("escape") << QStringLiteral("a\u001b[31mb");
    QTest::newRow("C1") << QStringLiteral("a\u009bb");
    QTest::newRow("quotes") << QStringLiteral("'\"; DROP TABLE submission; --");
    QTest::newRow("line breaks") << QStringLiteral("a\r\nb");
    QTest::newRow("emoji") << QStringLiteral("\U0001F600 \U0001F468\u200d\U0001F469");
}

void TestSubmissionHistory::hostileTextsComeBackAsTheyWere()
{
    QFETCH(QString, text);
    const auto id = m_history->add(QStringLiteral("Refund ") + text, text);
    QCOMPARE(m_history->history().page({})->rows.front().about.subject, QStringLiteral("Refund ") + text);
    QCOMPARE(find(typed(QStringLiteral("refund"))), std::vector<qint64> {id});
    QVERIFY((*m_history->history().entry(id))->request.contains("Refund"));
}

void TestSubmissionHistory::largestBody()
{
    const auto id = m_history->add(QStringLiteral("large"), QStringLiteral("word ").repeated(1024 * 1024));
    QCOMPARE(find(typed(QStringLiteral("word large"))), std::vector<qint64> {id});
    QVERIFY((*m_history->history().entry(id))->request.size() > 5 * 1024 * 1024);
    QVERIFY(m_history->history().page({})->rows.front().request.isEmpty());
}

// The writers are programs of their own; two readers look while they write.
void TestSubmissionHistory::writersAndReadersAtOnce()
{
    constexpr int writers = 10;
    constexpr int rounds = 10;
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < writers; ++i) {
        processes.push_back(std::make_unique<QProcess>());
        processes.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        processes.back()->start(QStringLiteral(COMPOSER_JOURNAL_WRITER),
            {m_history->path(), QStringLiteral("w%1").arg(i), QString::number(rounds)});
        QVERIFY(processes.back()->waitForStarted());
    }
    storage::SubmissionHistory other(m_history->path());
    qint64 seen = 0;
    while (seen < writers * rounds) {
        const auto count = m_history->history().count({});
        QVERIFY2(count, qPrintable(count ? QString() : count.error().detail));
        QVERIFY(*count >= seen);
        seen = *count;
        const auto page = other.page({}, {}, writers * rounds + 1);
        QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
        QVERIFY(qint64(page->rows.size()) >= seen);
        QVERIFY(std::is_sorted(page->rows.begin(), page->rows.end(),
            [](const auto& newer, const auto& older) { return newer.id > older.id; }));
    }
    for (const auto& process : processes) {
        QVERIFY(process->waitForFinished(60'000));
        QCOMPARE(process->exitCode(), 0);
    }
    QVERIFY(test::Inspector(m_history->path()).isWhole());
}

void TestSubmissionHistory::whatCannotBeOpenedIsAnError()
{
    const auto fifo = m_history->folder() + QStringLiteral("/fifo");
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    QCOMPARE(storage::SubmissionHistory(fifo).page({}).error().code, Code::AccessDenied);
    QCOMPARE(storage::SubmissionHistory(m_history->folder()).page({}).error().code, Code::AccessDenied);
    m_history->add(QStringLiteral("Refund"));
    {
        const test::Inspector file(m_history->path());
        file.query(QStringLiteral("PRAGMA user_version = 99"));
    }
    const auto page = m_history->history().page({});
    QCOMPARE(page.error().code, Code::NewerVersion);
    QCOMPARE(page.error().path, m_history->path());
    QCOMPARE(m_history->history().purgeBefore(m_history->clock().utcNow()).error().code, Code::NewerVersion);
}

void TestSubmissionHistory::aDamagedFileIsSetAside()
{
    QDir().mkpath(QFileInfo(m_history->path()).path());
    QFile file(m_history->path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(9000, 'x'));
    file.close();
    QVERIFY(m_history->history().page({})->rows.empty());
    QVERIFY(QFileInfo::exists(m_history->history().damagedCopy()));
}

void TestSubmissionHistory::whatCannotBeWrittenIsReadAllTheSame()
{
    test::SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("a small file system can only be mounted by root");
    const auto id = m_history->add(QStringLiteral("boots"));
    const auto file = disk.filePath(QStringLiteral("odd name %41?#.db"));
    QVERIFY(QFile::copy(m_history->path(), file));
    QVERIFY(disk.setReadOnly());
    storage::SubmissionHistory history(file);
    const auto found = history.page(typed(QStringLiteral("boot")));
    QVERIFY(found);
    QCOMPARE(idsOf(*found), std::vector {id});
    QCOMPARE(*history.count({}), 1);
    QVERIFY((*history.entry(id))->request.contains("boots"));
    QCOMPARE(history.purge({id}).error().code, Code::AccessDenied);
    QCOMPARE(*history.count({}), 1);
}

void TestSubmissionHistory::aFullDiskIsReadAllTheSame()
{
    test::SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("a small file system can only be mounted by root");
    const auto path = disk.filePath(QStringLiteral("journal.db"));
    {
        storage::SqliteJournal journal(path, std::make_shared<base::SystemClock>());
        QVERIFY(journal.begin(test::journalEntry(QStringLiteral("t"), "body")));
    }
    storage::SubmissionHistory history(path);
    const auto filler = disk.fill();
    QCOMPARE(history.page({})->rows.size(), std::size_t(1));
    const auto purged = history.purge({1});
    if (!purged)
        QCOMPARE(purged.error().code, Code::DiskFull);
    QVERIFY(QFile::remove(filler));
    QCOMPARE(history.page({})->rows.size(), std::size_t(1));
    QVERIFY(disk.setReadOnly());
    QCOMPARE(history.page({})->rows.size(), std::size_t(1));
    QCOMPARE(history.purge({1}).error().code, Code::AccessDenied);
}

QTEST_GUILESS_MAIN(TestSubmissionHistory)
#include "tst_submission_history.moc"
