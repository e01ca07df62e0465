// SPDX-License-Identifier: Apache-2.0
#include "sandbox/received_log.h"

#include <utility>

namespace composer::sandbox {

void ReceivedLog::add(Received entry)
{
    entry.number = ++m_added;
    m_bodyBytes += entry.body.size();
    m_entries.push_back(std::move(entry));
    while (m_entries.size() > maximumEntries || m_bodyBytes > maximumBodyBytes) {
        m_bodyBytes -= m_entries.front().body.size();
        m_entries.pop_front();
    }
}

} // namespace composer::sandbox
