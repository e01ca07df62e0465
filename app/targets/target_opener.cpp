// SPDX-License-Identifier: Apache-2.0
#include "targets/target_opener.h"

#include <QCoreApplication>

namespace composer::models {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TargetOpener)
};

} // namespace

TargetOpener::TargetOpener(Services services, std::shared_ptr<Environments> environments)
    : m_services(std::move(services))
    , m_environments(std::move(environments))
{
}

void TargetOpener::recall(const Environment& environment, Route& route)
{
    const auto found = m_remembered.find(environment.id);
    // Without anything in memory the new one is better: it has read the files as they are now.
    const bool isOfUse =
        found != m_remembered.end() && found->second.environment == environment && found->second.credentials->known();
    if (isOfUse)
        route.credentials = found->second.credentials;
    else
        m_remembered.insert_or_assign(environment.id, Remembered {environment, route.credentials});
}

base::Result<Target, QString> TargetOpener::open(const QString& environmentId)
{
    const auto* environment = m_environments->find(environmentId);
    if (!environment)
        return base::fail(Texts::tr("This environment no longer exists. Choose another one."));
    if (environment->isSandbox() && m_sandbox)
        return *m_sandbox;
    auto route = routeTo(m_services, *environment);
    if (!route)
        return base::fail(paragraph(route.error().notice));
    recall(*environment, *route);
    auto target = makeTarget(m_services, *environment, *std::move(route));
    if (environment->isSandbox())
        m_sandbox = target;
    return target;
}

} // namespace composer::models
