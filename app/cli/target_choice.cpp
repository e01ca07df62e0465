// SPDX-License-Identifier: Apache-2.0
#include "cli/target_choice.h"

#include "targets/environments.h"

#include <QCoreApplication>

namespace composer::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SendTarget)
};

Target targetOf(models::RouteResult route)
{
    using Kind = models::RouteError::Kind;
    if (route)
        return std::move(*route);
    switch (route.error().kind) {
    case Kind::Sandbox:
        return base::fail(TargetError {NotSent, route.error().notice});
    case Kind::Settings:
        return base::fail(TargetError {NoCredentials, route.error().notice});
    case Kind::Endpoint:
        break;
    }
    return base::fail(TargetError {WrongUsage, route.error().notice});
}

TargetError unknownName(const QString& name, const models::Environments& known)
{
    QStringList names;
    for (const auto& environment : known.all())
        names << environment.name;
    auto sentence =
        Words::tr("There is no environment “%1”. Known are: %2.").arg(name, names.join(QStringLiteral(", ")));
    if (!known.problem().isEmpty())
        sentence += u' ' + known.problem();
    return {WrongUsage, {models::Tone::Bad, QStringLiteral("UnknownEnvironment"), sentence}};
}

} // namespace

Target awsTarget(const models::Services& services, const credentials::AwsChoice& choice)
{
    return targetOf(models::awsRoute(services, choice));
}

base::Result<models::Environment, TargetError> findEnvironment(const QString& name)
{
    if (name.compare(storage::sandboxId(), Qt::CaseInsensitive) == 0)
        return storage::sandboxEnvironment(); // whatever state the file of the others is in
    const models::Environments known(storage::EnvironmentStore::defaultPath());
    if (const auto* environment = known.findByName(name))
        return *environment;
    return base::fail(unknownName(name, known));
}

Target environmentTarget(const models::Services& services, const models::Environment& environment)
{
    if (environment.origin == models::KeyOrigin::SessionOnly)
        return base::fail(TargetError {NoCredentials,
            {models::Tone::Bad, QStringLiteral("SessionOnly"),
                Words::tr("The environment “%1” has its keys only while the window is open. Store them in the "
                          "keychain, or choose another source for it.")
                    .arg(environment.name)}});
    return targetOf(models::environmentRoute(services, environment));
}

} // namespace composer::cli
