// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloud/transport.h"

#include <deque>
#include <functional>
#include <vector>

namespace composer::test {

/// A transport without a network: gives scripted results in order and keeps what it was asked to send.
class FakeTransport final : public cloud::Transport {
public:
    using Reply = base::Result<cloud::WireReply, cloud::TransportError>;

    /// What the next calls get; after the last one every call fails as ConnectionRefused.
    void reply(int status, QByteArray body = {}, aws::Headers headers = {});
    void reply(cloud::WireReply reply);
    void fail(cloud::TransportError::Code code, bool requestMayHaveLeft);
    /// The call ends only when it is stopped, as Cancelled.
    void hang(bool requestMayHaveLeft = true);

    /// Called at the start of every exchange, for example to look at a journal or to ask for a stop.
    std::function<void(const cloud::WireRequest&)> onExchange;

    /// Calls that have not ended.
    int running() const { return m_running; }
    const std::vector<cloud::WireRequest>& requests() const { return m_requests; }
    const std::vector<cloud::TransportLimits>& limits() const { return m_limits; }

    QCoro::Task<Reply> exchange(
        cloud::WireRequest request, cloud::TransportLimits limits, std::stop_token stop) override;

private:
    struct Step {
        enum class Kind { Reply, Error, Hang } kind;
        cloud::WireReply reply;
        cloud::TransportError error; ///< of Error and of a stopped Hang
    };
    Step next();

    std::deque<Step> m_steps;
    int m_running = 0;
    std::vector<cloud::WireRequest> m_requests;
    std::vector<cloud::TransportLimits> m_limits;
};

} // namespace composer::test
