// SPDX-License-Identifier: Apache-2.0
#include "services.h"

#include "base/paths.h"
#include "build_facts.h"
#include "cli/send_target.h"
#include "cloud/network_transport.h"
#include "modules.h"

#include <QCoreApplication>

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

/// The sandbox with everything a submission to it needs.
base::Result<models::SendTarget, QString> openSandbox(const cli::Services& services)
{
    const auto sandbox = cli::sandboxTarget(services);
    if (!sandbox)
        return base::fail(sandbox.error().problem.sentence);
    models::SendTarget target;
    target.name = QStringLiteral("Sandbox");
    target.description = QCoreApplication::translate("Services", "Practice only: nothing leaves this computer.");
    target.parts = cli::partsFor(services, *sandbox);
    target.endpoint = sandbox->endpoint;
    target.journalScope = sandbox->journalScope;
    target.defaultInstanceId = sandbox::demoInstanceId();
    return target;
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
    parts.environmentName = QStringLiteral("Sandbox");
    parts.openTarget = [services] { return openSandbox(services); };
    parts.files = files;
    return parts;
}

} // namespace composer
