// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/loopback_sandbox.h"

#include "sandbox/service.h"
#include "sandbox_server/http_server.h"

#include <mutex>
#include <utility>

namespace composer::sandbox {
namespace {

class LoopbackSandbox final : public Sandbox {
public:
    ~LoopbackSandbox() override { stop(); }

    base::Result<aws::Endpoint, QString> start(int port, Scenario scenario) override
    {
        if (m_server)
            return base::fail(QStringLiteral("The sandbox is already running"));
        {
            const std::lock_guard lock(m_mutex);
            m_service = Service(m_clock, std::move(scenario));
        }
        auto server = std::make_unique<HttpServer>([this](const Request& request) {
            const std::lock_guard lock(m_mutex);
            return m_service.handle(request);
        });
        const auto listening = server->listen(port);
        if (!listening)
            return base::fail(listening.error());
        m_server = std::move(server);
        return aws::Endpoint {"http", "127.0.0.1", *listening, {}, demoRegion().toLatin1()};
    }

    void stop() override { m_server.reset(); }

    std::vector<Received> received() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_service.received();
    }

private:
    std::shared_ptr<const base::Clock> m_clock = std::make_shared<base::SystemClock>();
    mutable std::mutex m_mutex;
    Service m_service {m_clock};
    std::unique_ptr<HttpServer> m_server; // last: its threads use the others
};

} // namespace

std::unique_ptr<Sandbox> makeSandbox()
{
    return std::make_unique<LoopbackSandbox>();
}

} // namespace composer::sandbox
