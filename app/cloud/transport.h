// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/endpoint.h"
#include "aws/sigv4.h"
#include "base/clock.h"
#include "base/result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QString>

#include <stop_token>

namespace composer::cloud {

/// One HTTP request, exactly as it must be on the wire.
struct WireRequest {
    aws::Endpoint endpoint;
    QByteArray method;
    QByteArray target; ///< path and query, percent-encoded, as signed; starts with '/'
    aws::Headers headers; ///< without Host and Content-Length, which the transport sets
    QByteArray body;
};

/// One HTTP reply that arrived in full.
struct WireReply {
    int status = 0;
    aws::Headers headers;
    QByteArray body;
    base::UtcTime sentAt;
    base::UtcTime receivedAt;
};

struct TransportLimits {
    base::Milliseconds total {30'000}; ///< from the call to the last byte of the reply
    base::Milliseconds idle {20'000}; ///< without any byte
    qint64 maximumReplyBytes = 1024 * 1024;
};

/// Why there is no reply. `requestMayHaveLeft` is the question that decides between "not sent" and "unknown": it is
/// false only when it is certain that no service can have acted on the request, because not one byte of its body (of a
/// request without a body: nothing at all) was handed over for sending.
struct TransportError {
    enum class Code {
        HostNotFound,
        ConnectionRefused,
        NetworkUnreachable, ///< also proxy trouble before a connection stood
        ProxyAuthentication,
        ProxyUnusable, ///< what names the proxy cannot be followed; nothing was tried. `detail` says why
        Tls, ///< certificate or handshake; final
        TimedOut,
        ConnectionLost, ///< closed or reset; also in the middle of a reply
        ReplyTooLarge,
        ReplyGarbled, ///< not HTTP
        Cancelled,
        InvalidRequest, ///< a header or target that may not be sent, or plain http to a host that is not loopback
        Other
    };
    Code code = Code::Other;
    bool requestMayHaveLeft = false;
    int httpStatus = 0; ///< of a reply whose headers came, else 0
    /// Qt's or the system's words, without URLs' queries.
    QString detail;
    QString proxy = {}; ///< "host:port" of the one that was to be gone through; empty: none, or the system's
};

using Answer = base::Result<WireReply, TransportError>;

/// The one seam to the network. One call puts at most one request on the wire and finishes exactly once.
class Transport {
public:
    virtual ~Transport() = default;
    virtual QCoro::Task<Answer> exchange(WireRequest request, TransportLimits limits, std::stop_token stop) = 0;
};

} // namespace composer::cloud
