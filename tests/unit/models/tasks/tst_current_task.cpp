// SPDX-License-Identifier: Apache-2.0
#include "models/tasks/current_task.h"

#include <QTest>

#include <coroutine>
#include <vector>

using namespace composer;
using models::CurrentTask;

namespace {

/// Operations that end when the test says so.
class Operations {
public:
    Operations() = default;
    Operations(const Operations&) = delete;
    Operations& operator=(const Operations&) = delete;
    ~Operations()
    {
        for (std::size_t i = 0; i < m_waiting.size(); ++i)
            finish(int(i));
    }

    /// Answers with its number: 0 for the first one.
    auto make()
    {
        return [this](std::stop_token stop) {
            m_stops.push_back(std::move(stop));
            return run(this, int(m_waiting.size()));
        };
    }
    void finish(int number)
    {
        if (const auto waiting = std::exchange(m_waiting.at(std::size_t(number)), nullptr))
            waiting.resume();
    }
    bool isAskedToStop(int number) const { return m_stops.at(std::size_t(number)).stop_requested(); }

private:
    struct Wait {
        Operations* operations;
        bool await_ready() const { return false; }
        void await_suspend(std::coroutine_handle<> waiting) const { operations->m_waiting.push_back(waiting); }
        void await_resume() const { }
    };
    static QCoro::Task<int> run(Operations* operations, int number)
    {
        Wait wait {operations};
        co_await wait;
        co_return number;
    }

    std::vector<std::stop_token> m_stops;
    std::vector<std::coroutine_handle<>> m_waiting;
};

QCoro::Task<int> atOnce(int number)
{
    co_return number;
}

} // namespace

class TestCurrentTask : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheAnswer();
    void onlyTheLastAnswerCounts();
    void anAnswerAfterCancelIsDropped();
    void anAnswerAfterRequestStopCounts();
    void cannotBeStoppedBeforeOrAfterwards();
    void isDestroyedWhileRunning();
    void theHandlerStartsAnother();
    void anAnswerAtOnceCounts();
};

void TestCurrentTask::givesTheAnswer()
{
    Operations operations;
    CurrentTask task;
    QVERIFY(!task.isRunning());
    std::vector<int> answers;
    task.start(operations.make(), [&](int answer) {
        answers.push_back(answer);
        QVERIFY(!task.isRunning());
    });
    QVERIFY(task.isRunning());
    QVERIFY(!operations.isAskedToStop(0));
    operations.finish(0);
    QCOMPARE(answers, std::vector {0});
    QVERIFY(!task.isRunning());
    QVERIFY(!operations.isAskedToStop(0));
}

void TestCurrentTask::onlyTheLastAnswerCounts()
{
    Operations operations;
    CurrentTask task;
    std::vector<int> answers;
    const auto note = [&](int answer) { answers.push_back(answer); };
    task.start(operations.make(), note);
    task.start(operations.make(), note);
    QVERIFY(operations.isAskedToStop(0));
    QVERIFY(!operations.isAskedToStop(1));
    operations.finish(0);
    QVERIFY(answers.empty());
    QVERIFY(task.isRunning());
    operations.finish(1);
    QCOMPARE(answers, std::vector {1});
}

void TestCurrentTask::anAnswerAfterCancelIsDropped()
{
    Operations operations;
    CurrentTask task;
    int answers = 0;
    task.start(operations.make(), [&](int) { ++answers; });
    task.cancel();
    QVERIFY(operations.isAskedToStop(0));
    QVERIFY(!task.isRunning());
    operations.finish(0);
    QCOMPARE(answers, 0);
}

void TestCurrentTask::anAnswerAfterRequestStopCounts()
{
    Operations operations;
    CurrentTask task;
    int answers = 0;
    task.start(operations.make(), [&](int) { ++answers; });
    task.requestStop();
    QVERIFY(operations.isAskedToStop(0));
    QVERIFY(task.isRunning());
    operations.finish(0);
    QCOMPARE(answers, 1);
    QVERIFY(!task.isRunning());
}

void TestCurrentTask::cannotBeStoppedBeforeOrAfterwards()
{
    Operations operations;
    CurrentTask task;
    task.requestStop();
    task.cancel();
    QVERIFY(!task.isRunning());
    task.start(operations.make(), [](int) {});
    QVERIFY(!operations.isAskedToStop(0));
    operations.finish(0);
    task.cancel();
    task.start(operations.make(), [](int) {});
    QVERIFY(!operations.isAskedToStop(0));
    QVERIFY(!operations.isAskedToStop(1));
}

void TestCurrentTask::isDestroyedWhileRunning()
{
    Operations operations;
    int answers = 0;
    {
        CurrentTask task;
        task.start(operations.make(), [&](int) { ++answers; });
    }
    QVERIFY(operations.isAskedToStop(0));
    operations.finish(0);
    QCOMPARE(answers, 0);
}

void TestCurrentTask::theHandlerStartsAnother()
{
    Operations operations;
    CurrentTask task;
    std::vector<int> answers;
    task.start(operations.make(), [&](int first) {
        answers.push_back(first);
        task.start(operations.make(), [&](int second) { answers.push_back(second); });
    });
    operations.finish(0);
    QVERIFY(task.isRunning());
    QVERIFY(!operations.isAskedToStop(1));
    operations.finish(1);
    QCOMPARE(answers, (std::vector {0, 1}));
    QVERIFY(!task.isRunning());
}

void TestCurrentTask::anAnswerAtOnceCounts()
{
    CurrentTask task;
    int answer = 0;
    task.start([](std::stop_token) { return atOnce(7); }, [&](int given) { answer = given; });
    QCOMPARE(answer, 7);
    QVERIFY(!task.isRunning());
}

QTEST_GUILESS_MAIN(TestCurrentTask)
#include "tst_current_task.moc"
