// SPDX-License-Identifier: Apache-2.0
#include "targets/target_opener.h"

#include <QCoreApplication>

namespace composer::models {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TargetOpener)
};

SendTarget targetFor(const Services& services, const Environment& environment, const Route& route)
{
    SendTarget target;
    target.name = environment.name;
    target.dependencies = dependenciesFor(services, route);
    target.endpoint = route.endpoint;
    target.journalScope = route.journalScope;
    target.session = route.session;
    target.sts = route.sts;
    target.environmentId = environment.id;
    target.color = environment.color;
    target.isProduction = environment.isProduction;
    target.accountId = environment.accountId;
    target.region = QString::fromLatin1(route.endpoint.signingRegion);
    target.identity = identityText(environment);
    target.defaultInstanceId = environment.instanceId;
    target.defaultDestination = environment.defaultDestination;
    target.defaultFlowId = environment.defaultFlowId;
    return target;
}

} // namespace

TargetOpener::TargetOpener(Services services, std::shared_ptr<const Environments> environments)
    : m_services(std::move(services))
    , m_environments(std::move(environments))
{
}

void TargetOpener::recall(const Environment& environment, Route& route)
{
    const auto found = m_remembered.find(environment.id);
    // Without anything in memory the new one is better: it has read the files as they are now.
    const bool isOfUse =
        found != m_remembered.end() && found->second.environment == environment && found->second.session->known();
    if (isOfUse) {
        route.credentials = found->second.session;
        route.session = found->second.session;
    } else if (route.session) {
        m_remembered.insert_or_assign(environment.id, Remembered {environment, route.session});
    }
}

base::Result<SendTarget, QString> TargetOpener::open(const QString& environmentId)
{
    const auto* environment = m_environments->find(environmentId);
    if (!environment)
        return base::fail(Words::tr("This environment is gone. Choose another one."));
    if (environment->isSandbox() && m_sandbox)
        return *m_sandbox;
    auto route = environmentRoute(m_services, *environment);
    if (!route)
        return base::fail(paragraph(route.error().notice));
    recall(*environment, *route);
    auto target = targetFor(m_services, *environment, *route);
    if (environment->isSandbox()) {
        target.description = Words::tr("Practice only: nothing leaves this computer.");
        target.defaultInstanceId = sandbox::demoInstanceId();
        m_sandbox = target;
    } else if (const auto keys = m_services.sessionKeys->find(environment->id);
               keys && (environment->origin == KeyOrigin::Keychain || environment->origin == KeyOrigin::SessionOnly)) {
        target.identity = Words::tr("%1, this session").arg(maskedKeyId(QString::fromLatin1(keys->accessKeyId)));
    }
    return target;
}

} // namespace composer::models
