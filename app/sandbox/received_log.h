// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <deque>
#include <vector>

namespace composer::sandbox {

/// What the sandbox got and what it answered.
struct Received {
    /// Counts from 1 and goes on when old entries are dropped, so that a reader knows what is new.
    std::uint64_t number = 0;
    base::UtcTime time;
    QByteArray method;
    QByteArray target;
    QByteArray body;
    int status = 0; ///< 0: hung, hung up or garbage instead of an answer
    QString contactId; ///< also when the contact was created but the answer was withheld
    QString errorCode;
};

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
