// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloud/sts.h"
#include "credentials/trace.h"
#include "targets/route.h"

namespace composer::models {

/// What came of a search for credentials. Holds no secret.
struct CredentialCheck {
    struct Found {
        QString source; ///< which link of the chain answered
        QString accessKeyId; ///< masked: "AKIA…7Q"
        QString accountId; ///< may be empty
        std::optional<base::UtcTime> expires;
    };
    std::optional<Found> found;
    std::optional<cloud::CallerIdentity> caller; ///< as STS says; nothing when not asked or not answered
    /// Why STS could not even be asked. Such credentials are neither usable nor unusable: nobody knows.
    std::optional<credentials::CredentialError> notAsked;
    /// Of the search, or with `found` of the question to STS.
    std::optional<credentials::CredentialError> error;
    std::vector<credentials::TraceStep> trace;
    std::chrono::seconds clockOffset {0}; ///< of the services, as far as it is known

    /// As STS says, else as the source does; may be empty.
    QString account() const { return caller ? caller->account : found ? found->accountId : QString(); }
};

/// Searches, then asks STS whose credentials these are (not for the sandbox, which has none). Ends soon after a stop.
QCoro::Task<CredentialCheck> checkCredentials(Route route, std::stop_token stop);

} // namespace composer::models
