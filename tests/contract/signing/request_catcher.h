// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/headers.h"

#include <QTcpServer>

#include <utility>

/// What one connection sent, as it was on the wire.
struct CaughtRequest {
    QByteArray method;
    QByteArray target;
    composer::aws::Headers headers;
    QByteArray body;
};

/// Takes one request per connection on a free loopback port and answers each with an empty 200.
class RequestCatcher : public QTcpServer {
    Q_OBJECT
public:
    RequestCatcher();
    QByteArray authority() const;
    std::vector<CaughtRequest> takeAll() { return std::exchange(m_caught, {}); }

private:
    void serve(QTcpSocket* socket);
    std::vector<CaughtRequest> m_caught;
};
