// SPDX-License-Identifier: Apache-2.0
#include "wiring.h"

#include "base/paths.h"
#include "build_facts.h"
#include "cloud/network_transport.h"
#include "modules.h"
#include "single_instance.h"
#include "targets/connection_test.h"
#include "targets/target_opener.h"

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

models::Services makeServices()
{
    const auto clock = std::make_shared<base::SystemClock>();
    models::Services services;
    services.version = QLatin1String(version);
    services.clock = clock;
    services.transport = [clock] { return makeTransport(clock); };
    services.journal = [clock] { return makeJournal(clock); };
    services.sandbox = loadSandbox;
    services.keychain = loadKeychain;
    return services;
}

models::WindowParts makeWindowParts(const models::Services& commandServices, const QStringList& files)
{
    models::WindowParts parts;
    parts.codeQuestions = std::make_shared<models::CodeQuestions>();
    auto services = commandServices; // and with somebody to ask
    services.askForCode = models::CodeQuestions::handler(parts.codeQuestions);
    parts.version = commandServices.version;
    parts.environments = std::make_shared<models::Environments>(storage::EnvironmentStore::defaultPath());
    parts.environmentName = parts.environments->current().name;
    const auto targets = std::make_shared<models::TargetOpener>(services, parts.environments);
    parts.openEnvironment = [targets](const QString& id) { return targets->open(id); };
    parts.openTarget = [targets, environments = parts.environments] {
        return targets->open(environments->current().id);
    };
    parts.credentialsPanel = [services, environments = parts.environments, targets] {
        return std::make_unique<models::CredentialsPanel>(services, environments, targets);
    };
    parts.checkIdentity = [services](const models::SendTarget& target, std::stop_token stop) {
        return models::checkCredentials(services, models::routeOf(target), std::move(stop));
    };
    parts.keys = {services.keychain, services.sessionKeys};
    // Without a home the folder is a relative one that nobody can write: every save then says so.
    parts.drafts = std::make_shared<storage::DraftStore>(base::dataDirectory(), services.clock);
    parts.testConnection = models::testConnection;
    parts.files = files;
    parts.onFilesHandedOver = [instance = std::make_shared<SingleInstance>()](auto open) {
        if (!instance->listen(SingleInstance::defaultSocket()))
            return; // without a socket, or beside a window that does not answer, this one works on its own
        instance->onReceived([open = std::move(open)](const HandOver& message) {
            if (!message.activationToken.isEmpty())
                qputenv("XDG_ACTIVATION_TOKEN", message.activationToken.toUtf8()); // where Qt looks for it
            open(message.files);
        });
    };
    return parts;
}

} // namespace composer
