// SPDX-License-Identifier: Apache-2.0
#include "cloud/proxy_rule.h"

#include "aws/endpoint_override.h"

#include <QUrl>

namespace composer::cloud {

using Way = ProxyChoice::Way;

namespace {

QNetworkProxy toQt(const ProxyAddress& address)
{
    const bool isHttp = address.kind == ProxyAddress::Kind::Http;
    QNetworkProxy proxy(isHttp ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy, address.host, address.port,
        address.user, address.password);
    if (address.kind == ProxyAddress::Kind::Socks5) // looks names up itself
        proxy.setCapabilities(proxy.capabilities() & ~QNetworkProxy::HostNameLookupCapability);
    return proxy;
}

} // namespace

base::Result<ProxyChoice, QString> ProxyRule::choiceFor(
    const QByteArray& scheme, const QByteArray& host, std::optional<int> port) const
{
    if (!m_useProxies || aws::isLoopbackHost(host))
        return ProxyChoice {Way::Direct};
    return proxyFor(m_environment, scheme, host, port);
}

QList<QNetworkProxy> ProxyFactory::queryProxy(const QNetworkProxyQuery& query)
{
    const auto& url = query.url();
    const auto port = url.port() < 0 ? std::nullopt : std::optional(url.port());
    const auto choice = m_rule.choiceFor(url.scheme().toLatin1(), url.host(QUrl::FullyEncoded).toLatin1(), port);
    if (choice && choice->way == Way::AskSystem)
        return systemProxyForQuery(query);
    if (choice && choice->way == Way::Proxy)
        return {toQt(choice->proxy)};
    return {QNetworkProxy::NoProxy};
}

} // namespace composer::cloud
