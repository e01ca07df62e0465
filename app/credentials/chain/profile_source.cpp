// SPDX-License-Identifier: Apache-2.0
#include "credentials/chain/profile_source.h"

#include "credentials/profile/issuer_endpoint.h"
#include "credentials/profile/profile_keys.h"
#include "credentials/profile/profile_plan.h"
#include "credentials/sources/container_source.h"
#include "credentials/sources/environment_source.h"
#include "credentials/sources/login_source.h"
#include "credentials/sources/process_source.h"
#include "credentials/sources/role_source.h"
#include "credentials/sources/sso_source.h"
#include "credentials/sources/static_source.h"
#include "credentials/sources/timed_source.h"
#include "credentials/sources/web_identity_source.h"

namespace composer::credentials {

using base::fail;
using Code = CredentialError::Code;

namespace {

using Made = base::Result<std::shared_ptr<Source>, CredentialError>;

Made unsupported(const QString& source, const char* what)
{
    return fail(CredentialError {Code::Unsupported, source,
        QStringLiteral("the profile needs %1, which is available only inside AWS").arg(QLatin1String(what))});
}

/// The source that a plan begins with.
struct StartMaker {
    const AwsSettings& settings;
    const QProcessEnvironment& environment;
    const SourceDependencies& dependencies;
    QString profile;

    QString source() const { return profileSourceName(profile); }
    Made operator()(const PlannedKeys&) const
    {
        auto keys = staticKeysOf(settings.profiles.profiles.at(profile), source());
        if (!keys)
            return fail(keys.error());
        return std::shared_ptr<Source>(std::make_shared<StaticSource>(*std::move(keys)));
    }
    Made operator()(const PlannedNamedSource& named) const
    {
        switch (named.name) {
        case PlannedNamedSource::Name::Ec2InstanceMetadata:
            return unsupported(source(), "credential_source = Ec2InstanceMetadata");
        case PlannedNamedSource::Name::EcsContainer:
            return container();
        case PlannedNamedSource::Name::Environment:
            break;
        }
        return std::shared_ptr<Source>(std::make_shared<EnvironmentSource>(environment));
    }
    /// Some tools serve keys on this machine as a container in AWS has them.
    Made container() const
    {
        auto made = std::make_shared<ContainerSource>(environment, dependencies);
        if (made->effort() == Effort::Nothing)
            return unsupported(source(), "credential_source = EcsContainer");
        return std::shared_ptr<Source>(std::move(made));
    }
    Made operator()(const PlannedWebIdentity& identity) const
    {
        const auto sts = issuerEndpoint(IssuingService::Sts, settings, settings.region, source());
        if (!sts)
            return fail(sts.error());
        return std::shared_ptr<Source>(std::make_shared<WebIdentitySource>(source(), identity, *sts, dependencies));
    }
    Made operator()(const SsoSettings& sso) const
    {
        return std::shared_ptr<Source>(std::make_shared<SsoSource>(sso, settings, environment, dependencies));
    }
    Made operator()(const PlannedLogin& login) const
    {
        return std::shared_ptr<Source>(std::make_shared<LoginSource>(profile, login.session, environment));
    }
    Made operator()(const PlannedProcess& process) const
    {
        return std::shared_ptr<Source>(std::make_shared<ProcessSource>(profile, process.command, dependencies));
    }
};

} // namespace

ProfileSource::ProfileSource(
    AwsSettings settings, const QProcessEnvironment& environment, SourceDependencies dependencies)
    : m_settings(std::move(settings))
    , m_environment(environment)
    , m_dependencies(std::move(dependencies))
{
}

QString ProfileSource::name() const
{
    return profileSourceName(m_settings.profile);
}

base::Result<std::shared_ptr<Source>, CredentialError> ProfileSource::compose() const
{
    const auto plan = planFor(m_settings.profiles, m_settings.profile);
    if (!plan)
        return fail(plan.error());
    auto made = std::visit(StartMaker {m_settings, m_environment, m_dependencies, plan->startProfile}, plan->start);
    const auto timed = [this](std::shared_ptr<Source> source) -> std::shared_ptr<Source> {
        return std::make_shared<TimedSource>(std::move(source), m_dependencies);
    };
    if (made)
        made = timed(*made);
    for (const auto& role : plan->roles) {
        const auto sts = issuerEndpoint(IssuingService::Sts, m_settings, m_settings.region, name());
        if (!made || !sts)
            return fail(made ? sts.error() : made.error());
        made = timed(std::make_shared<RoleSource>(role, *made, *sts, m_dependencies));
    }
    return made;
}

Effort ProfileSource::effort() const
{
    const auto made = compose();
    if (made)
        return (*made)->effort() == Effort::Disturbing ? Effort::Disturbing : Effort::Quiet;
    return made.error().code == Code::NotConfigured ? Effort::Nothing : Effort::Quiet;
}

QCoro::Task<base::Result<Credentials, CredentialError>> ProfileSource::resolve(std::stop_token stop)
{
    const auto source = name();
    const auto made = compose();
    if (!made)
        co_return fail(made.error());
    auto resolving = (*made)->resolve(stop);
    auto found = co_await resolving;
    // A source that has nothing is the end here: the profile said that it has.
    if (!found && found.error().code == Code::NotConfigured)
        co_return fail(CredentialError {Code::Incomplete, source, found.error().detail});
    co_return found;
}

} // namespace composer::credentials
