// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/history/submission_history.h"
#include "support/fake_clock.h"
#include "support/fake_transport.h"
#include "support/memory_keychain.h"
#include "targets/target_opener.h"

#include <QTemporaryDir>

#include <functional>

namespace composer::test {

/// The built-in service without a server.
class FakeSandbox final : public sandbox::Sandbox {
public:
    base::Result<aws::Endpoint, QString> start(int, sandbox::Scenario) override
    {
        return aws::Endpoint {"http", "127.0.0.1", 4711, {}, "us-east-1"};
    }
    void stop() override { }
    std::vector<sandbox::Received> received() const override { return {}; }
};

/// What a test scripts and looks at behind the services.
struct Fakes {
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::shared_ptr<FakeTransport> transport = std::make_shared<FakeTransport>();
    std::shared_ptr<MemoryKeychain> keychain = std::make_shared<MemoryKeychain>();
    std::shared_ptr<QTemporaryDir> folder = std::make_shared<QTemporaryDir>(); ///< for what is kept there

    QString journalPath() const { return folder->filePath(QStringLiteral("submissions.db")); }
};

/// Services over the fakes, in a process with an empty environment; without a journal, and its history is empty.
inline models::Services fakeServices(const Fakes& fakes = {})
{
    models::Services services;
    services.version = QStringLiteral("1.2.3");
    services.clock = fakes.clock;
    services.transport = [transport = fakes.transport] { return transport; };
    services.transportTrusting = [transport = fakes.transport](const QByteArray&) { return transport; };
    services.journal = [] { return nullptr; };
    services.history = [path = fakes.journalPath()] { return std::make_unique<storage::SubmissionHistory>(path); };
    services.sandbox = [] { return std::make_unique<FakeSandbox>(); };
    services.keychain = [keychain = fakes.keychain] { return keychain; };
    return services;
}

/// Opens the environments of `file`; without one there is only the sandbox.
inline std::shared_ptr<models::TargetOpener> fakeTargets(
    const models::Services& services = fakeServices(), const QString& file = {})
{
    return std::make_shared<models::TargetOpener>(services, std::make_shared<models::Environments>(file));
}

/// Adds an environment in us-west-2 with what `change` makes of it; its id.
inline QString addEnvironment(
    models::Environments& environments, const std::function<void(models::Environment&)>& change = {})
{
    const auto id = environments.create().value_or(QString());
    auto environment = *environments.find(id);
    environment.region = QStringLiteral("us-west-2");
    if (change)
        change(environment);
    environments.change(environment);
    return id;
}

/// STS says that credentials are those of `arn`; for a FakeTransport.
inline QByteArray callerReply(const QByteArray& arn, const QByteArray& account = "123456789012")
{
    return "<GetCallerIdentityResponse><Arn>" + arn + "</Arn><Account>" + account
        + "</Account></GetCallerIdentityResponse>";
}

/// STS gives keys for a role, with an end an hour after a FakeClock began.
inline QByteArray roleKeysReply()
{
    return "<AssumeRoleResponse><C><AccessKeyId>ASIAAGENT7Q</AccessKeyId><SecretAccessKey>canary-issued"
           "</SecretAccessKey><SessionToken>canary-token</SessionToken><Expiration>2026-01-02T04:04:05Z</Expiration></"
           "C>"
           "<Arn>arn:aws:sts::123456789012:assumed-role/Agent/s</Arn></AssumeRoleResponse>";
}

/// These services with a real journal, in the fakes' folder.
inline models::Services withJournal(models::Services services, const Fakes& fakes)
{
    services.journal = [folder = fakes.folder, path = fakes.journalPath(), clock = fakes.clock] {
        return std::make_shared<storage::SqliteJournal>(path, clock);
    };
    services.history = [folder = fakes.folder, path = fakes.journalPath()] {
        return std::make_unique<storage::SubmissionHistory>(path);
    };
    return services;
}

} // namespace composer::test
