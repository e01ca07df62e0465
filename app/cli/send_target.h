// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/endpoint.h"
#include "base/result.h"
#include "cli/exit_code.h"
#include "cli/services.h"
#include "credentials/aws_settings.h"
#include "credentials/credentials.h"
#include "models/problem_text.h"
#include "sending/submission.h"

#include <memory>

namespace composer::cli {

/// Where a request goes and with whose keys.
struct SendTarget {
    aws::Endpoint endpoint;
    /// Of the sandbox: they keep it running.
    std::shared_ptr<credentials::Source> credentials;
    QString journalScope;
};

struct TargetError {
    ExitCode exitCode;
    models::ProblemText problem;
};

/// The built-in sandbox, started in this process.
base::Result<SendTarget, TargetError> sandboxTarget(const Services& services);

/// AWS, or the endpoint that was given, by the standard variables and files.
base::Result<SendTarget, TargetError> awsTarget(const Services& services, const credentials::AwsChoice& choice);

/// A ClientToken that nobody has used: a UUID v4.
QString freshToken();

/// What a submission to the target works with.
sending::Parts partsFor(const Services& services, const SendTarget& target);

} // namespace composer::cli
