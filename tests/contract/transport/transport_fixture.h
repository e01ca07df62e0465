// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloud/network_transport.h"
#include "support/fault_server.h"

#include <memory>

namespace composer::test {

using TransportReply = base::Result<cloud::WireReply, cloud::TransportError>;

/// Trusts the test authority.
std::unique_ptr<cloud::NetworkTransport> makeTransport(bool useProxies = true);

/// A PUT of `size` bytes of JSON with a ClientToken.
cloud::WireRequest makeRequest(const aws::Endpoint& endpoint, const QByteArray& clientToken, qsizetype size = 2048);

/// Short enough for tests that wait for their end.
cloud::TransportLimits shortLimits(base::Milliseconds span = base::Milliseconds(300));
/// Longer than any test may take: what ends has ended for another reason.
cloud::TransportLimits noLimits();

/// One call, with the event loop running until it is over.
TransportReply exchange(cloud::Transport& transport, const cloud::WireRequest& request,
    cloud::TransportLimits limits = {}, std::stop_token stop = {});

/// One line for the message of a failed check.
QString describe(const TransportReply& reply);

} // namespace composer::test
