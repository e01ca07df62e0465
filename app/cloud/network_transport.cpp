// SPDX-License-Identifier: Apache-2.0
#include "cloud/network_transport.h"

#include "base/stoppable.h"
#include "cloud/network_call.h"
#include "cloud/network_request.h"
#include "cloud/open_connections.h"
#include "cloud/proxy_rule.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkProxyQuery>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>

#include <optional>
#include <set>
#include <utility>

namespace composer::cloud {

/// By this side, so that the server may not know yet.
static bool wasBrokenOff(const Answer& answer)
{
    using Code = TransportError::Code;
    const auto code = answer ? Code::Other : answer.error().code;
    return code == Code::Cancelled || code == Code::TimedOut || code == Code::ReplyTooLarge;
}

/// What the calls share; it outlives the transport while a call is under way.
class NetworkTransport::Session {
public:
    Session(Options options, std::shared_ptr<const base::Clock> clock)
        : m_options(std::move(options))
        , m_clock(std::move(clock))
    {
    }

    const Options& options() const { return m_options; }
    const base::Clock& clock() const { return *m_clock; }
    ProxyRule proxies() const { return {m_options.useProxies, m_options.environment}; }
    /// Its destroyed() ends all calls.
    std::unique_ptr<QObject> owner = std::make_unique<QObject>();

    /// Made on first use, so that a start that sends nothing does not pay for it.
    std::shared_ptr<QNetworkAccessManager> manager()
    {
        if (!m_manager) {
            m_manager = std::make_shared<QNetworkAccessManager>();
            m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
            m_manager->setProxyFactory(new ProxyFactory(proxies()));
        }
        return m_manager;
    }

    /// Calls to come get connections of their own. From Qt 6.8 on the failure of a call whose connection was lost can
    /// hit the next one on its channel, too.
    void leave(const std::shared_ptr<QNetworkAccessManager>& manager)
    {
        if (m_manager == manager)
            m_manager.reset();
    }

    void begin() { ++m_calls; }
    /// A call is over. When it was broken off, its server may go on sending, and Qt's thread reading: the connections
    /// of its kind end with the last call that may be using one.
    void end(bool wasBrokenOff, const QUrl& url)
    {
        --m_calls;
        if (wasBrokenOff)
            addPorts(url);
        if (m_calls > 0)
            return;
        for (const auto port : std::exchange(m_portsToEnd, {}))
            endConnectionsTo(port);
    }

    /// Only for https: the first look at it loads the TLS library.
    const QSslConfiguration& tls()
    {
        if (!m_tls) {
            m_tls = QSslConfiguration::defaultConfiguration();
            m_tls->setProtocol(QSsl::TlsV1_2OrLater);
            m_tls->setPeerVerifyMode(QSslSocket::VerifyPeer);
            if (!m_options.authorities.isEmpty())
                m_tls->setCaCertificates(QSslCertificate::fromData(m_options.authorities, QSsl::Pem));
        }
        return *m_tls;
    }

private:
    /// The endpoint's, or those of the proxies on the way to it.
    void addPorts(const QUrl& url)
    {
        for (const auto& proxy : ProxyFactory(proxies()).queryProxy(QNetworkProxyQuery(url)))
            m_portsToEnd.insert(proxy.type() == QNetworkProxy::NoProxy
                    ? quint16(url.port(url.scheme() == QLatin1String("https") ? 443 : 80))
                    : proxy.port());
    }

    Options m_options;
    std::shared_ptr<const base::Clock> m_clock;
    std::shared_ptr<QNetworkAccessManager> m_manager;
    int m_calls = 0;
    std::set<quint16> m_portsToEnd;
    std::optional<QSslConfiguration> m_tls;
};

namespace {

/// The proxy's name; empty: none that is known here.
base::Result<QString, TransportError> proxyOf(const ProxyRule& rule, const aws::Endpoint& endpoint)
{
    const auto port = endpoint.port < 0 ? std::nullopt : std::optional(endpoint.port);
    const auto choice = rule.choiceFor(endpoint.scheme, endpoint.host, port);
    if (!choice)
        return base::fail(TransportError {TransportError::Code::ProxyUnusable, false, 0, choice.error()});
    return choice->way == ProxyChoice::Way::Proxy ? choice->proxy.name() : QString();
}

TransportError through(const QString& proxy, TransportError error)
{
    error.proxy = proxy;
    return error;
}

} // namespace

NetworkTransport::NetworkTransport(Options options, std::shared_ptr<const base::Clock> clock)
    : m_session(std::make_shared<Session>(std::move(options), std::move(clock)))
{
}

NetworkTransport::~NetworkTransport()
{
    m_session->owner.reset();
}

QCoro::Task<Answer> NetworkTransport::exchange(WireRequest request, TransportLimits limits, std::stop_token stop)
{
    return exchangeOver(m_session, std::move(request), limits, std::move(stop));
}

QCoro::Task<Answer> NetworkTransport::exchangeOver(
    std::shared_ptr<Session> session, WireRequest request, TransportLimits limits, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return base::fail(TransportError {TransportError::Code::Cancelled, false, 0, {}});
    auto prepared = toNetworkRequest(request, session->options().userAgent);
    if (!prepared)
        co_return base::fail(prepared.error());
    const auto proxy = proxyOf(session->proxies(), request.endpoint);
    if (!proxy)
        co_return base::fail(proxy.error());
    if (request.endpoint.scheme == "https")
        prepared->setSslConfiguration(session->tls());

    const auto sentAt = session->clock().utcNow();
    const auto manager = session->manager();
    session->begin();
    NetworkCall call(*manager, *prepared, request.method, request.body, limits);
    QObject::connect(session->owner.get(), &QObject::destroyed, &call, &NetworkCall::cancel);
    if (!co_await base::signalOrStop(&call, &NetworkCall::over, stop))
        call.cancel();
    auto result = call.result();
    const bool isBrokenOff = wasBrokenOff(result);
    if (isBrokenOff || (!result && result.error().code == TransportError::Code::ConnectionLost))
        session->leave(manager);
    session->end(isBrokenOff, prepared->url());
    if (result) {
        result->sentAt = sentAt;
        result->receivedAt = session->clock().utcNow();
    }
    if (!result)
        result = base::fail(through(*proxy, result.error()));
    co_return result;
}

} // namespace composer::cloud
