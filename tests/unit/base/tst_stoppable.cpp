// SPDX-License-Identifier: Apache-2.0
#include "base/stoppable.h"
#include "base/wait_for.h"

#include <QCoreApplication>
#include <QTest>
#include <QTimer>

#include <thread>
#include <utility>

using namespace composer;

namespace {

/// Becomes `true` or `false` when the wait is over.
QCoro::Task<bool> waitFor(QTimer* timer, std::stop_token stop, bool* over)
{
    const bool signalled = co_await base::signalOrStop(timer, &QTimer::timeout, stop);
    *over = true;
    co_return signalled;
}

} // namespace

class TestStoppable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsWithTheSignal();
    void endsWithTheStop();
    void endsAtOnceWhenAlreadyStopped();
    void stopDoesNotResumeInside();
    void stopFromAnotherThreadResumesHere();
    void theFirstOneCounts();
    void aLaterStopIsIgnored();
};

void TestStoppable::endsWithTheSignal()
{
    QTimer timer;
    bool over = false;
    auto task = waitFor(&timer, {}, &over);
    QVERIFY(!over);
    timer.start(0);
    QCOMPARE(base::waitFor(std::move(task)), true);
}

void TestStoppable::endsWithTheStop()
{
    QTimer timer;
    std::stop_source source;
    bool over = false;
    auto task = waitFor(&timer, source.get_token(), &over);
    source.request_stop();
    QCOMPARE(base::waitFor(std::move(task)), false);
}

void TestStoppable::endsAtOnceWhenAlreadyStopped()
{
    QTimer timer;
    std::stop_source source;
    source.request_stop();
    bool over = false;
    auto task = waitFor(&timer, source.get_token(), &over);
    QVERIFY(over);
    QCOMPARE(base::waitFor(std::move(task)), false);
}

void TestStoppable::stopDoesNotResumeInside()
{
    QTimer timer;
    std::stop_source source;
    bool over = false;
    auto task = waitFor(&timer, source.get_token(), &over);
    source.request_stop();
    QVERIFY(!over);
    QCOMPARE(base::waitFor(std::move(task)), false);
    QVERIFY(over);
}

void TestStoppable::stopFromAnotherThreadResumesHere()
{
    for (int round = 0; round < 100; ++round) {
        QTimer timer;
        std::stop_source source;
        bool over = false;
        auto task = waitFor(&timer, source.get_token(), &over);
        std::jthread other([&source] { source.request_stop(); });
        QCOMPARE(base::waitFor(std::move(task)), false);
    }
}

void TestStoppable::theFirstOneCounts()
{
    for (int round = 0; round < 100; ++round) {
        QTimer timer;
        std::stop_source source;
        bool over = false;
        auto task = waitFor(&timer, source.get_token(), &over);
        timer.start(0);
        std::jthread other([&source] { source.request_stop(); });
        base::waitFor(std::move(task)); // either; but once, and without touching what is gone
        QVERIFY(over);
    }
}

void TestStoppable::aLaterStopIsIgnored()
{
    QTimer timer;
    std::stop_source source;
    bool over = false;
    auto task = waitFor(&timer, source.get_token(), &over);
    timer.start(0);
    QCOMPARE(base::waitFor(std::move(task)), true);
    source.request_stop();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestStoppable)
#include "tst_stoppable.moc"
