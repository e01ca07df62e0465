// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>

#include <optional>

/// The proxy variables, read as curl and Python (with it the AWS CLI) read them, so that the same shell means the same
/// to all of them: https_proxy, http_proxy, all_proxy and no_proxy, in lower case before upper case.
namespace composer::cloud {

struct ProxyAddress {
    enum class Kind { Http, Socks5, Socks5WithNames };
    Kind kind = Kind::Http;
    QString host;
    quint16 port = 0;
    QString user; ///< this and the password may be empty; out of their percent-encoding
    QString password;
    QString name() const; ///< "proxy.example:3128"
    bool operator==(const ProxyAddress&) const = default;
};

/// Where a request goes.
struct ProxyChoice {
    enum class Way {
        AskSystem, ///< no variable says anything
        Direct,
        Proxy
    };
    Way way = Way::AskSystem;
    ProxyAddress proxy = {}; ///< of Proxy
    bool operator==(const ProxyChoice&) const = default;
};

/// `port`: nothing when it is the scheme's own. The error says in English which variable cannot be followed and why;
/// going without a proxy would not be what the person meant. It holds neither user nor password.
base::Result<ProxyChoice, QString> proxyFor(const QProcessEnvironment& environment, const QByteArray& scheme,
    const QByteArray& host, std::optional<int> port = {});

} // namespace composer::cloud
