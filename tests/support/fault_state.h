// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/fault_step.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace composer::test {

/// One request as it was on the wire.
struct LoggedRequest {
    int connection = 0; ///< from 1
    QByteArray method;
    QByteArray target;
    aws::Headers headers;
    QByteArray body;
    QByteArray raw; ///< all bytes that were read
    bool complete = false; ///< false: cut off, or not read by the step
};

/// A request that a service has taken: one ClientToken makes one contact, however often it comes.
struct AcceptedContact {
    QByteArray clientToken;
    QByteArray contactId;
    QByteArray body; ///< of the first request with that token
};

/// What the connections of a fault server share: the script, the log and the accepted tokens. Safe from all threads.
class FaultState {
public:
    struct Events {
        std::function<void()> changed;
        std::function<void()> requestArrived;
    };
    explicit FaultState(Events events);

    void script(const QList<FaultStep>& steps);
    void setDefault(const FaultStep& step);
    FaultStep nextStep();

    int addConnection();
    int connections() const;

    /// Opens an entry in the log; update() fills it.
    qsizetype addRequest(int connection);
    void update(qsizetype index, const LoggedRequest& request);
    QList<LoggedRequest> requests() const;
    void announceArrival();

    /// Returns the ContactId of the body's ClientToken.
    QByteArray accept(const QByteArray& body);
    QList<AcceptedContact> contacts() const;

    void release();
    void waitForRelease();

private:
    Events m_events;
    mutable std::mutex m_mutex;
    std::condition_variable m_releasing;
    std::deque<FaultStep> m_script;
    FaultStep m_default;
    QList<LoggedRequest> m_requests;
    QList<AcceptedContact> m_contacts;
    int m_connections = 0;
    bool m_released = false;
};

} // namespace composer::test
