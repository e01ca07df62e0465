// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "credentials/sources/environment_keys.h"
#include "credentials/sources/keychain_entry.h"
#include "support/fake_services.h"

#include <QTemporaryDir>
#include <QTest>

using namespace composer;
using models::Environments;
using models::KeyOrigin;

class TestTargetOpener : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSandboxIsStartedOnce();
    void anEnvironmentAsItIsNow();
    void keysOfTheKeychain();
    void aLockedKeychainIsReported();
    void sessionKeysComeFirst();
    void whatIsInMemoryServesAgain();
    void whatWasChangedIsAskedForAnew();
    void theKeychainIsOpenedOnlyWhenWanted();
    void whatCannotBeOpened();
    void masksKeyIds();

private:
    models::Services services()
    {
        auto services = test::fakeServices(m_fakes);
        services.sandbox = [this] {
            ++m_sandboxes;
            return std::make_unique<test::FakeSandbox>();
        };
        services.sessionKeys = m_sessionKeys;
        return services;
    }
    QString add(const std::function<void(models::Environment&)>& change = {})
    {
        return test::addEnvironment(*m_environments, change);
    }

    /// Keys in the keychain that end in an hour.
    void keep(const QString& id, const char* keyId)
    {
        const credentials::KeychainEntry entry {
            {keyId, base::Secret("s"), base::Secret("t")}, m_fakes.clock->utcNow() + std::chrono::hours(1)};
        QVERIFY(base::waitFor(
            m_fakes.keychain->write(credentials::environmentKey(id), credentials::encodeKeychainEntry(entry), {})));
    }
    QString addEnding(const char* keyId)
    {
        const auto id = add();
        keep(id, keyId);
        return id;
    }
    static QByteArray keyOf(const models::Target& target)
    {
        const auto found = base::waitFor(target.dependencies.credentials->resolve({}));
        return found ? found->keys.accessKeyId : QByteArray();
    }

    test::Fakes m_fakes;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Environments> m_environments;
    std::shared_ptr<credentials::SessionKeys> m_sessionKeys;
    int m_sandboxes = 0;
};

void TestTargetOpener::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_environments = std::make_shared<Environments>(m_folder->filePath(QStringLiteral("environments.json")));
    m_fakes = {};
    m_sessionKeys = std::make_shared<credentials::SessionKeys>();
    m_sandboxes = 0;
}

void TestTargetOpener::theSandboxIsStartedOnce()
{
    models::TargetOpener targets(services(), m_environments);
    const auto first = targets.open(storage::sandboxId());
    QVERIFY(first);
    QCOMPARE(first->environment.name, QStringLiteral("Sandbox"));
    QCOMPARE(first->route.journalScope, QStringLiteral("sandbox"));
    QCOMPARE(first->environment.instanceId, sandbox::demoInstanceId());
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
    QCOMPARE(target->route.endpoint.url(), QByteArray("https://connect.us-west-2.amazonaws.com"));
    QCOMPARE(target->route.journalScope, QStringLiteral("https://connect.us-west-2.amazonaws.com us-west-2"));
    QVERIFY(target->environment.isProduction);
    QCOMPARE(target->environment.id, id);
    QCOMPARE(target->environment.accountId, QStringLiteral("123456789012"));
    QCOMPARE(target->environment.instanceId, QStringLiteral("instance"));
    QCOMPARE(target->environment.defaultDestination, QStringLiteral("a@example.com"));
    QCOMPARE(target->environment.defaultFlowId, QStringLiteral("flow"));
    QCOMPARE(target->description, QStringLiteral("keychain"));
    QVERIFY(target->environment.color == models::EnvironmentColor::Pink);

    auto changed = *m_environments->find(id);
    changed.region = QStringLiteral("eu-west-2");
    m_environments->change(changed);
    QCOMPARE(targets.open(id)->route.endpoint.signingRegion, QByteArray("eu-west-2"));
}

