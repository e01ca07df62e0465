// SPDX-License-Identifier: Apache-2.0
#include "targets/target.h"

#include "base/random.h"

#include <QCoreApplication>
#include <QUuid>

namespace composer::models {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Target)
};

QString descriptionOf(const Services& services, const Environment& environment)
{
    if (environment.isSandbox())
        return Texts::tr("Practice only: nothing leaves this computer.");
    const auto typed = hasOwnKeys(environment) ? services.sessionKeys->find(environment.id) : std::nullopt;
    return typed ? Texts::tr("%1, this session").arg(maskedKeyId(QString::fromLatin1(typed->accessKeyId)))
                 : identityText(environment);
}

sending::Dependencies dependenciesFor(const Services& services, const Route& route)
{
    sending::Dependencies dependencies;
    dependencies.transport = route.dependencies.transport();
    dependencies.retries = route.dependencies.retries;
    dependencies.credentials = route.credentials;
    dependencies.journal = services.journal();
    dependencies.clock = services.clock;
    dependencies.quota = std::make_shared<aws::RetryQuota>();
    dependencies.skew = std::make_shared<aws::ClockSkew>();
    dependencies.random = base::systemRandom();
    dependencies.newToken = freshToken;
    return dependencies;
}

} // namespace

Target makeTarget(const Services& services, Environment environment, Route route)
{
    if (environment.isSandbox())
        environment.instanceId = sandbox::demoInstanceId();
    auto description = descriptionOf(services, environment);
    auto dependencies = dependenciesFor(services, route);
    return {std::move(environment), std::move(route), std::move(dependencies), std::move(description)};
}

sending::Order orderFor(const Target& target, contact::EmailContact contact)
{
    sending::Order order;
    order.contact = std::move(contact);
    order.endpoint = target.route.endpoint;
    order.journalScope = target.route.journalScope;
    const auto& environment = target.environment;
    order.about.environmentId = environment.id;
    order.about.environment = environment.name;
    order.about.account = environment.accountId;
    order.about.region = QString::fromLatin1(target.route.endpoint.signingRegion);
    return order;
}

QString freshToken()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace composer::models
