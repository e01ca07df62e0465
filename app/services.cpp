// SPDX-License-Identifier: Apache-2.0
#include "services.h"

#include "base/paths.h"
#include "base/random.h"
#include "build_facts.h"
#include "cloud/network_transport.h"
#include "modules.h"

#include <QUuid>

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

/// The sandbox with everything a submission to it needs. The server lives as long as the target's parts do.
base::Result<models::SendTarget, QString> openSandbox(const cli::Services& services)
{
    auto loaded = services.sandbox();
    if (!loaded)
        return base::fail(loaded.error());
    std::shared_ptr<sandbox::Sandbox> server = std::move(*loaded);
    const auto endpoint = server->start(0, {});
    if (!endpoint)
        return base::fail(endpoint.error());

    models::SendTarget target;
    target.name = QStringLiteral("Sandbox");
    target.endpoint = *endpoint;
    target.journalScope = QStringLiteral("sandbox");
    target.defaultInstanceId = sandbox::demoInstanceId();
    target.parts.transport = services.transport();
    auto source =
        std::make_shared<credentials::StaticSource>(credentials::Credentials {sandbox::demoKeys(), target.name, {}});
    target.parts.credentials = {source.get(), [source, server](credentials::Source*) {}};
    target.parts.journal = services.journal();
    target.parts.clock = services.clock;
    target.parts.quota = std::make_shared<aws::RetryQuota>();
    target.parts.skew = std::make_shared<aws::ClockSkew>();
    target.parts.random = base::systemRandom();
    target.parts.newToken = [] { return QUuid::createUuid().toString(QUuid::WithoutBraces); };
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
