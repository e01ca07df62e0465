// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/exit_code.h"
#include "targets/route.h"

#include <optional>

namespace composer::cli {

/// Why nothing can be sent there.
struct TargetError {
    ExitCode exitCode;
    models::Notice notice;
};

/// What options name: an environment (the built-in "sandbox" or one of the person's own), else AWS or the endpoint that
/// was given, by the standard variables and files. The error for an unknown name lists those that are known.
base::Result<models::Environment, TargetError> chosenEnvironment(
    const std::optional<QString>& name, const credentials::AwsChoice& otherwise);

/// The environment of that id, whatever it is called now; `name` is what the error calls one that is gone.
base::Result<models::Environment, TargetError> environmentWithId(const QString& id, const QString& name);

/// The way to it; the sandbox is started in this process.
base::Result<models::Route, TargetError> openRoute(
    const models::Services& services, const models::Environment& environment);

} // namespace composer::cli
