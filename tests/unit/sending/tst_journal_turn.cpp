// SPDX-License-Identifier: Apache-2.0
#include "rig.h"
#include "storage/submission_journal.h"
#include "unit/storage/journal_fixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace composer;
using namespace std::chrono_literals;
using sending::State;
using test::Rig;
using Cause = sending::Outcome::Cause;
using Code = storage::JournalError::Code;

/// A journal that another program writes to is waited for, without holding up the thread, and never for ever.
class TestJournalTurn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waitsBeforeEveryAttempt();
    void nothingIsSentWhileItStaysInUse();
    void canBeCancelledMeanwhile();
    void whatCouldNotBeRecordedCanBeLater();
    void ofAStoppedOneTheWaitIsShort();
    void aRealOneAnswersAtOnce();
};

void TestJournalTurn::waitsBeforeEveryAttempt()
{
    Rig rig;
    rig.journal->inUseFor = 3;
    rig.transport->onExchange = [&](const cloud::WireRequest&) { rig.journal->inUseFor = 2; };
    const auto outcome = rig.run(QStringLiteral("503 200"));
    QCOMPARE(outcome.state, State::Created);
    QVERIFY(!outcome.unrecorded);
    QVERIFY(rig.trace->contains(QStringLiteral("attempt 2")) && rig.trace->contains(QStringLiteral("finish")));
    QCOMPARE(rig.elapsed() - std::chrono::milliseconds(rig.delays().front()), 7 * 40ms);
    QCOMPARE(rig.clock->sleepers(), 0);
}

void TestJournalTurn::nothingIsSentWhileItStaysInUse()
{
    Rig rig;
    rig.journal->inUseFor = 1'000'000;
    const auto outcome = rig.run(QStringLiteral("200"));
    QCOMPARE(outcome.state, State::NotSent);
    QCOMPARE(outcome.cause, Cause::Journal);
    QCOMPARE(outcome.journalError->code, Code::Busy);
    QVERIFY(rig.transport->requests().empty());
    QCOMPARE(rig.elapsed(), 10s);
}

void TestJournalTurn::canBeCancelledMeanwhile()
{
    Rig rig;
    std::stop_source stop;
    rig.journal->inUseFor = 1'000'000;
    rig.journal->onAsked = [&] {
        if (rig.journal->inUseFor == 1'000'000 - 5)
            stop.request_stop();
    };
    const auto outcome = rig.run(QStringLiteral("200"), stop.get_token());
    QCOMPARE(outcome.state, State::Cancelled);
    QVERIFY(rig.elapsed() < 1s);
}

void TestJournalTurn::whatCouldNotBeRecordedCanBeLater()
{
    Rig rig;
    rig.transport->onExchange = [&](const cloud::WireRequest&) { rig.journal->inUseFor = 1'000'000; };
    const auto outcome = rig.run(QStringLiteral("200"));
    QCOMPARE(outcome.state, State::Created);
    QCOMPARE(rig.elapsed(), 10s);
    QVERIFY(outcome.unrecorded);
    QCOMPARE(outcome.journalError->code, Code::Busy);
    QVERIFY(!outcome.unrecorded->record());
    QVERIFY(!rig.journal->finished);
    rig.journal->inUseFor = 0;
    QVERIFY(outcome.unrecorded->record());
    QCOMPARE(rig.journal->finished->contactId, QStringLiteral("contact"));
}

void TestJournalTurn::ofAStoppedOneTheWaitIsShort()
{
    Rig rig;
    std::stop_source stop;
    rig.transport->onExchange = [&](const cloud::WireRequest&) {
        rig.journal->inUseFor = 1'000'000;
        stop.request_stop();
    };
    const auto outcome = rig.run(QStringLiteral("hang"), stop.get_token());
    QCOMPARE(outcome.state, State::Unknown);
    QVERIFY(outcome.unrecorded);
    QVERIFY(rig.elapsed() < 1s);
}

void TestJournalTurn::aRealOneAnswersAtOnce()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("journal.db"));
    storage::SqliteJournal journal(path, std::make_shared<base::SystemClock>());
    QVERIFY(!journal.inUse());
    QVERIFY(journal.begin(test::journalEntry(QStringLiteral("first"), "body")));
    QVERIFY(!journal.inUse());
    test::Inspector other(path);
    QVERIFY(other.query(QStringLiteral("BEGIN IMMEDIATE")).isActive());
    QCOMPARE(journal.inUse()->code, Code::Busy);
    QCOMPARE(journal.inUse()->path, path);
    (void)other.query(QStringLiteral("ROLLBACK"));
    QVERIFY(!journal.inUse());
    QVERIFY(journal.begin(test::journalEntry(QStringLiteral("second"), "body")));
}

QTEST_GUILESS_MAIN(TestJournalTurn)
#include "tst_journal_turn.moc"
