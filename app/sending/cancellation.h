// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QCoroTask>

#include <memory>
#include <optional>
#include <stop_token>

namespace composer::sending {

/// The one stop that the steps of a submission listen to: its caller's, or the end of its time, whichever comes
/// first.
class Cancellation {
public:
    enum class Reason { None, Caller, TimeIsUp };

    /// `timeout` counts from here; 0: no limit.
    Cancellation(std::stop_token caller, std::shared_ptr<base::Clock> clock, base::Milliseconds timeout);
    std::stop_token token() const;
    Reason reason() const;
    bool isRequested() const { return reason() != Reason::None; }
    /// Ends the watch over the time. To be awaited before this goes, so that no timer outlives the submission.
    QCoro::Task<void> release();

private:
    struct Shared;
    struct OnCaller {
        std::shared_ptr<Shared> shared;
        void operator()() const;
    };
    static QCoro::Task<void> watch(
        std::shared_ptr<Shared> shared, std::shared_ptr<base::Clock> clock, base::Milliseconds timeout);

    std::shared_ptr<Shared> m_shared;
    std::stop_callback<OnCaller> m_onCaller;
    QCoro::Task<void> m_watch;
};

} // namespace composer::sending
