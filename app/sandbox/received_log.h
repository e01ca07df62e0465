// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/received.h"

#include <deque>
#include <vector>

namespace composer::sandbox {

/// The latest requests, in bounded memory: the oldest go first.
class ReceivedLog {
public:
    static constexpr std::size_t maximumEntries = 1'000;
    static constexpr qsizetype maximumBodyBytes = 64 * 1024 * 1024;

    /// Numbers the entry.
    void add(Received entry);
    /// Oldest first.
    std::vector<Received> entries() const { return {m_entries.begin(), m_entries.end()}; }

private:
    std::deque<Received> m_entries;
    qsizetype m_bodyBytes = 0;
    std::uint64_t m_added = 0;
};

} // namespace composer::sandbox
