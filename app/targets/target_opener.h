// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets/environments.h"
#include "targets/target.h"

#include <map>

namespace composer::models {

/// Makes environments ready to send to. The sandbox is started once and then stays, with what it received.
class TargetOpener {
public:
    TargetOpener(Services services, std::shared_ptr<Environments> environments);

    const Services& services() const { return m_services; }
    Environments& environments() const { return *m_environments; }

    /// As the environment is now. The error is a plain sentence.
    base::Result<Target, QString> open(const QString& environmentId);

private:
    void recall(const Environment& environment, Route& route);

    Services m_services;
    std::shared_ptr<Environments> m_environments;
    std::optional<Target> m_sandbox;
    struct Remembered {
        Environment environment;
        std::shared_ptr<credentials::RefreshingSource> credentials;
    };
    /// By id. Credentials that were asked for with an MFA code or that end later serve again when the environment
    /// is chosen again, as long as nothing was changed in it.
    std::map<QString, Remembered> m_remembered;
};

} // namespace composer::models
