// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/fault_state.h"
#include "support/socket_stream.h"

namespace composer::test {

/// One connection of a fault server: reads requests and plays the script's next step for each.
class FaultConnection {
public:
    FaultConnection(SocketStream& stream, FaultState& state, QByteArray otherHost);
    /// Returns when the connection is at its end.
    void serve();

private:
    bool play(const FaultStep& step);
    bool playBeforeReading(const FaultStep& step);
    bool playAfterReading(const FaultStep& step);
    bool playAnswer(const FaultStep& step);
    bool playBrokenReply(const FaultStep& step);
    bool playEndlessReply(const FaultStep& step);
    bool readRequest(std::chrono::milliseconds pause);
    bool readHead();
    bool readMore();
    bool drip(QByteArrayView start, char next, std::chrono::milliseconds pace);

    SocketStream& m_stream;
    FaultState& m_state;
    QByteArray m_otherHost;
    int m_number;
    qsizetype m_logIndex = -1;
    LoggedRequest m_request; ///< the one that is being served
    QByteArray m_contactId;
};

} // namespace composer::test
