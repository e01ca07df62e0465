// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace composer::models {

/// Runs `work()` away from the main thread; then `done(answer)` in the main thread, where `receiver` must live, unless
/// that was destroyed. `work` owns what it reads, since nothing waits for it.
template <class Work, class Done>
void inBackground(Work work, QObject* receiver, Done done)
{
    QThreadPool::globalInstance()->start(
        [work = std::move(work), receiver = QPointer<QObject>(receiver), done = std::move(done)] {
            const auto answer = std::make_shared<std::invoke_result_t<const Work&>>(work());
            // The application, not the receiver: that one may be destroyed in this very moment.
            QMetaObject::invokeMethod(QCoreApplication::instance(), [receiver, answer, done] {
                if (receiver)
                    done(std::move(*answer));
            });
        });
}

/// Work away from the main thread that is done in order, one piece after the other. Its end waits for what was started
/// and drops the answers.
class BackgroundQueue {
public:
    BackgroundQueue() { m_thread.setMaxThreadCount(1); }
    BackgroundQueue(const BackgroundQueue&) = delete;
    BackgroundQueue& operator=(const BackgroundQueue&) = delete;

    /// As inBackground(), with the answers in order.
    template <class Work, class Done>
    void start(Work work, Done done)
    {
        m_thread.start([this, work = std::move(work), done = std::move(done)] {
            const auto answer = std::make_shared<std::invoke_result_t<const Work&>>(work());
            QMetaObject::invokeMethod(
                &m_receiver, [answer, done] { done(std::move(*answer)); }, Qt::QueuedConnection);
        });
    }

    template <class Work>
    void start(Work work)
    {
        m_thread.start(std::move(work));
    }

    /// Waits until all is done and its answers are given.
    void finish()
    {
        m_thread.waitForDone();
        QCoreApplication::sendPostedEvents(&m_receiver, QEvent::MetaCall);
    }

private:
    QObject m_receiver; ///< outlives the thread, whose end is waited for
    QThreadPool m_thread; ///< of one thread
};

} // namespace composer::models
