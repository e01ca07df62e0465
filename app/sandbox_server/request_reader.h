// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sandbox/exchange.h"
#include "sandbox_server/body_budget.h"
#include "sandbox_server/request_head.h"
#include "sandbox_server/server_limits.h"
#include "sandbox_server/socket_stream.h"

#include <optional>

namespace composer::sandbox {

/// Why there is no request: the refusal to answer with, or nothing when there is no one to answer.
using NoRequest = std::optional<Reply>;

struct ReadRequest {
    RequestHead head;
    QByteArray body;
    bool keepsAlive = false; ///< what the client asked for the connection
};

/// Reads one request from a connection: Boost.Beast frames it, the limits bound it. After a refusal the connection
/// holds the unread rest of a request, and must be closed.
class RequestReader {
public:
    /// `port` is the server's own, which the Host header must name. `share` grows with the body. All must outlive the
    /// reader.
    RequestReader(SocketStream& stream, const ServerLimits& limits, int port, BodyBudget::Share& share);

    base::Result<ReadRequest, NoRequest> read();

private:
    struct Parser;

    /// None when the parser has the whole head, and then `head` is set.
    std::optional<NoRequest> readHead(Parser& parser, RequestHead& head);
    std::optional<NoRequest> readBody(Parser& parser);
    /// Hands what is pending to the parser; reads more when that is not enough for a step.
    std::optional<NoRequest> step(Parser& parser, QByteArray* consumed);
    std::optional<Reply> refusal(const Parser& parser, const RequestHead& head) const;
    bool isOwnAuthority(const QByteArray& host) const;

    SocketStream& m_stream;
    const ServerLimits& m_limits;
    int m_port;
    BodyBudget::Share& m_share;
};

} // namespace composer::sandbox