void TestTargetOpener::keysOfTheKeychain()
{
    const auto id = add();
    base::waitFor(credentials::storeKeys(services().keychain, id, {"AKID", base::Secret("s"), {}}, {}));
    models::TargetOpener targets(services(), m_environments);
    const auto target = targets.open(id);
    const auto found = base::waitFor(target->dependencies.credentials->resolve({}));
    QVERIFY(found);
    QCOMPARE(found->keys.accessKeyId, QByteArray("AKID"));
    // Those of another environment are not taken.
    QVERIFY(!base::waitFor(targets.open(add())->dependencies.credentials->resolve({})));
}

void TestTargetOpener::aLockedKeychainIsReported()
{
    m_fakes.keychain->error = storage::SecretStoreError::Code::Locked;
    models::TargetOpener targets(services(), m_environments);
    const auto found = base::waitFor(targets.open(add())->dependencies.credentials->resolve({}));
    QCOMPARE(found.error().code, credentials::CredentialError::Code::KeychainLocked);
}

void TestTargetOpener::sessionKeysComeFirst()
{
    const auto id = add();
    base::waitFor(credentials::storeKeys(services().keychain, id, {"AKIDSTORED", base::Secret("s"), {}}, {}));
    models::TargetOpener targets(services(), m_environments);
    m_sessionKeys->hold(id, {"AKIDTYPEDIN7Q", base::Secret("t"), {}});
    const auto target = targets.open(id);
    QCOMPARE(
        base::waitFor(target->dependencies.credentials->resolve({}))->keys.accessKeyId, QByteArray("AKIDTYPEDIN7Q"));
    QVERIFY2(target->description.contains(QStringLiteral("AKID…7Q")), qPrintable(target->description));
    m_sessionKeys->forget(id);
    QCOMPARE(base::waitFor(target->dependencies.credentials->resolve({}))->keys.accessKeyId, QByteArray("AKIDSTORED"));
}

void TestTargetOpener::whatIsInMemoryServesAgain()
{
    const auto id = addEnding("FIRST");
    models::TargetOpener targets(services(), m_environments);
    const auto first = targets.open(id);
    // Nothing is known yet: a later one has read the files as they are then.
    const auto second = targets.open(id);
    QVERIFY(first->route.credentials != second->route.credentials);
    QCOMPARE(keyOf(*second), QByteArray("FIRST"));
    keep(id, "SECOND");
    QVERIFY(targets.open(add()));
    QCOMPARE(targets.open(id)->route.credentials, second->route.credentials);
    QCOMPARE(keyOf(*targets.open(id)), QByteArray("FIRST"));
    targets.open(id)->route.credentials->forgetAnswer();
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
    m_sessionKeys->hold(typed->environment.id, {"AKID", base::Secret("t"), {}});
    QCOMPARE(typed->dependencies.credentials->effort(), Effort::Quiet);
}

void TestTargetOpener::whatCannotBeOpened()
{
    models::TargetOpener targets(services(), m_environments);
    QVERIFY(!targets.open(QStringLiteral("absent")).error().isEmpty());
    const auto noRegion = targets.open(add([](auto& environment) { environment.region.clear(); }));
    QVERIFY2(noRegion.error().contains(QStringLiteral("no region")), qPrintable(noRegion.error()));
    const auto plain =
        targets.open(add([](auto& environment) { environment.endpointUrl = QStringLiteral("http://example.com"); }));
    QVERIFY2(plain.error().contains(QStringLiteral("http://")), qPrintable(plain.error()));
    const auto noProfile = targets.open(add([](auto& environment) {
        environment.origin = KeyOrigin::Profile;
        environment.profile = QStringLiteral("absent");
    }));
    QVERIFY2(noProfile.error().contains(QStringLiteral("absent")), qPrintable(noProfile.error()));
}

void TestTargetOpener::masksKeyIds()
{
    QCOMPARE(models::maskedKeyId(QStringLiteral("AKIAIOSFODNN7EXAMP7Q")), QStringLiteral("AKIA…7Q"));
    QCOMPARE(models::maskedKeyId(QStringLiteral("AKIA")), QStringLiteral("…"));
}

QTEST_GUILESS_MAIN(TestTargetOpener)
#include "tst_target_opener.moc"
