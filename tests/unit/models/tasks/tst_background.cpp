// SPDX-License-Identifier: Apache-2.0
#include "models/tasks/background.h"

#include <QEventLoop>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <numeric>

using namespace composer;
using models::BackgroundQueue;
using models::inBackground;

class TestBackground : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void worksElsewhereAndAnswersHere();
    void aReceiverThatIsGoneHearsNothing();
    void anAnswerNeedsNoCopy();
    void aQueueKeepsItsOrder();
    void aQueueAnswersHere();
    void theEndOfAQueueWaits();
};

void TestBackground::worksElsewhereAndAnswersHere()
{
    QEventLoop loop;
    const QThread* worker = nullptr;
    const QThread* answered = nullptr;
    inBackground([] { return QThread::currentThread(); }, &loop,
        [&](const QThread* thread) {
            worker = thread;
            answered = QThread::currentThread();
            loop.quit();
        });
    loop.exec();
    QVERIFY(worker != thread());
    QCOMPARE(answered, thread());
}

void TestBackground::aReceiverThatIsGoneHearsNothing()
{
    auto receiver = std::make_unique<QObject>();
    QSemaphore mayEnd;
    bool isHeard = false;
    const auto work = [&mayEnd] {
        mayEnd.acquire();
        return 1;
    };
    inBackground(work, receiver.get(), [&](int) { isHeard = true; });
    receiver.reset();
    mayEnd.release();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
    QCoreApplication::processEvents();
    QVERIFY(!isHeard);
}

void TestBackground::anAnswerNeedsNoCopy()
{
    QEventLoop loop;
    int value = 0;
    inBackground([] { return std::make_unique<int>(7); }, &loop,
        [&](std::unique_ptr<int> answer) {
            value = *answer;
            loop.quit();
        });
    loop.exec();
    QCOMPARE(value, 7);
}

void TestBackground::aQueueKeepsItsOrder()
{
    QSemaphore mayBegin;
    std::vector<int> worked;
    std::vector<int> answered;
    BackgroundQueue queue;
    for (int i = 0; i < 20; ++i) {
        const auto work = [&, i] {
            if (i == 0)
                mayBegin.acquire();
            worked.push_back(i); // without a lock: there is one thread
            return i;
        };
        queue.start(work, [&](int number) { answered.push_back(number); });
    }
    QVERIFY(answered.empty());
    mayBegin.release();
    queue.finish();
    std::vector<int> all(20);
    std::iota(all.begin(), all.end(), 0);
    QCOMPARE(worked, all);
    QCOMPARE(answered, all);
}

void TestBackground::aQueueAnswersHere()
{
    QEventLoop loop;
    const QThread* worker = nullptr;
    const QThread* answered = nullptr;
    BackgroundQueue queue;
    queue.start([] { return QThread::currentThread(); },
        [&](const QThread* thread) {
            worker = thread;
            answered = QThread::currentThread();
            loop.quit();
        });
    loop.exec();
    QVERIFY(worker != thread());
    QCOMPARE(answered, thread());
}

void TestBackground::theEndOfAQueueWaits()
{
    QSemaphore mayEnd;
    bool isDone = false;
    bool isHeard = false;
    {
        BackgroundQueue queue;
        const auto work = [&] {
            mayEnd.acquire();
            isDone = true;
            return 1;
        };
        queue.start(work, [&](int) { isHeard = true; });
        mayEnd.release();
    }
    QVERIFY(isDone);
    QCoreApplication::processEvents();
    QVERIFY(!isHeard);
}

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
