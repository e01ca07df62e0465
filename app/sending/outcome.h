// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/service_error.h"
#include "aws/sigv4.h"
#include "cloud/transport.h"
#include "contact/issues/issue.h"
#include "credentials/credentials.h"
#include "sending/cancellation.h"
#include "sending/state_machine.h"
#include "sending/unrecorded_outcome.h"
#include "storage/submission_journal.h"

#include <QString>

#include <memory>
#include <optional>

namespace composer::sending {

struct AttemptResult;

/// How a submission ended. `state` is one of the final five.
///
/// It is the truth over several attempts of one token. Unknown sticks: once an attempt may have been accepted, no later
/// refusal, failure or cancel can say that nothing was created. Only a ContactId settles it.
struct Outcome {
    /// Why nothing was sent, or why the outcome is open. None for Created.
    enum class Cause {
        None,
        Invalid, ///< see issues; nothing was sent
        Credentials, ///< see credentialError; nothing was sent
        Endpoint, ///< the order names no host; nothing was sent
        Journal, ///< see journalError: the token could not be made durable
        Signing, ///< see signingError
        Transport, ///< see transportError
        Service, ///< the service answered with an error; see serviceError
        Redirected, ///< 3xx, never followed; `redirectTarget` without its query
        BadReply, ///< a reply that is neither a ContactId nor an error, e.g. a 200 that is not a whole answer
        TimedOut, ///< the submission's own time-out
        TokenUsed ///< the ClientToken went out before with another body, which may have been created; nothing was sent
    };
    State state = State::NotSent;
    Cause cause = Cause::None;
    QString contactId;
    QString requestId; ///< of the last reply
    bool wasCreatedBefore = false; ///< by an earlier run of this very request: nothing was sent this time
    QString clientToken; ///< empty when the submission ended before it needed one
    int attempts = 0; ///< requests handed to the transport
    contact::Issues issues; ///< all that the check found, warnings too
    std::optional<credentials::CredentialError> credentialError;
    /// The last of its kind, also when the cause is another one: attempts may have failed in different ways.
    std::optional<cloud::TransportError> transportError;
    /// The last reply that held no ContactId, read as far as it can be. The last of its kind, too.
    std::optional<aws::ServiceError> serviceError;
    std::optional<storage::JournalError> journalError;
    std::optional<aws::SigningError> signingError;
    QString redirectTarget;
    std::chrono::seconds clockOffset {0}; ///< not 0: this machine's clock is wrong by that much
    /// The outcome that could not be written to the journal (it stays "sending" there); else nothing.
    std::shared_ptr<UnrecordedOutcome> unrecorded;

    void add(const AttemptResult& result);
    /// The submission was ended between or within its attempts.
    void stopped(Cancellation::Reason reason);
    /// Something on this machine prevents the next attempt.
    void failed(Cause why);
    /// The journal knows that this very request created a contact: nothing is sent.
    void createdBefore(const QString& contact, const QString& request);

private:
    void settle(State next, Cause why);
    void addCreated(const AttemptResult& result);
};

/// For logs and the journal: "timed-out", "bad-reply".
const char* nameOf(Outcome::Cause cause);

} // namespace composer::sending
