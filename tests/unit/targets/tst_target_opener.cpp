// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/environment_keys.h"
#include "credentials/sources/keychain_entry.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/memory_keychain.h"
#include "targets/target_opener.h"

#include <QTemporaryDir>
#include <QTest>

using namespace composer;
using models::Environments;
using models::KeyOrigin;

namespace {

class FakeSandbox final : public sandbox::Sandbox {
public:
    base::Result<aws::Endpoint, QString> start(int, sandbox::Scenario) override
    {
        return aws::Endpoint {"http", "127.0.0.1", 4711, {}, "us-east-1"};
    }
    void stop() override { }
    std::vector<sandbox::Received> received() const override { return {}; }
};

} // namespace

class TestTargetOpener : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSandboxIsStartedOnce();
    void anEnvironmentAsItIsNow();
    void keysOfTheKeychain();
    void aLockedKeychainIsTold();
    void sessionKeysComeFirst();
    void whatIsInMemoryServesAgain();
    void whatWasChangedIsAskedForAnew();
    void theKeychainIsOpenedOnlyWhenWanted();
    void whatCannotBeOpened();
    void masksKeyIds();

private:
    models::Services services()
    {
        models::Services services;
        services.clock = m_clock;
        services.transport = [] { return nullptr; };
        services.journal = [] { return nullptr; };
        services.sandbox = [this]() -> base::Result<std::unique_ptr<sandbox::Sandbox>, QString> {
            ++m_sandboxes;
            return std::make_unique<FakeSandbox>();
        };
        services.keychain = [this] { return m_keychain; };
        services.sessionKeys = m_sessionKeys;
        return services;
    }
    QString add(const std::function<void(models::Environment&)>& change = {})
    {
        const auto id = m_environments->create().value_or(QString());
        auto environment = *m_environments->find(id);
        environment.region = QStringLiteral("us-west-2");
        if (change)
            change(environment);
        m_environments->change(environment);
        return id;
    }

    /// Keys in the keychain that end in an hour.
    void keep(const QString& id, const char* keyId)
    {
        const credentials::KeychainEntry entry {
            {keyId, base::Secret("s"), base::Secret("t")}, m_clock->utcNow() + std::chrono::hours(1)};
        QVERIFY(test::await(
            m_keychain->write(credentials::environmentKey(id), credentials::encodeKeychainEntry(entry), {})));
    }
    QString addEnding(const char* keyId)
    {
        const auto id = add();
        keep(id, keyId);
        return id;
    }
    static QByteArray keyOf(const models::SendTarget& target)
    {
        const auto found = test::await(target.dependencies.credentials->resolve({}));
        return found ? found->keys.accessKeyId : QByteArray();
    }

    std::shared_ptr<test::FakeClock> m_clock = std::make_shared<test::FakeClock>();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Environments> m_environments;
    std::shared_ptr<test::MemoryKeychain> m_keychain;
    std::shared_ptr<credentials::SessionKeys> m_sessionKeys;
    int m_sandboxes = 0;
};

void TestTargetOpener::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_environments = std::make_shared<Environments>(m_folder->filePath(QStringLiteral("environments.json")));
    m_keychain = std::make_shared<test::MemoryKeychain>();
    m_sessionKeys = std::make_shared<credentials::SessionKeys>();
    m_sandboxes = 0;
}

void TestTargetOpener::theSandboxIsStartedOnce()
{
    models::TargetOpener targets(services(), m_environments);
    const auto first = targets.open(storage::sandboxId());
    QVERIFY(first);
    QCOMPARE(first->name, QStringLiteral("Sandbox"));
    QCOMPARE(first->journalScope, QStringLiteral("sandbox"));
    QCOMPARE(first->defaultInstanceId, sandbox::demoInstanceId());
    QVERIFY(targets.open(add()));
    const auto second = targets.open(storage::sandboxId());
    QVERIFY(second);
    QCOMPARE(m_sandboxes, 1);
}

void TestTargetOpener::anEnvironmentAsItIsNow()
{
    const auto id = add([](models::Environment& environment) {
        environment.isProduction = true;
        environment.accountId = QStringLiteral("123456789012");
        environment.instanceId = QStringLiteral("instance");
        environment.defaultDestination = QStringLiteral("a@example.com");
        environment.defaultFlowId = QStringLiteral("flow");
        environment.color = models::EnvironmentColor::Pink;
    });
    models::TargetOpener targets(services(), m_environments);
    const auto target = targets.open(id);
    QVERIFY(target);
    QCOMPARE(target->endpoint.url(), QByteArray("https://connect.us-west-2.amazonaws.com"));
    QCOMPARE(target->journalScope, QStringLiteral("https://connect.us-west-2.amazonaws.com us-west-2"));
    QVERIFY(target->isProduction);
    QCOMPARE(target->environmentId, id);
    QCOMPARE(target->accountId, QStringLiteral("123456789012"));
    QCOMPARE(target->defaultInstanceId, QStringLiteral("instance"));
    QCOMPARE(target->defaultDestination, QStringLiteral("a@example.com"));
    QCOMPARE(target->defaultFlowId, QStringLiteral("flow"));
    QCOMPARE(target->identity, QStringLiteral("keychain"));
    QVERIFY(target->color == models::EnvironmentColor::Pink);

    auto changed = *m_environments->find(id);
    changed.region = QStringLiteral("eu-west-2");
    m_environments->change(changed);
    QCOMPARE(targets.open(id)->region, QStringLiteral("eu-west-2"));
}

