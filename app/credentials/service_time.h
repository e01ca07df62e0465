// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloud/transport.h"

#include <chrono>
#include <optional>

namespace composer::credentials {

/// How far the services' clock is from this machine's, by which the end of credentials must not be judged: it may be
/// off by an hour after a change of system, or by years. One per route.
class ServiceOffset {
public:
    /// Nothing while no service has said its time.
    std::optional<std::chrono::seconds> known() const { return m_known; }
    base::UtcTime at(base::UtcTime local) const { return local + m_known.value_or(std::chrono::seconds(0)); }
    /// From the Date header; not of a reply that came from a cache or was long on its way.
    void learnFrom(const cloud::WireReply& reply);

private:
    std::optional<std::chrono::seconds> m_known;
};

} // namespace composer::credentials
