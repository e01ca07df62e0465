// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/endpoint.h"
#include "credentials/chain/refreshing_source.h"
#include "credentials/profile/aws_settings.h"
#include "targets/services.h"
#include "texts/environment_text.h"
#include "texts/notice.h"

#include <optional>
#include <vector>

namespace composer::models {

/// Where a request goes and with whose keys.
struct Route {
    aws::Endpoint endpoint;
    std::shared_ptr<credentials::RefreshingSource> credentials; ///< of the sandbox: they keep it running
    QString journalScope;
    credentials::SourceDependencies dependencies; ///< how to get there, with the certificates and retries of the place
    /// Where to ask whose credentials these are, or why that cannot be known; nothing for the sandbox, which has none.
    std::optional<base::Result<aws::Endpoint, credentials::CredentialError>> sts = {};
    std::vector<Notice> remarks = {}; ///< what in the AWS variables and files is not followed
};

struct RouteError {
    enum class Kind { Sandbox, Settings, Endpoint };
    Kind kind;
    Notice notice;
};

using RouteResult = base::Result<Route, RouteError>;

/// What an environment says, by the AWS variables and files; the built-in one is the sandbox, started in this process.
RouteResult routeTo(const Services& services, const Environment& environment);

/// An environment without a name, for what was chosen in another way: a profile, a region, an endpoint.
Environment unnamedEnvironment(const credentials::AwsChoice& choice);
/// Its keys are typed in, not found by the AWS variables and files.
bool hasOwnKeys(const Environment& environment);

/// What sources that ask somebody else work with; the transport trusts whom the settings say.
credentials::SourceDependencies sourceDependencies(
    const Services& services, const credentials::AwsSettings& settings = {});

} // namespace composer::models
