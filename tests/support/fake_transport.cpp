// SPDX-License-Identifier: Apache-2.0
#include "support/fake_transport.h"

#include "base/stoppable.h"

#include <QTimer>

namespace composer::test {

using cloud::TransportError;

void FakeTransport::reply(int status, QByteArray body, aws::Headers headers)
{
    reply(cloud::WireReply {status, std::move(headers), std::move(body), {}, {}});
}

void FakeTransport::reply(cloud::WireReply reply)
{
    m_steps.push_back({Step::Kind::Reply, std::move(reply), {}});
}

void FakeTransport::fail(TransportError::Code code, bool requestMayHaveLeft)
{
    m_steps.push_back({Step::Kind::Error, {}, {code, requestMayHaveLeft, 0, {}}});
}

void FakeTransport::hang(bool requestMayHaveLeft)
{
    m_steps.push_back({Step::Kind::Hang, {}, {TransportError::Code::Cancelled, requestMayHaveLeft, 0, {}}});
}

FakeTransport::Step FakeTransport::next()
{
    if (m_steps.empty())
        return {Step::Kind::Error, {}, {TransportError::Code::ConnectionRefused, false, 0, {}}};
    auto step = std::move(m_steps.front());
    m_steps.pop_front();
    return step;
}

QCoro::Task<FakeTransport::Reply> FakeTransport::exchange(
    cloud::WireRequest request, cloud::TransportLimits limits, std::stop_token stop)
{
    m_requests.push_back(request);
    m_limits.push_back(limits);
    const auto step = next();
    ++m_running;
    if (onExchange)
        onExchange(request);
    // Like the real one, it never ends inside the call.
    QTimer pause;
    pause.setSingleShot(true);
    if (step.kind != Step::Kind::Hang)
        pause.start(0);
    const bool stopped = !co_await base::signalOrStop(&pause, &QTimer::timeout, stop);
    --m_running;
    if (stopped && step.kind != Step::Kind::Hang)
        co_return base::fail(TransportError {TransportError::Code::Cancelled, true, 0, {}});
    if (step.kind != Step::Kind::Reply)
        co_return base::fail(step.error);
    co_return step.reply;
}

} // namespace composer::test
