// SPDX-License-Identifier: Apache-2.0
#include "credentials/profile/profile_plan.h"

#include "credentials/profile/config_files.h"
#include "credentials/profile/profile_keys.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace composer::credentials {

using base::fail;
using Code = CredentialError::Code;

namespace {

constexpr int shortestRole = 900;
constexpr int longestRole = 43'200;
constexpr int longestChainedRole = 3'600;

bool takesRole(const aws::ProfileProperties& properties)
{
    return !valueOf(properties, "role_arn").isEmpty() && valueOf(properties, "web_identity_token_file").isEmpty();
}

template <class T>
using Planned = base::Result<T, CredentialError>;

class Planner {
public:
    explicit Planner(const aws::ProfileSet& profiles)
        : m_profiles(profiles)
    {
    }

    Planned<ProfilePlan> plan(const QString& first)
    {
        auto name = first;
        while (true) {
            const auto found = m_profiles.profiles.find(name);
            if (found == m_profiles.profiles.end())
                return fail(missing(name));
            if (const auto fault = m_profiles.profileFaults.find(name); fault != m_profiles.profileFaults.end())
                return misconfigured(name, describe(fault->second));
            const auto& properties = found->second;
            const bool isSource = m_visited.contains(name); // a profile may be its own source, for its keys
            m_visited.insert(name);
            const bool takesKeys = (isSource || name != first) && hasStaticKeys(properties);
            if (takesKeys || !takesRole(properties))
                return start(name, properties, first);
            auto next = sourceOf(name, properties);
            if (!next)
                return fail(next.error());
            if (next->isEmpty())
                return named(name, properties);
            if (m_visited.contains(*next) && !(*next == name && hasStaticKeys(properties)))
                return misconfigured(
                    name, QStringLiteral("its source_profile leads back to the profile %1").arg(*next));
            m_referrer = name;
            name = *next;
        }
    }

private:
    static base::Failure<CredentialError> misconfigured(const QString& profile, const QString& detail)
    {
        return fail(CredentialError {Code::Misconfigured, profileSourceName(profile), detail});
    }
    CredentialError missing(const QString& name) const
    {
        if (!m_profiles.otherFaults.empty()) // it may be there
            return {Code::Misconfigured, profileSourceName(name), describe(m_profiles.otherFaults.front())};
        if (m_referrer.isEmpty())
            return {Code::NotConfigured, profileSourceName(name), QStringLiteral("there is no such profile")};
        return {Code::Misconfigured, profileSourceName(m_referrer),
            QStringLiteral("its source_profile %1 does not exist").arg(name)};
    }

    /// Takes the role of the profile into the plan; answers with its source_profile, or with nothing when it has a
    /// credential_source.
    Planned<QString> sourceOf(const QString& name, const aws::ProfileProperties& properties)
    {
        const auto source = valueOf(properties, "source_profile");
        const bool isNamed = !valueOf(properties, "credential_source").isEmpty();
        if (!source.isEmpty() && isNamed)
            return misconfigured(name, QStringLiteral("it has both source_profile and credential_source"));
        if (source.isEmpty() && !isNamed)
            return misconfigured(name, QStringLiteral("it has a role_arn, but no source_profile or credential_source"));
        auto role = roleOf(name, properties);
        if (!role)
            return fail(role.error());
        m_roles.push_back(*std::move(role));
        return source;
    }

    static Planned<PlannedRole> roleOf(const QString& name, const aws::ProfileProperties& properties)
    {
        static const QRegularExpression sessionName(QStringLiteral("\\A[A-Za-z0-9_+=,.@-]{2,64}\\z"));
        PlannedRole role {name, valueOf(properties, "role_arn"), valueOf(properties, "external_id"),
            valueOf(properties, "role_session_name"), valueOf(properties, "mfa_serial"), {}};
        if (!role.sessionName.isEmpty() && !sessionName.match(role.sessionName).hasMatch())
            return misconfigured(
                name, QStringLiteral("role_session_name has 2 to 64 letters, digits or characters of _+=,.@-"));
        if (const auto text = valueOf(properties, "duration_seconds"); !text.isEmpty()) {
            bool isNumber = false;
            const int seconds = text.toInt(&isNumber);
            if (!isNumber || seconds < shortestRole || seconds > longestRole)
                return misconfigured(name,
                    QStringLiteral("duration_seconds is not a number from %1 to %2")
                        .arg(shortestRole)
                        .arg(longestRole));
            role.seconds = seconds;
        }
        return role;
    }

