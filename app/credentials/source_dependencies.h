// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/endpoint.h"
#include "aws/retry.h"
#include "base/clock.h"
#include "base/secret.h"
#include "cloud/transport.h"
#include "credentials/service_time.h"
#include "credentials/trace.h"

#include <QCoroTask>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace composer::credentials {

/// An MFA code that a role requires.
struct CodeQuestion {
    QString profile;
    QString serial; ///< the MFA device, from the profile: show it as plain text
    QString roleArn;
};

/// Asks the person; nothing when they refuse, or when there is no one to ask.
using AskForCode = std::function<QCoro::Task<std::optional<base::Secret>>(CodeQuestion, std::stop_token)>;

/// What sources that ask somebody else work with.
struct SourceDependencies {
    std::function<std::shared_ptr<cloud::Transport>()> transport; ///< made when it is first needed
    std::shared_ptr<base::Clock> clock;
    AskForCode askForCode = {}; ///< empty: there is no one to ask
    std::shared_ptr<Trace> trace = {}; ///< may be null
    aws::RetryPolicy retries = {};
    std::optional<aws::Endpoint> timeServer = {}; ///< to be asked for its time; nothing: there is none
    std::shared_ptr<ServiceOffset> offset = std::make_shared<ServiceOffset>();
};

/// The services' time, as far as it is known.
inline base::UtcTime serviceNow(const SourceDependencies& dependencies)
{
    return dependencies.offset->at(dependencies.clock->utcNow());
}

} // namespace composer::credentials
