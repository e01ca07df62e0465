// SPDX-License-Identifier: Apache-2.0
#include "unit/storage/history_fixture.h"

#include <QRandomGenerator>

using namespace composer;
using namespace std::chrono_literals;
using storage::JournalState;

namespace {

constexpr auto day = 24h;

/// Letters alone, so that the index holds it as one word.
QByteArray canary(int number)
{
    auto word = QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Sha256).toHex();
    for (auto& character : word)
        character = char('a' + character % 26);
    return word;
}

/// The index leaves out what a word has in common with the one before it.
QByteArray trace(int number)
{
    return canary(number).right(40);
}

} // namespace

/// What is removed is gone from every file, and no wrong clock removes what is young.
class TestHistoryPurge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyByteIsGone();
    void everyByteOfManyIsGone();
    void openRowsGoByTheirIdAlone();
    void aReaderIsReported();
    void copiesOfDamagedJournalsAreNamed();
    void nothingIsRemovedTwice();
    void oldRowsAreRemoved();
    void aClockThatIsAheadRemovesNothing();
    void aRowOfAClockThatWasAhead();
    void aRowOfAClockThatWasBehind();
    void aLongPause();
    void whatWasSettledLatelyStays();
    void openRowsAreKept();

private:
    qint64 add(JournalState state = JournalState::Created) { return m_history->add(QStringLiteral("s"), {}, state); }
    std::vector<qint64> left();
    qint64 keep(int days) { return m_history->history().applyRetention(m_history->clock().utcNow(), days)->rows; }
    void jump(std::chrono::hours span) { m_history->clock().setUtc(m_history->clock().utcNow() + span); }
    storage::JournalEntry withCanaries(int number) const;

    std::unique_ptr<test::HistoryFolder> m_history;
};

void TestHistoryPurge::init()
{
    m_history = std::make_unique<test::HistoryFolder>();
}

/// Oldest first.
std::vector<qint64> TestHistoryPurge::left()
{
    std::vector<qint64> ids;
    const auto page = *m_history->history().page({});
    for (const auto& row : page.rows)
        ids.insert(ids.begin(), row.id);
    return ids;
}

storage::JournalEntry TestHistoryPurge::withCanaries(int number) const
{
    const auto word = QString::fromLatin1(canary(number));
    auto* random = QRandomGenerator::global();
    auto contact = m_history->message(QStringLiteral("Subject ") + word,
        (word + u' ').repeated(random->bounded(1, 400)) + QString(random->bounded(5000), u'x'),
        QStringLiteral("token-") + word);
    contact.fromEmailAddress->emailAddress = word + QStringLiteral("@example.com");
    return m_history->entryOf(contact);
}

void TestHistoryPurge::everyByteIsGone()
{
    const auto kept = m_history->add(withCanaries(0));
    const auto gone = m_history->add(withCanaries(1));
    const auto open = m_history->begin(withCanaries(2));
    QVERIFY(m_history->journal().finish(open, test::journalOutcome(JournalState::Unknown)));
    QVERIFY(m_history->history().prepare());
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_history->allFiles().contains(trace(i)));
    const auto purged = m_history->history().purge({gone, open});
    QVERIFY(purged);
    QCOMPARE(purged->rows, 2);
    QVERIFY(purged->isWiped);
    const auto files = m_history->allFiles().toLower();
    for (int i = 1; i < 3; ++i)
        QVERIFY2(!files.contains(trace(i)), "a word is still in a file");
    QVERIFY(!files.contains("contact-of-token-" + canary(1)));
    QVERIFY(files.contains(trace(0)));
    QCOMPARE(left(), std::vector<qint64> {kept});
    QVERIFY(test::Inspector(m_history->path()).isWhole());
}

// Rows move between pages as others come and go; no page keeps what left it.
void TestHistoryPurge::everyByteOfManyIsGone()
{
    constexpr int rows = 150;
    std::vector<qint64> ids;
    for (int i = 0; i < rows; ++i) {
        const auto id = m_history->begin(withCanaries(i));
        ids.push_back(id);
        if (i % 10 == 0)
            continue;
        auto outcome = withCanaries(i);
        outcome.state = JournalState::Created;
        outcome.contactId = QString::fromLatin1(canary(i));
        QVERIFY(m_history->journal().finish(id, outcome));
    }
    std::vector<qint64> doomed;
    for (int i = 0; i < rows; ++i) {
        if (i % 3 != 0)
            doomed.push_back(ids[std::size_t(i)]);
    }
    QCOMPARE(m_history->history().purge(doomed)->rows, qint64(doomed.size()));
    const auto files = m_history->allFiles().toLower();
    QStringList found;
    for (int i = 0; i < rows; ++i) {
        if (i % 3 != 0 && files.contains(trace(i)))
            found << QString::fromLatin1(trace(i));
        QVERIFY(i % 3 != 0 || files.contains(trace(i)));
    }
    QCOMPARE(found.join(u' '), QString());
}

void TestHistoryPurge::openRowsGoByTheirIdAlone()
{
    const auto created = add();
    const auto unknown = add(JournalState::Unknown);
    const auto sending = m_history->begin(test::journalEntry(QStringLiteral("t"), "body"));
    jump(day);
    QCOMPARE(m_history->history().purgeBefore(m_history->clock().utcNow())->rows, 1);
    QCOMPARE(left(), (std::vector<qint64> {unknown, sending}));
    QCOMPARE(m_history->history().purge({unknown, sending, created})->rows, 2);
    QVERIFY(left().empty());
}

