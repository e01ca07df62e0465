// SPDX-License-Identifier: Apache-2.0
#include "wiring.h"

#include "base/paths.h"
#include "build_facts.h"
#include "cloud/network_transport.h"
#include "modules.h"
#include "single_instance.h"
#include "storage/history/submission_history.h"

namespace composer {

namespace {

std::shared_ptr<cloud::Transport> makeTransport(
    const std::shared_ptr<base::Clock>& clock, const QByteArray& authorities = {})
{
    cloud::NetworkTransport::Options options;
    options.authorities = authorities;
    options.environment = QProcessEnvironment::systemEnvironment();
    options.userAgent = QByteArray("contact-composer/") + version;
    return std::make_shared<cloud::NetworkTransport>(options, clock);
}

/// Empty without a home, which makes the journal answer NoDirectory, which the outcome explains.
QString journalPath()
{
    const auto folder = base::stateDirectory();
    return folder.isEmpty() ? QString() : folder + QLatin1String("/submissions.db");
}

} // namespace

models::Services makeServices()
{
    const auto clock = std::make_shared<base::SystemClock>();
    models::Services services;
    services.version = QLatin1String(version);
    services.environment = QProcessEnvironment::systemEnvironment();
    services.clock = clock;
    services.transport = [clock] { return makeTransport(clock); };
    services.transportTrusting = [clock](const QByteArray& authorities) { return makeTransport(clock, authorities); };
    services.journal = [clock] { return std::make_shared<storage::SqliteJournal>(journalPath(), clock); };
    services.history = [] { return std::make_unique<storage::SubmissionHistory>(journalPath()); };
    services.sandbox = loadSandbox;
    services.keychain = loadKeychain;
    return services;
}

models::WindowDependencies makeWindowDependencies(const models::Services& services, const QStringList& files)
{
    models::WindowDependencies dependencies;
    dependencies.services = services;
    // Without a home the folder is a relative one that cannot be written: every save then says so.
    dependencies.drafts = std::make_shared<storage::DraftStore>(base::dataDirectory(), services.clock);
    dependencies.files = files;
    dependencies.onFilesHandedOver = [instance = std::make_shared<SingleInstance>()](auto open) {
        if (!instance->listen(SingleInstance::defaultSocket()))
            return; // without a socket, or beside a window that does not answer, this one works on its own
        instance->onReceived([open = std::move(open)](const HandOver& message) {
            if (!message.activationToken.isEmpty())
                qputenv("XDG_ACTIVATION_TOKEN", message.activationToken.toUtf8()); // where Qt looks for it
            open(message.files);
        });
    };
    return dependencies;
}

} // namespace composer
