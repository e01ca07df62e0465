// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloud/transport.h"

#include <QProcessEnvironment>

#include <memory>

namespace composer::cloud {

/// Transport over QNetworkAccessManager, with its traps disarmed: no hidden re-sending, no redirects, no cookies, no
/// answers to authentication, a bounded reply in bounded time. Belongs to the thread of its first call, which needs an
/// event loop. Destroying it ends the calls under way as Cancelled, from that loop.
class NetworkTransport final : public Transport {
public:
    struct Options {
        QByteArray userAgent; ///< "contact-composer/VERSION"
        /// PEM certificates trusted instead of the system's; empty: the system's. TLS errors themselves can never be
        /// ignored.
        QByteArray authorities;
        bool useProxies = true; ///< never for loopback
        QProcessEnvironment environment = {}; ///< whose proxy variables count; without any the desktop's settings do
    };
    NetworkTransport(Options options, std::shared_ptr<const base::Clock> clock);
    ~NetworkTransport() override;
    QCoro::Task<Answer> exchange(WireRequest request, TransportLimits limits, std::stop_token stop) override;

private:
    class Session;
    static QCoro::Task<Answer> exchangeOver(
        std::shared_ptr<Session> session, WireRequest request, TransportLimits limits, std::stop_token stop);

    std::shared_ptr<Session> m_session;
};

} // namespace composer::cloud
