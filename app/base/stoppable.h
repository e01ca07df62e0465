// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaObject>
#include <QObject>

#include <coroutine>
#include <memory>
#include <stop_token>
#include <utility>

namespace composer::base {

/// Awaits a signal without arguments, or a stop request, whichever comes first: true for the signal. The stop
/// may be asked for from any thread; the coroutine always resumes from the event loop of the emitter's thread, never
/// inside request_stop(), so that the caller who cancels is not re-entered. The emitter must live until one of the two
/// came.
class SignalOrStop {
public:
    template <class Emitter, class Signal>
    SignalOrStop(Emitter* emitter, Signal signal, std::stop_token stop)
        : m_shared(std::make_shared<Shared>())
        , m_stop(std::move(stop))
    {
        m_shared->context.moveToThread(emitter->thread());
        QObject::connect(
            emitter, signal, &m_shared->context, [shared = std::weak_ptr(m_shared)] { settle(shared, true); });
    }

    bool await_ready() const { return m_shared->settled || m_stop.stop_requested(); }
    void await_suspend(std::coroutine_handle<> waiting)
    {
        m_shared->waiting = waiting;
        m_onStop = std::make_unique<std::stop_callback<Stopper>>(m_stop, Stopper {m_shared});
    }
    bool await_resume()
    {
        m_onStop.reset();
        return m_shared->settled && m_shared->bySignal;
    }

private:
    struct Shared {
        QObject context;
        std::coroutine_handle<> waiting;
        bool settled = false;
        bool bySignal = false;
    };
    struct Stopper {
        std::weak_ptr<Shared> shared;
        void operator()() const
        {
            if (const auto live = shared.lock())
                QMetaObject::invokeMethod(
                    &live->context, [shared = shared] { settle(shared, false); }, Qt::QueuedConnection);
        }
    };

    static void settle(const std::weak_ptr<Shared>& weak, bool bySignal)
    {
        const auto shared = weak.lock();
        if (!shared || shared->settled)
            return;
        shared->settled = true;
        shared->bySignal = bySignal;
        if (const auto waiting = std::exchange(shared->waiting, nullptr))
            waiting.resume();
    }

    std::shared_ptr<Shared> m_shared;
    std::stop_token m_stop;
    std::unique_ptr<std::stop_callback<Stopper>> m_onStop; // on the heap: co_await moves this object
};

template <class Emitter, class Signal>
SignalOrStop signalOrStop(Emitter* emitter, Signal signal, std::stop_token stop)
{
    return {emitter, signal, std::move(stop)};
}

} // namespace composer::base
