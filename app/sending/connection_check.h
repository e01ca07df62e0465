// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/service_error.h"
#include "cloud/describe_instance.h"
#include "sending/submission.h"

#include <chrono>
#include <variant>

namespace composer::sending {

/// What "Test connection" found. It creates nothing and changes nothing.
struct ConnectionReport {
    struct Works { ///< the instance is there and active
        cloud::Instance instance;
    };
    /// Without an instance id there is nothing to ask the service for.
    struct CredentialsFound { };
    struct NoCredentials {
        credentials::CredentialError error;
    };
    struct NotSignable { ///< e.g. no region
        aws::SigningError error;
    };
    struct Unreachable { ///< the service gave no answer
        cloud::TransportError error;
    };
    struct Refused {
        aws::ServiceError error;
    };
    /// The signature was accepted, but these credentials may not read the instance. They may all the same be allowed to
    /// send: StartEmailContact needs no permission to read.
    struct MayNotRead {
        aws::ServiceError error;
    };
    struct InstanceMissing { ///< the credentials work, the id is of another account or region
        aws::ServiceError error;
    };
    struct InstanceNotActive {
        cloud::Instance instance;
    };
    /// What answered is not Amazon Connect: a redirect, or a success that describes no instance.
    struct NotTheService {
        int httpStatus = 0;
    };
    struct Cancelled { };
    using Finding = std::variant<Works, CredentialsFound, NoCredentials, NotSignable, Unreachable, Refused, MayNotRead,
        InstanceMissing, InstanceNotActive, NotTheService, Cancelled>;

    Finding finding = Cancelled {};
    QString credentialSource; ///< which source gave the keys; empty when none did
    QString requestId; ///< of the last reply
    std::chrono::seconds clockOffset {0}; ///< not 0: this machine's clock is wrong by that much
};

/// Signs in with the given credentials and asks for the instance once; once more when the first answer shows that this
/// machine's clock is wrong, as a submission would. An answer has 15 seconds to come. Uses the
/// transport, credentials, clock and skew of the dependencies. Ends soon after stop is asked for.
QCoro::Task<ConnectionReport> checkConnection(
    Dependencies dependencies, aws::Endpoint endpoint, QString instanceId, std::stop_token stop);

} // namespace composer::sending