void TestTargetOpener::keysOfTheKeychain()
{
    const auto id = add();
    test::await(credentials::storeKeys([this] { return m_keychain; }, id, {"AKID", base::Secret("s"), {}}, {}));
    models::TargetOpener targets(services(), m_environments);
    const auto target = targets.open(id);
    const auto found = test::await(target->dependencies.credentials->resolve({}));
    QVERIFY(found);
    QCOMPARE(found->keys.accessKeyId, QByteArray("AKID"));
    // Those of another environment are not taken.
    QVERIFY(!test::await(targets.open(add())->dependencies.credentials->resolve({})));
}

void TestTargetOpener::aLockedKeychainIsTold()
{
    m_keychain->error = storage::SecretStoreError::Code::Locked;
    models::TargetOpener targets(services(), m_environments);
    const auto found = test::await(targets.open(add())->dependencies.credentials->resolve({}));
    QCOMPARE(found.error().code, credentials::CredentialError::Code::KeychainLocked);
}

void TestTargetOpener::sessionKeysComeFirst()
{
    const auto id = add();
    test::await(credentials::storeKeys([this] { return m_keychain; }, id, {"AKIDSTORED", base::Secret("s"), {}}, {}));
    models::TargetOpener targets(services(), m_environments);
    m_sessionKeys->hold(id, {"AKIDTYPEDIN7Q", base::Secret("t"), {}});
    const auto target = targets.open(id);
    QCOMPARE(test::await(target->dependencies.credentials->resolve({}))->keys.accessKeyId, QByteArray("AKIDTYPEDIN7Q"));
    QVERIFY2(target->identity.contains(QStringLiteral("AKID…7Q")), qPrintable(target->identity));
    m_sessionKeys->forget(id);
    QCOMPARE(test::await(target->dependencies.credentials->resolve({}))->keys.accessKeyId, QByteArray("AKIDSTORED"));
}

void TestTargetOpener::whatIsInMemoryServesAgain()
{
    const auto id = addEnding("FIRST");
    models::TargetOpener targets(services(), m_environments);
    const auto first = targets.open(id);
    // Nothing is known yet: a later one has read the files as they are then.
    const auto second = targets.open(id);
    QVERIFY(first->session != second->session);
    QCOMPARE(keyOf(*second), QByteArray("FIRST"));
    keep(id, "SECOND");
    QVERIFY(targets.open(add()));
    QCOMPARE(targets.open(id)->session, second->session);
    QCOMPARE(keyOf(*targets.open(id)), QByteArray("FIRST"));
    targets.open(id)->session->forgetAnswer();
    QCOMPARE(keyOf(*targets.open(id)), QByteArray("SECOND"));
}

void TestTargetOpener::whatWasChangedIsAskedForAnew()
{
    const auto id = addEnding("FIRST");
    models::TargetOpener targets(services(), m_environments);
    QCOMPARE(keyOf(*targets.open(id)), QByteArray("FIRST"));
    keep(id, "SECOND");
    auto changed = *m_environments->find(id);
    changed.region = QStringLiteral("eu-west-2");
    m_environments->change(changed);
    QCOMPARE(keyOf(*targets.open(id)), QByteArray("SECOND"));
}

void TestTargetOpener::theKeychainIsOpenedOnlyWhenWanted()
{
    using credentials::Effort;
    models::TargetOpener targets(services(), m_environments);
    const auto id = addEnding("FIRST");
    const auto target = targets.open(id);
    QCOMPARE(target->dependencies.credentials->effort(), Effort::Disturbing);
    QCOMPARE(keyOf(*target), QByteArray("FIRST"));
    QCOMPARE(target->dependencies.credentials->effort(), Effort::Quiet); // in memory now
    const auto typed = targets.open(add([](auto& environment) { environment.origin = KeyOrigin::SessionOnly; }));
    QCOMPARE(typed->dependencies.credentials->effort(), Effort::Nothing);
    m_sessionKeys->hold(typed->environmentId, {"AKID", base::Secret("t"), {}});
    QCOMPARE(typed->dependencies.credentials->effort(), Effort::Quiet);
}

void TestTargetOpener::whatCannotBeOpened()
{
    models::TargetOpener targets(services(), m_environments);
    QVERIFY(!targets.open(QStringLiteral("nobody")).error().isEmpty());
    const auto noRegion = targets.open(add([](auto& environment) { environment.region.clear(); }));
    QVERIFY2(noRegion.error().contains(QStringLiteral("no region")), qPrintable(noRegion.error()));
    const auto plain =
        targets.open(add([](auto& environment) { environment.endpointUrl = QStringLiteral("http://example.com"); }));
    QVERIFY2(plain.error().contains(QStringLiteral("http://")), qPrintable(plain.error()));
    const auto noProfile = targets.open(add([](auto& environment) {
        environment.origin = KeyOrigin::Profile;
        environment.profile = QStringLiteral("nobody");
    }));
    QVERIFY2(noProfile.error().contains(QStringLiteral("nobody")), qPrintable(noProfile.error()));
}

void TestTargetOpener::masksKeyIds()
{
    QCOMPARE(models::maskedKeyId(QStringLiteral("AKIAIOSFODNN7EXAMP7Q")), QStringLiteral("AKIA…7Q"));
    QCOMPARE(models::maskedKeyId(QStringLiteral("AKIA")), QStringLiteral("…"));
}

QTEST_GUILESS_MAIN(TestTargetOpener)
#include "tst_target_opener.moc"
