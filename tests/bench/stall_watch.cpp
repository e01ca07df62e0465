// SPDX-License-Identifier: Apache-2.0
// Preloaded into a GUI test: a thread asks the event loop for a sign of life, and at the end the longest time without
// one is reported, with the test function in which it was. What a test itself does between two rounds of the loop
// counts as well, so the figure is an upper bound.
#include <QByteArray>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <cstdio>
#include <memory>

namespace {

constexpr int pause = 5; // milliseconds

class StallWatch final : public QThread {
public:
    explicit StallWatch(QObject* application)
        : m_application(application)
    {
    }
    ~StallWatch() override
    {
        m_isOver = true;
        m_end.release();
        wait();
        std::printf("STALL %7.1f ms in %s\n", double(m_longest) / 1e6, m_function.constData());
    }

protected:
    void run() override
    {
        while (!m_isOver) {
            const auto answered = std::make_shared<QSemaphore>();
            auto function = std::make_shared<QByteArray>();
            QElapsedTimer timer;
            timer.start();
            QMetaObject::invokeMethod(
                m_application,
                [answered, function] {
                    *function = QTest::currentTestFunction();
                    answered->release();
                },
                Qt::QueuedConnection);
            while (!m_isOver && !answered->tryAcquire(1, 20)) { }
            if (!m_isOver && timer.nsecsElapsed() > m_longest) {
                m_longest = timer.nsecsElapsed();
                m_function = *function;
            }
            m_end.tryAcquire(1, pause); // a pause that the end cuts short
        }
    }

private:
    QObject* m_application;
    std::atomic<bool> m_isOver = false;
    QSemaphore m_end;
    qint64 m_longest = 0;
    QByteArray m_function;
};

void watch()
{
    static std::unique_ptr<StallWatch> stallWatch;
    stallWatch = std::make_unique<StallWatch>(QCoreApplication::instance());
    stallWatch->start();
    qAddPostRoutine([] { stallWatch.reset(); });
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(watch)
