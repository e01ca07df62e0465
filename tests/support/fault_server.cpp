// SPDX-License-Identifier: Apache-2.0
#include "support/fault_server.h"

#include "support/fault_connection.h"
#include "support/listener.h"

#include <QEventLoop>
#include <QTimer>

#include <atomic>
#include <csignal>
#include <thread>
#include <unistd.h>
#include <vector>

namespace composer::test {

class FaultServer::Sockets {
public:
    Sockets(const Options& options, FaultState& state)
        : m_options(options)
        , m_state(state)
        , m_tls(options.tls ? makeTlsContext(makeIdentity(*options.tls), options.onlyTls10) : nullptr)
        , m_listener(options.smallBuffer)
        , m_otherAccepting([this] { countOthers(); })
        , m_accepting([this] { acceptAll(); })
    {
    }
    ~Sockets()
    {
        m_listener.interrupt();
        m_otherListener.interrupt();
        m_accepting.join();
        m_otherAccepting.join();
        for (const auto& stream : m_streams)
            stream->interrupt();
    }

    const Listener& listener() const { return m_listener; }
    const Listener& otherListener() const { return m_otherListener; }
    int otherConnections() const { return m_otherConnections; }

private:
    void acceptAll()
    {
        for (int descriptor = m_listener.next(); descriptor >= 0; descriptor = m_listener.next()) {
            auto& stream = *m_streams.emplace_back(std::make_unique<SocketStream>(descriptor));
            m_threads.emplace_back([this, &stream] { serve(stream); });
        }
    }
    void serve(SocketStream& stream)
    {
        FaultConnection connection(stream, m_state, "127.0.0.1:" + QByteArray::number(m_otherListener.port()));
        if (m_options.cutsHandshake) {
            stream.waitForData();
            stream.read();
            stream.close();
        } else if (!m_tls || stream.startTls(m_tls.get()))
            connection.serve();
        stream.close();
    }
    void countOthers()
    {
        for (int descriptor = m_otherListener.next(); descriptor >= 0; descriptor = m_otherListener.next()) {
            ++m_otherConnections;
            close(descriptor);
        }
    }

    Options m_options;
    FaultState& m_state;
    std::shared_ptr<ssl_ctx_st> m_tls;
    Listener m_listener;
    Listener m_otherListener;
    std::atomic<int> m_otherConnections = 0;
    std::vector<std::unique_ptr<SocketStream>> m_streams;
    std::vector<std::jthread> m_threads; // after the streams: joined before they go
    std::jthread m_otherAccepting;
    std::jthread m_accepting;
};

FaultServer::FaultServer()
    : FaultServer(Options {})
{
}

FaultServer::FaultServer(Options options)
    : m_state(std::make_unique<FaultState>(
        FaultState::Events {[this] { Q_EMIT changed(); }, [this] { Q_EMIT requestArrived(); }}))
{
    std::signal(SIGPIPE, SIG_IGN); // OpenSSL writes without MSG_NOSIGNAL
    m_sockets = std::make_unique<Sockets>(options, *m_state);
    m_isTls = options.tls.has_value();
}

FaultServer::~FaultServer()
{
    release();
    m_sockets.reset();
}

aws::Endpoint FaultServer::endpoint() const
{
    aws::Endpoint endpoint;
    endpoint.scheme = m_isTls ? "https" : "http";
    endpoint.host = "127.0.0.1";
    endpoint.port = port();
    endpoint.signingRegion = "us-east-1";
    return endpoint;
}

quint16 FaultServer::port() const
{
    return m_sockets->listener().port();
}

void FaultServer::script(const QList<FaultStep>& steps)
{
    m_state->script(steps);
}

void FaultServer::setDefault(const FaultStep& step)
{
    m_state->setDefault(step);
}

void FaultServer::release()
{
    m_state->release();
}

QList<LoggedRequest> FaultServer::requests() const
{
    return m_state->requests();
}

QList<AcceptedContact> FaultServer::contacts() const
{
    return m_state->contacts();
}

int FaultServer::connections() const
{
    return m_state->connections();
}

int FaultServer::otherHostConnections() const
{
    return m_sockets->otherConnections();
}

quint16 FaultServer::otherHostPort() const
{
    return m_sockets->otherListener().port();
}

bool FaultServer::waitUntil(const std::function<bool()>& condition, std::chrono::milliseconds limit) const
{
    QEventLoop loop;
    connect(this, &FaultServer::changed, &loop, [&] {
        if (condition())
            loop.quit();
    });
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    if (!condition())
        loop.exec();
    return condition();
}

bool FaultServer::waitForRequests(qsizetype count) const
{
    return waitUntil([&] { return requests().size() >= count; });
}

} // namespace composer::test

#ifdef __SANITIZE_ADDRESS__
/// Qt's network thread is detached: QThread::wait() returns before the thread's own destructors have freed what OpenSSL
/// keeps per thread, so at the end of a process that spoke TLS a leak of libcrypto is reported now and then.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:libcrypto.so\n";
}
#endif
