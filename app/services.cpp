// SPDX-License-Identifier: Apache-2.0
#include "services.h"

#include "base/paths.h"
#include "build_facts.h"
#include "cloud/network_transport.h"
#include "models/environment_targets.h"
#include "modules.h"

namespace composer {

namespace {

std::shared_ptr<cloud::Transport> makeTransport(const std::shared_ptr<base::Clock>& clock)
{
    cloud::NetworkTransport::Options options;
    options.userAgent = QByteArray("contact-composer/") + version;
    return std::make_shared<cloud::NetworkTransport>(options, clock);
}

std::shared_ptr<storage::SubmissionJournal> makeJournal(const std::shared_ptr<base::Clock>& clock)
{
    const auto folder = base::stateDirectory();
    // An empty path makes the journal answer NoDirectory, which the outcome explains.
    return std::make_shared<storage::SqliteJournal>(
        folder.isEmpty() ? QString() : folder + QLatin1String("/submissions.db"), clock);
}

} // namespace

cli::Services makeServices()
{
    const auto clock = std::make_shared<base::SystemClock>();
    cli::Services services;
    services.version = QLatin1String(version);
    services.clock = clock;
    services.transport = [clock] { return makeTransport(clock); };
    services.journal = [clock] { return makeJournal(clock); };
    services.sandbox = loadSandbox;
    services.keychain = loadKeychain;
    return services;
}

models::WindowParts makeWindowParts(const cli::Services& services, const QStringList& files)
{
    models::WindowParts parts;
    parts.version = services.version;
    parts.environments = std::make_shared<models::Environments>(storage::EnvironmentStore::defaultPath());
    parts.environmentName = parts.environments->current().name;
    const auto targets = std::make_shared<models::EnvironmentTargets>(services, parts.environments);
    parts.openEnvironment = [targets](const QString& id) { return targets->open(id); };
    parts.openTarget = [targets, environments = parts.environments] {
        return targets->open(environments->current().id);
    };
    parts.keys = {services.keychain, services.sessionKeys};
    parts.files = files;
    return parts;
}

} // namespace composer
