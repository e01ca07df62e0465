// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"
#include "base/random.h"
#include "base/wait_for.h"

#include <QTest>

#include <algorithm>
#include <utility>

using namespace composer;
using namespace std::chrono_literals;

class TestClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sleepsForTheSpan();
    void sleepEndsWithAStop();
    void aStoppedSleepDoesNotBegin();
    void spansOfNothingPass();
    void timeGoesForward();
    void randomNumbersAreInRange();
};

void TestClock::sleepsForTheSpan()
{
    base::SystemClock clock;
    const auto before = clock.instant();
    QVERIFY(base::waitFor(clock.sleep(20ms, {})));
    QVERIFY(clock.instant() - before >= 19ms); // Qt counts whole milliseconds
}

void TestClock::sleepEndsWithAStop()
{
    base::SystemClock clock;
    std::stop_source source;
    auto sleeping = clock.sleep(1h, source.get_token());
    source.request_stop();
    QVERIFY(!base::waitFor(std::move(sleeping)));
}

void TestClock::aStoppedSleepDoesNotBegin()
{
    base::SystemClock clock;
    std::stop_source source;
    source.request_stop();
    QVERIFY(!base::waitFor(clock.sleep(1h, source.get_token())));
}

void TestClock::spansOfNothingPass()
{
    base::SystemClock clock;
    QVERIFY(base::waitFor(clock.sleep(0ms, {})));
}

void TestClock::timeGoesForward()
{
    base::SystemClock clock;
    const auto first = clock.instant();
    QVERIFY(clock.instant() >= first);
    QVERIFY(clock.utcNow() > std::chrono::sys_days(std::chrono::year(2024) / 1 / 1));
}

void TestClock::randomNumbersAreInRange()
{
    const auto random = base::systemRandom();
    double lowest = 1;
    double highest = 0;
    for (int i = 0; i < 10'000; ++i) {
        const auto number = random();
        QVERIFY(number >= 0 && number < 1);
        lowest = std::min(lowest, number);
        highest = std::max(highest, number);
    }
    QVERIFY(lowest < 0.01);
    QVERIFY(highest > 0.99);
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