void TestHistoryPurge::aReaderIsReported()
{
    const auto id = m_history->add(withCanaries(1));
    {
        const test::Inspector inspector(m_history->path());
        auto reading = inspector.query(QStringLiteral("SELECT * FROM submission, sqlite_schema"));
        QVERIFY(reading.next());
        const auto purged = m_history->history().purge({id});
        QVERIFY(purged);
        QVERIFY(!purged->isWiped);
    }
    QVERIFY(m_history->history().page({})); // the last to close it folds the log in
    QVERIFY(!m_history->allFiles().contains(trace(1)));
}

void TestHistoryPurge::copiesOfDamagedJournalsAreNamed()
{
    const auto id = add();
    const auto copy = m_history->path() + QStringLiteral(".damaged-20260101T000000000Z");
    QVERIFY(QFile::copy(m_history->path(), copy));
    QCOMPARE(m_history->history().purge({id})->damagedCopies, QStringList {copy});
}

void TestHistoryPurge::nothingIsRemovedTwice()
{
    const auto id = add();
    QCOMPARE(m_history->history().purge({id, id, id + 1})->rows, 1);
    QCOMPARE(m_history->history().purge({id})->rows, 0);
    QCOMPARE(m_history->history().purge({})->rows, 0);
}

void TestHistoryPurge::oldRowsAreRemoved()
{
    std::vector<qint64> ids;
    for (int i = 0; i < 10; ++i) {
        ids.push_back(add());
        jump(day);
    }
    QCOMPARE(keep(30), 0);
    QCOMPARE(keep(4), 5); // the newest was sent yesterday, and those of the four days before it stay
    QCOMPARE(left(), std::vector<qint64>(ids.begin() + 5, ids.end()));
    QCOMPARE(keep(4), 0);
    jump(300 * day);
    QCOMPARE(keep(4), 0); // nothing was recorded since
    QCOMPARE(keep(0), 0);
    QCOMPARE(keep(-1), 0);
}

void TestHistoryPurge::aClockThatIsAheadRemovesNothing()
{
    for (int i = 0; i < 10; ++i) {
        add();
        jump(day);
    }
    jump(365 * day);
    QCOMPARE(keep(30), 0);
    add(); // and something is sent meanwhile
    QCOMPARE(keep(30), 0);
    jump(day);
    add();
    QCOMPARE(keep(30), 0);
    jump(-366 * day);
    QCOMPARE(keep(30), 0);
    add();
    QCOMPARE(keep(30), 0);
    QCOMPARE(left().size(), std::size_t(13));
}

void TestHistoryPurge::aRowOfAClockThatWasAhead()
{
    const auto old = add();
    jump(365 * day);
    const auto ahead = add();
    jump(-364 * day);
    const auto young = add();
    QCOMPARE(keep(30), 0);
    jump(20 * day);
    const auto younger = add();
    QCOMPARE(keep(30), 0);
    jump(20 * day);
    const auto youngest = add();
    QCOMPARE(keep(30), 3); // by its place among the others the one from next year is as old as they are
    QCOMPARE(left(), (std::vector<qint64> {younger, youngest}));
    Q_UNUSED(old)
    Q_UNUSED(ahead)
    Q_UNUSED(young)
}

void TestHistoryPurge::aRowOfAClockThatWasBehind()
{
    add();
    jump(-20'000 * day);
    add();
    QCOMPARE(keep(30), 0);
    jump(20'001 * day);
    add();
    QCOMPARE(keep(30), 0);
    QCOMPARE(left().size(), std::size_t(3));
}

void TestHistoryPurge::aLongPause()
{
    const auto oldest = add();
    jump(100 * day);
    const auto beforePause = add();
    jump(200 * day);
    const auto after = add();
    QCOMPARE(keep(90), 1); // the last days before the pause stay for now
    QCOMPARE(left(), (std::vector<qint64> {beforePause, after}));
    jump(50 * day);
    add();
    QCOMPARE(keep(90), 0);
    jump(50 * day);
    add();
    QCOMPARE(keep(90), 2);
    QCOMPARE(left().size(), std::size_t(2));
    Q_UNUSED(oldest)
}

void TestHistoryPurge::whatWasSettledLatelyStays()
{
    const auto id = add(JournalState::Unknown);
    add();
    for (int i = 0; i < 10; ++i) {
        jump(10 * day);
        add();
    }
    QVERIFY(m_history->journal().finish(id, test::journalOutcome(JournalState::Created)));
    QVERIFY(keep(30) > 0);
    QCOMPARE(left().front(), id);
}

void TestHistoryPurge::openRowsAreKept()
{
    const auto open = add(JournalState::Unknown);
    const auto settled = add();
    for (int i = 0; i < 10; ++i) {
        jump(10 * day);
        add();
    }
    QVERIFY(keep(30) > 0);
    QCOMPARE(left().front(), open);
    Q_UNUSED(settled)
}

QTEST_GUILESS_MAIN(TestHistoryPurge)
#include "tst_history_purge.moc"
