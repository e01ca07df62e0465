// SPDX-License-Identifier: Apache-2.0
#include "cloud/proxy_rule.h"

#include "aws/endpoint_override.h"

namespace composer::cloud {

QList<QNetworkProxy> ProxyRule::queryProxy(const QNetworkProxyQuery& query)
{
    if (!m_useSystemProxy || aws::isLoopbackHost(query.peerHostName().toLatin1()))
        return {QNetworkProxy::NoProxy};
    return systemProxyForQuery(query);
}

} // namespace composer::cloud
