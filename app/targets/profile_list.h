// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/profile/aws_settings.h"
#include "credentials/profile/profile_plan.h"

namespace composer::models {

/// One profile of the AWS files, as a list shows it.
struct ProfileRow {
    QString name;
    QString kind; ///< stable, for scripts: "keys", "role", "web-identity", "sso", "login", "process", "none", "broken"
    QString words; ///< the kind for a person: "Role agent, with an MFA code, from the profile work"
    QString region; ///< may be empty
    QString problem = {}; ///< why it cannot be used; empty when it can be tried
    bool canSignIn = false; ///< by SSO, in this application
};

/// By name, "default" first.
std::vector<ProfileRow> profileRows(const aws::ProfileSet& profiles);

} // namespace composer::models
