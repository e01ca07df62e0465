// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/endpoint.h"
#include "credentials/chain/refreshing_source.h"
#include "credentials/profile/aws_settings.h"
#include "sending/submission.h"
#include "targets/services.h"
#include "texts/environment_text.h"
#include "texts/notice.h"

#include <optional>

namespace composer::models {

/// Where a request goes and with whose keys.
struct Route {
    aws::Endpoint endpoint;
    /// Of the sandbox: they keep it running.
    std::shared_ptr<credentials::Source> credentials;
    QString journalScope;
    std::shared_ptr<credentials::RefreshingSource> session = {}; ///< the credentials, where they may end; else null
    std::optional<aws::Endpoint> sts = {}; ///< where to ask whose credentials these are; nothing for the sandbox
};

struct RouteError {
    enum class Kind { Sandbox, Settings, Endpoint };
    Kind kind;
    Notice notice;
};

using RouteResult = base::Result<Route, RouteError>;

/// The built-in sandbox, started in this process.
RouteResult sandboxRoute(const Services& services);
/// AWS, or the endpoint that was given, by the standard variables and files.
RouteResult awsRoute(const Services& services, const credentials::AwsChoice& choice);
/// What an environment says; the built-in one is the sandbox.
RouteResult environmentRoute(const Services& services, const Environment& environment);

/// What sources that ask somebody else work with.
credentials::SourceDependencies sourceDependencies(const Services& services);

/// A ClientToken that nobody has used: a UUID v4.
QString freshToken();
/// What a submission on the route works with.
sending::Dependencies dependenciesFor(const Services& services, const Route& route);

} // namespace composer::models
