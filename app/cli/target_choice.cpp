// SPDX-License-Identifier: Apache-2.0
#include "cli/target_choice.h"

#include "targets/environments.h"

#include <QCoreApplication>

namespace composer::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TargetChoice)
};

ExitCode exitCodeFor(models::RouteError::Kind kind)
{
    using Kind = models::RouteError::Kind;
    switch (kind) {
    case Kind::Sandbox:
        return NotSent;
    case Kind::Settings:
        return NoCredentials;
    case Kind::Endpoint:
        break;
    }
    return WrongUsage;
}

TargetError unknownName(const QString& name, const models::Environments& known)
{
    QStringList names;
    for (const auto& environment : known.all())
        names << environment.name;
    auto sentence =
        Texts::tr("There is no environment “%1”. These exist: %2.").arg(name, names.join(QStringLiteral(", ")));
    if (!known.problem().isEmpty())
        sentence += u' ' + known.problem();
    return {WrongUsage, {models::Tone::Bad, QStringLiteral("UnknownEnvironment"), sentence}};
}

} // namespace

base::Result<models::Environment, TargetError> chosenEnvironment(
    const std::optional<QString>& name, const credentials::AwsChoice& otherwise)
{
    if (!name)
        return models::unnamedEnvironment(otherwise);
    if (name->compare(storage::sandboxId(), Qt::CaseInsensitive) == 0)
        return storage::sandboxEnvironment(); // whatever state the file of the others is in
    const models::Environments known;
    if (const auto* environment = known.findByName(*name))
        return *environment;
    return base::fail(unknownName(*name, known));
}

base::Result<models::Environment, TargetError> environmentWithId(const QString& id, const QString& name)
{
    if (id == storage::sandboxId())
        return storage::sandboxEnvironment();
    const models::Environments known;
    if (const auto* environment = known.find(id))
        return *environment;
    return base::fail(unknownName(name, known));
}

base::Result<models::Route, TargetError> openRoute(
    const models::Services& services, const models::Environment& environment)
{
    if (environment.origin == models::KeyOrigin::SessionOnly)
        return base::fail(TargetError {NoCredentials,
            {models::Tone::Bad, QStringLiteral("SessionOnly"),
                Texts::tr("The environment “%1” has its access key only while the window is open. Save the key to the "
                          "keychain, or choose another source of credentials.")
                    .arg(environment.name)}});
    auto route = models::routeTo(services, environment);
    if (!route)
        return base::fail(TargetError {exitCodeFor(route.error().kind), route.error().notice});
    return *std::move(route);
}

} // namespace composer::cli
