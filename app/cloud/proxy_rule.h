// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>

namespace composer::cloud {

/// The system's proxy (environment or desktop settings) for other machines, never one for this machine.
class ProxyRule final : public QNetworkProxyFactory {
public:
    explicit ProxyRule(bool useSystemProxy)
        : m_useSystemProxy(useSystemProxy)
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override;

private:
    bool m_useSystemProxy;
};

} // namespace composer::cloud
