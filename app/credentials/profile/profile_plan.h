// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/profile/sso_settings.h"

#include <optional>
#include <variant>
#include <vector>

/// How a profile comes to its credentials, decided from the files alone: nothing is asked or run here. Source of the
/// rules: AWS SDKs and Tools Reference Guide, "Assume role credential provider"; the order of ways within a profile is
/// that of the AWS CLI.
namespace composer::credentials {

struct PlannedKeys { };
/// credential_source.
struct PlannedNamedSource {
    enum class Name { Environment, Ec2InstanceMetadata, EcsContainer };
    Name name;
};
struct PlannedWebIdentity {
    QString roleArn;
    QString tokenFile;
    QString sessionName; ///< may be empty
};
struct PlannedLogin {
    QString session;
};
struct PlannedProcess {
    QString command;
};
using PlannedStart =
    std::variant<PlannedKeys, PlannedNamedSource, PlannedWebIdentity, SsoSettings, PlannedLogin, PlannedProcess>;

/// A role that is taken on with the credentials of the step before.
struct PlannedRole {
    QString profile;
    QString roleArn;
    QString externalId; ///< this and the next two may be empty
    QString sessionName;
    QString mfaSerial;
    std::optional<int> seconds; ///< 900 to 43,200; of chained roles at most 3,600
};

struct ProfilePlan {
    QString startProfile; ///< whose settings the start is
    PlannedStart start;
    std::vector<PlannedRole> roles; ///< in the order in which they are taken on
};

/// The profile wants AssumeRole with the credentials of another profile or source, rightly or not.
bool takesRole(const aws::ProfileSet& profiles, const QString& profile);

/// NotConfigured: the profile is not there, or holds no credentials. Other errors name the profile and the setting.
base::Result<ProfilePlan, CredentialError> planFor(const aws::ProfileSet& profiles, const QString& profile);

} // namespace composer::credentials
