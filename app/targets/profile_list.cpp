// SPDX-License-Identifier: Apache-2.0
#include "targets/profile_list.h"

#include "credentials/profile/profile_keys.h"

#include <QCoreApplication>

#include <algorithm>

namespace composer::models {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ProfileList)
};

struct Kind {
    const char* word;
    QString text;
};

struct KindOf {
    Kind operator()(const credentials::PlannedKeys&) const { return {"keys", Texts::tr("Access key")}; }
    Kind operator()(const credentials::PlannedNamedSource& named) const
    {
        return named.name == credentials::PlannedNamedSource::Name::Environment
            ? Kind {"environment", Texts::tr("Environment variables")}
            : Kind {"metadata", Texts::tr("AWS instance or container metadata")};
    }
    Kind operator()(const credentials::PlannedWebIdentity&) const
    {
        return {"web-identity", Texts::tr("Web identity")};
    }
    Kind operator()(const credentials::SsoSettings& sso) const
    {
        return {"sso", Texts::tr("IAM Identity Center (SSO): %1").arg(sso.cacheKey())};
    }
    Kind operator()(const credentials::PlannedLogin&) const { return {"login", Texts::tr("aws login")}; }
    Kind operator()(const credentials::PlannedProcess&) const { return {"process", Texts::tr("credential_process")}; }
};

QString roleName(const QString& arn)
{
    return arn.section(u'/', -1);
}

/// "Role agent with an MFA code, from Access key of the profile work"
QString roleWords(const credentials::ProfilePlan& plan, const QString& start)
{
    const auto& role = plan.roles.back();
    const bool hasCode = std::ranges::any_of(plan.roles, [](const auto& one) { return !one.mfaSerial.isEmpty(); });
    const auto name = hasCode ? Texts::tr("Role %1 with an MFA code").arg(roleName(role.roleArn))
                              : Texts::tr("Role %1").arg(roleName(role.roleArn));
    return plan.startProfile == role.profile
        ? Texts::tr("%1, from: %2").arg(name, start)
        : Texts::tr("%1, from the profile %2: %3").arg(name, plan.startProfile, start);
}

/// What makes a profile unusable, as far as the files show.
std::optional<credentials::CredentialError> problemOf(
    const aws::ProfileSet& profiles, const base::Result<credentials::ProfilePlan, credentials::CredentialError>& plan)
{
    if (!plan)
        return plan.error();
    if (!std::holds_alternative<credentials::PlannedKeys>(plan->start))
        return {};
    const auto keys = credentials::staticKeysOf(profiles.profiles.at(plan->startProfile), plan->startProfile);
    return keys ? std::nullopt : std::optional(keys.error());
}

ProfileRow rowOf(const aws::ProfileSet& profiles, const QString& name)
{
    ProfileRow row;
    row.name = name;
    row.region = credentials::valueOf(profiles.profiles.at(name), "region");
    const auto plan = credentials::planFor(profiles, name);
    const auto problem = problemOf(profiles, plan);
    if (problem && problem->code == credentials::CredentialError::Code::NotConfigured) {
        row.kind = QStringLiteral("none");
        row.words = Texts::tr("Settings only, no credentials");
        return row;
    }
    if (problem) {
        row.kind = QStringLiteral("broken");
        row.words = Texts::tr("Cannot be used");
        row.problem = problem->detail;
        return row;
    }
    const auto start = std::visit(KindOf {}, plan->start);
    row.kind = plan->roles.empty() ? QString::fromLatin1(start.word) : QStringLiteral("role");
    row.words = plan->roles.empty() ? start.text : roleWords(*plan, start.text);
    row.canSignIn = std::holds_alternative<credentials::SsoSettings>(plan->start);
    return row;
}

} // namespace

std::vector<ProfileRow> profileRows(const aws::ProfileSet& profiles)
{
    std::vector<ProfileRow> rows;
    for (const auto& [name, properties] : profiles.profiles)
        rows.push_back(rowOf(profiles, name));
    std::stable_partition(
        rows.begin(), rows.end(), [](const ProfileRow& row) { return row.name == QLatin1String("default"); });
    return rows;
}

} // namespace composer::models
