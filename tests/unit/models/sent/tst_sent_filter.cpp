// SPDX-License-Identifier: Apache-2.0
#include "models/sent/sent_filter.h"

#include <QTest>
#include <QTimeZone>

using namespace composer;
using models::SentFilter;
using storage::JournalState;
using Outcome = SentFilter::Outcome;
using Time = SentFilter::Time;

class TestSentFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOutcomeIsListedSomewhere();
    void days_data();
    void days();
};

void TestSentFilter::everyOutcomeIsListedSomewhere()
{
    std::vector<JournalState> single;
    for (const auto outcome : {Outcome::Created, Outcome::Open, Outcome::Refused, Outcome::NotSent}) {
        for (const auto state : models::historyFilter({outcome, {}, Time::Any}, {}, {}).states)
            single.push_back(state);
    }
    QCOMPARE(single.size(), std::size_t(6)); // each state in one of them
    QVERIFY(models::historyFilter({Outcome::All, {}, Time::Any}, {}, {}).states.empty());
    const auto contacts = models::historyFilter({}, QStringLiteral("words"), {});
    QCOMPARE(contacts.states.size(), std::size_t(3));
    QCOMPARE(contacts.typed, QStringLiteral("words"));
    QVERIFY(!contacts.from);
}

void TestSentFilter::days_data()
{
    QTest::addColumn<Time>("time");
    QTest::addColumn<QString>("from");
    QTest::newRow("today") << Time::Today << QStringLiteral("2026-03-30T00:00:00");
    QTest::newRow("week, over the change to summer time") << Time::Week << QStringLiteral("2026-03-24T00:00:00");
    QTest::newRow("month") << Time::Month << QStringLiteral("2026-03-01T00:00:00");
    QTest::newRow("year") << Time::Year << QStringLiteral("2025-03-31T00:00:00");
}

void TestSentFilter::days()
{
    QFETCH(Time, time);
    QFETCH(QString, from);
    const QTimeZone zone("Europe/Berlin");
    const QDateTime now(QDate(2026, 3, 30), QTime(0, 30), zone);
    const auto filter = models::historyFilter({Outcome::All, {}, time}, {}, now);
    QVERIFY(filter.from);
    const auto milliseconds = std::chrono::floor<base::Milliseconds>(filter.from->time_since_epoch()).count();
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(milliseconds, zone).toString(QStringLiteral("yyyy-MM-ddThh:mm:ss")), from);
}

QTEST_GUILESS_MAIN(TestSentFilter)
#include "tst_sent_filter.moc"
