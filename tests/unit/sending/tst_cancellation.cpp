// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "sending/cancellation.h"
#include "support/fake_clock.h"

#include <QCoreApplication>
#include <QTest>

using namespace composer;
using namespace std::chrono_literals;
using Reason = sending::Cancellation::Reason;

namespace {

/// Lets `span` pass, and wakes what slept until then.
void pass(test::FakeClock& clock, base::Milliseconds span)
{
    clock.advance(span);
    QCoreApplication::processEvents();
}

} // namespace

class TestCancellation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCallerStops();
    void theTimeRunsOut();
    void theFirstReasonStays_data();
    void theFirstReasonStays();
    void withoutATimeoutNothingIsWatched();
    void aCallerThatHadStoppedBefore();
    void releaseEndsTheWatch();

private:
    std::shared_ptr<test::FakeClock> m_clock = std::make_shared<test::FakeClock>();
};

void TestCancellation::theCallerStops()
{
    std::stop_source caller;
    const sending::Cancellation cancellation(caller.get_token(), m_clock, 0ms);
    QCOMPARE(cancellation.reason(), Reason::None);
    QVERIFY(!cancellation.isRequested());
    QVERIFY(!cancellation.token().stop_requested());
    caller.request_stop();
    QCOMPARE(cancellation.reason(), Reason::Caller);
    QVERIFY(cancellation.isRequested());
    QVERIFY(cancellation.token().stop_requested());
}

void TestCancellation::theTimeRunsOut()
{
    sending::Cancellation cancellation({}, m_clock, 700ms);
    pass(*m_clock, 699ms);
    QVERIFY(!cancellation.isRequested());
    pass(*m_clock, 1ms);
    QCOMPARE(cancellation.reason(), Reason::TimeIsUp);
    QVERIFY(cancellation.token().stop_requested());
}

void TestCancellation::theFirstReasonStays_data()
{
    QTest::addColumn<bool>("callerFirst");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("caller") << true << Reason::Caller;
    QTest::newRow("time") << false << Reason::TimeIsUp;
}

void TestCancellation::theFirstReasonStays()
{
    QFETCH(bool, callerFirst);
    std::stop_source caller;
    sending::Cancellation cancellation(caller.get_token(), m_clock, 700ms);
    if (callerFirst)
        caller.request_stop();
    pass(*m_clock, 700ms);
    caller.request_stop();
    QTEST(cancellation.reason(), "reason");
}

void TestCancellation::withoutATimeoutNothingIsWatched()
{
    const sending::Cancellation cancellation({}, m_clock, 0ms);
    QCOMPARE(m_clock->sleepers(), 0);
    pass(*m_clock, 24h);
    QVERIFY(!cancellation.isRequested());
}

void TestCancellation::aCallerThatHadStoppedBefore()
{
    std::stop_source caller;
    caller.request_stop();
    const sending::Cancellation cancellation(caller.get_token(), m_clock, 0ms);
    QCOMPARE(cancellation.reason(), Reason::Caller);
}

void TestCancellation::releaseEndsTheWatch()
{
    sending::Cancellation cancellation({}, m_clock, 700ms);
    QCOMPARE(m_clock->sleepers(), 1);
    QCoro::waitFor(cancellation.release());
    QCOMPARE(m_clock->sleepers(), 0);
    QVERIFY(!cancellation.isRequested());
}

QTEST_GUILESS_MAIN(TestCancellation)
#include "tst_cancellation.moc"
