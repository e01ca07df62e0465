// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/service_error.h"
#include "aws/sigv4.h"
#include "base/result.h"
#include "cloud/transport.h"

#include <QCoroTask>
#include <QString>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace composer::credentials {

struct Credentials {
    aws::AccessKeys keys;
    QString source; ///< which link of the chain answered, e.g. "environment", "profile work (credentials file)"
    std::optional<base::UtcTime> expires; ///< nothing: they do not expire, or it is not known when
    QString accountId = {}; ///< 12 digits, where the source reports it; else empty
};

struct CredentialError {
    enum class Code {
        NotConfigured, ///< this source has nothing to offer: the chain goes on
        Incomplete, ///< e.g. a key without its secret; `detail` names what is missing
        Malformed, ///< a file that cannot be read; `detail` names file and line
        Unsupported, ///< configured in a way this version cannot follow; `detail` names it
        KeychainLocked,
        KeychainUnavailable,
        KeychainTimedOut,
        AccessDenied,
        Expired,
        Cancelled,
        Misconfigured, ///< settings that contradict each other or lead in a circle; `detail` says how
        SignInNeeded, ///< no session, or one that ended; `detail` names the sso-session, start URL or command, and why
        CodeNeeded, ///< an MFA code is needed and no one was there to enter one, or it was no six digits
        Refused, ///< STS or SSO answered with an error: `service`
        Unreachable, ///< STS or SSO gave no answer: `transport`
        ProcessFailed, ///< a credential_process; `detail` says how it ended
        TimedOut ///< a credential_process or another answer that took too long
    };
    Code code;
    QString source;
    QString detail; ///< never a secret
    std::optional<aws::ServiceError> service = {};
    std::optional<cloud::TransportError> transport = {};
    bool hasStrayToken = false; ///< of Refused: a session token that the key cannot have was sent with it
};

/// What Source::resolve() would take, judged from the settings alone.
enum class Effort {
    Nothing, ///< this source is not configured: a chain goes on
    Quiet, ///< files are read and services asked, the user notices nothing
    Disturbing ///< may ask the person, start a program or open the keychain: only when the keys are really wanted
};

/// One place of a search.
struct ChainLink {
    QString source;
    Effort effort;
};

/// One place that credentials can come from. Knows of no other.
class Source {
public:
    virtual ~Source() = default;
    virtual QString name() const = 0;
    virtual Effort effort() const { return Effort::Quiet; }
    /// The places where resolve() would look, in order; the first that is not Nothing decides.
    virtual std::vector<ChainLink> links() const { return {{name(), effort()}}; }
    /// Credentials may have ended already: TimedSource judges that, for all sources alike.
    virtual QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) = 0;
    /// What was given last is of no use any more, say because the service called it expired: a source that remembers
    /// its answer asks anew next time.
    virtual void forgetAnswer() { }
    /// What is to be said of credentials of this source that have ended.
    virtual CredentialError endedAt(base::UtcTime end) const;
};

} // namespace composer::credentials
