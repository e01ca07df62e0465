// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/endpoint.h"
#include "support/fault_state.h"
#include "support/tls_identity.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace composer::test {

/// A scripted endpoint on 127.0.0.1 that answers, lies and breaks off like a bad network.
///
///     FaultServer server;                                  // or {.tls = Certificate::Trusted} and testAuthorityPem()
///     server.script({FaultStep::ok(), FaultStep::of(FaultStep::Action::CloseNoReply)});
///     server.script(faultSteps("trunc_length"));           // scripts add up; after their end every request gets ok()
///     ... send to server.endpoint() with the event loop running ...
///     QCOMPARE(server.requests().size(), 2);               // the oracle: what was really on the wire
///     QCOMPARE(server.contacts().size(), 1);               // accepted ClientTokens; one token makes one contact
///     QCOMPARE(server.otherHostConnections(), 0);          // where redirects point; no request may go there
///
/// It works in threads of its own. Connect to its signals with a context object, so that they come through the event
/// loop.
class FaultServer : public QObject {
    Q_OBJECT

public:
    struct Options {
        std::optional<Certificate> tls; ///< none: plain http
        bool onlyTls10 = false;
        /// A receive buffer so small that a sender soon feels how slowly this side reads.
        bool smallBuffer = false;
        bool cutsHandshake = false; ///< closes after the client's first words
    };

    FaultServer();
    explicit FaultServer(Options options);
    ~FaultServer() override;

    aws::Endpoint endpoint() const;
    quint16 port() const;

    void script(const QList<FaultStep>& steps);
    /// What requests get when the script is at its end.
    void setDefault(const FaultStep& step);
    /// Lets all requests of AnswerWhenReleased go on, now and later.
    void release();

    QList<LoggedRequest> requests() const;
    QList<AcceptedContact> contacts() const;
    int connections() const; ///< accepted so far, also those that carried nothing
    int otherHostConnections() const;
    quint16 otherHostPort() const;

    /// Runs the event loop until the condition holds; looks again after every event of the server.
    bool waitUntil(
        const std::function<bool()>& condition, std::chrono::milliseconds limit = std::chrono::seconds(10)) const;
    bool waitForRequests(qsizetype count) const;

Q_SIGNALS:
    /// A connection, or the first bytes or the end of a request.
    void changed() const;
    /// A request was read in full, or its step began without reading it; nothing of the answer has been written yet.
    void requestArrived() const;

private:
    class Sockets;
    bool m_isTls = false;
    std::unique_ptr<FaultState> m_state;
    std::unique_ptr<Sockets> m_sockets;
};

} // namespace composer::test
