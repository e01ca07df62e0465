// SPDX-License-Identifier: Apache-2.0
#include "models/composer/late_records.h"
#include "unit/storage/journal_fixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace composer;
using models::LateRecords;
using storage::JournalState;

namespace {

struct Fixture {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("journal.db"));
    std::shared_ptr<storage::SqliteJournal> journal =
        std::make_shared<storage::SqliteJournal>(path, std::make_shared<base::SystemClock>());

    std::shared_ptr<sending::UnrecordedOutcome> unrecorded(const char* token) const
    {
        const auto begun = journal->begin(test::journalEntry(QLatin1String(token), "body"));
        auto outcome = *begun;
        outcome.state = JournalState::Created;
        outcome.contactId = QStringLiteral("contact");
        return std::make_shared<sending::UnrecordedOutcome>(journal, begun->id, outcome);
    }
    JournalState state(const char* token) const
    {
        return journal->ofToken(QLatin1String(token), test::journalEntry(QLatin1String(token), "body").scope)
            ->front()
            .state;
    }
};

} // namespace

/// An outcome that could not be recorded is, as soon as it can be.
class TestLateRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordsWhenTheJournalIsFree();
    void triesByItself();
    void triesOnceMoreAtTheEnd();
};

void TestLateRecords::recordsWhenTheJournalIsFree()
{
    const Fixture at;
    LateRecords late;
    QSignalSpy recorded(&late, &LateRecords::recorded);
    late.add(QStringLiteral("one"), at.unrecorded("one"));
    late.add(QStringLiteral("two"), at.unrecorded("two"));
    {
        test::Inspector other(at.path);
        QVERIFY(other.query(QStringLiteral("BEGIN IMMEDIATE")).isActive());
        late.tryNow();
        QVERIFY(recorded.isEmpty());
    }
    QVERIFY(at.state("one") == JournalState::Sending);
    late.tryNow();
    QCOMPARE(recorded.count(), 2);
    QCOMPARE(recorded.front().front().toString(), QStringLiteral("one"));
    QVERIFY(at.state("one") == JournalState::Created && at.state("two") == JournalState::Created);
    late.tryNow();
    QCOMPARE(recorded.count(), 2);
}

void TestLateRecords::triesByItself()
{
    const Fixture at;
    LateRecords late;
    QSignalSpy recorded(&late, &LateRecords::recorded);
    late.add(QStringLiteral("one"), at.unrecorded("one"));
    QVERIFY(recorded.wait(20'000));
    QVERIFY(at.state("one") == JournalState::Created);
}

void TestLateRecords::triesOnceMoreAtTheEnd()
{
    const Fixture at;
    std::make_unique<LateRecords>()->add(QStringLiteral("one"), at.unrecorded("one"));
    QVERIFY(at.state("one") == JournalState::Created);
}

QTEST_GUILESS_MAIN(TestLateRecords)
#include "tst_late_records.moc"