    Planned<ProfilePlan> named(const QString& name, const aws::ProfileProperties& properties)
    {
        using Name = PlannedNamedSource::Name;
        const auto word = valueOf(properties, "credential_source");
        for (const auto& [text, source] : {std::pair {"Environment", Name::Environment},
                 {"Ec2InstanceMetadata", Name::Ec2InstanceMetadata}, {"EcsContainer", Name::EcsContainer}}) {
            if (word == QLatin1String(text))
                return finish(name, PlannedNamedSource {source});
        }
        return misconfigured(name,
            QStringLiteral("credential_source is none of Environment, Ec2InstanceMetadata, "
                           "EcsContainer"));
    }

    /// Where the keys come from at last, in the order of the AWS CLI.
    Planned<ProfilePlan> start(const QString& name, const aws::ProfileProperties& properties, const QString& first)
    {
        const auto has = [&](const char* key) { return !valueOf(properties, key).isEmpty(); };
        const bool takesKeys = hasStaticKeys(properties);
        if (has("web_identity_token_file") && !(takesKeys && name != first))
            return webIdentity(name, properties);
        const bool isAccount = has("sso_account_id") || has("sso_role_name");
        const bool isSession = has("sso_session") || has("sso_start_url");
        if ((isAccount && !(takesKeys && name != first)) || (isSession && !takesKeys)) {
            auto settings = ssoSettings(m_profiles, name);
            if (!settings)
                return fail(settings.error());
            return finish(name, *std::move(settings));
        }
        const bool isSource = name != first || !m_roles.empty();
        const bool hasOther = has("login_session") || has("credential_process");
        // Keys of the config file come last, those of the credentials file and of a source profile do not.
        if (takesKeys && (isSource || !hasOther || m_profiles.keyedByCredentialsFile.contains(name)))
            return finish(name, PlannedKeys {});
        if (has("login_session"))
            return finish(name, PlannedLogin {valueOf(properties, "login_session")});
        if (has("credential_process"))
            return finish(name, PlannedProcess {valueOf(properties, "credential_process")});
        if (name == first)
            return fail(CredentialError {
                Code::NotConfigured, profileSourceName(name), QStringLiteral("the profile has no credentials")});
        return misconfigured(m_referrer, QStringLiteral("its source_profile %1 has no credentials").arg(name));
    }

    Planned<ProfilePlan> webIdentity(const QString& name, const aws::ProfileProperties& properties)
    {
        if (valueOf(properties, "role_arn").isEmpty())
            return fail(CredentialError {Code::Incomplete, profileSourceName(name),
                QStringLiteral("the profile has web_identity_token_file but no role_arn")});
        auto role = roleOf(name, properties);
        if (!role)
            return fail(role.error());
        return finish(name,
            PlannedWebIdentity {role->roleArn, valueOf(properties, "web_identity_token_file"), role->sessionName});
    }

    ProfilePlan finish(const QString& name, PlannedStart start)
    {
        std::ranges::reverse(m_roles); // they were found from the outermost inwards
        // A role that is taken on with the credentials of a role lasts an hour at most.
        const bool startsWithRole =
            std::holds_alternative<PlannedWebIdentity>(start) || std::holds_alternative<SsoSettings>(start);
        for (std::size_t i = startsWithRole ? 0 : 1; i < m_roles.size(); ++i) {
            if (m_roles[i].seconds)
                m_roles[i].seconds = std::min(*m_roles[i].seconds, longestChainedRole);
        }
        return {name, std::move(start), std::move(m_roles)};
    }

    const aws::ProfileSet& m_profiles;
    QSet<QString> m_visited;
    QString m_referrer;
    std::vector<PlannedRole> m_roles;
};

} // namespace

bool takesRole(const aws::ProfileSet& profiles, const QString& profile)
{
    const auto found = profiles.profiles.find(profile);
    return found != profiles.profiles.end() && takesRole(found->second);
}

base::Result<ProfilePlan, CredentialError> planFor(const aws::ProfileSet& profiles, const QString& profile)
{
    return Planner(profiles).plan(profile);
}

} // namespace composer::credentials
