// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoroTask>
#include <QObject>

#include <stop_token>
#include <utility>

namespace composer::models {

/// The one asynchronous operation of a model. Only the answer of the last start() counts, and none once this is
/// destroyed. Declared last, it stops before the members that the operation reports to are gone. For the main thread.
class CurrentTask {
public:
    CurrentTask() = default;
    CurrentTask(const CurrentTask&) = delete;
    CurrentTask& operator=(const CurrentTask&) = delete;
    /// Asks what still runs to stop.
    ~CurrentTask() { cancel(); }

    /// `makeTask(std::stop_token)` begins an operation, a QCoro::Task with a value; `handler` gets that value. What was
    /// begun before is cancelled. isRunning() is true as soon as `makeTask` is called. The handler may start the next
    /// operation; isRunning() is false by then.
    template <class MakeTask, class Handler>
    void start(const MakeTask& makeTask, Handler handler)
    {
        cancel();
        m_stop = std::stop_source();
        const auto mine = m_stop.get_token();
        QCoro::connect(makeTask(mine), &m_guard, [this, mine, handler = std::move(handler)](const auto& answer) {
            if (mine != m_stop.get_token())
                return;
            m_stop = idle();
            handler(answer);
        });
    }

    /// Asks the operation to stop; its answer no longer counts.
    void cancel()
    {
        // In this order: an operation may answer at once.
        std::exchange(m_stop, idle()).request_stop();
    }

    /// Asks the operation to stop; its answer, which then comes soon, still counts.
    void requestStop() { m_stop.request_stop(); }

    bool isRunning() const { return m_stop.stop_possible(); }

private:
    static std::stop_source idle() { return std::stop_source(std::nostopstate); }

    QObject m_guard; ///< answers that come after its end are dropped
    std::stop_source m_stop = idle();
};

} // namespace composer::models
