// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/environments.h"
#include "models/send_target.h"
#include "models/target_services.h"

namespace composer::models {

/// Makes environments ready to send to. The sandbox is started once and then stays, with what it received.
class EnvironmentTargets {
public:
    EnvironmentTargets(TargetServices services, std::shared_ptr<const Environments> environments);

    /// As the environment is now. The error is a plain sentence.
    base::Result<SendTarget, QString> open(const QString& environmentId);

private:
    TargetServices m_services;
    std::shared_ptr<const Environments> m_environments;
    std::optional<SendTarget> m_sandbox;
};

} // namespace composer::models
