// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloud/proxy_variables.h"

#include <QList>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>

namespace composer::cloud {

/// Where the transport goes: never through a proxy to this machine, else as the variables say, else as the desktop's
/// settings do. Without `useProxies` always directly.
class ProxyRule {
public:
    ProxyRule(bool useProxies, QProcessEnvironment environment)
        : m_useProxies(useProxies)
        , m_environment(std::move(environment))
    {
    }
    base::Result<ProxyChoice, QString> choiceFor(
        const QByteArray& scheme, const QByteArray& host, std::optional<int> port) const;

private:
    bool m_useProxies;
    QProcessEnvironment m_environment;
};

/// The rule as Qt asks for it. A choice that cannot be followed never comes here: the transport has refused it.
class ProxyFactory final : public QNetworkProxyFactory {
public:
    explicit ProxyFactory(ProxyRule rule)
        : m_rule(std::move(rule))
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override;

private:
    ProxyRule m_rule;
};

} // namespace composer::cloud
