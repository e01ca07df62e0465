// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/exit_code.h"
#include "targets/route.h"
#include "targets/services.h"

namespace composer::cli {

struct TargetError {
    ExitCode exitCode;
    models::Notice notice;
};

using Target = base::Result<models::Route, TargetError>;

/// AWS, or the endpoint that was given, by the standard variables and files.
Target awsTarget(const models::Services& services, const credentials::AwsChoice& choice);

/// The environment of that name: the built-in "sandbox" or one of the person's own. The error for an unknown name
/// lists those that are known.
base::Result<models::Environment, TargetError> findEnvironment(const QString& name);
/// The sandbox is started in this process.
Target environmentTarget(const models::Services& services, const models::Environment& environment);

} // namespace composer::cli
