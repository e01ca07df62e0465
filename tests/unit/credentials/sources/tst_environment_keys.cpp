// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "credentials/sources/environment_keys.h"
#include "credentials/sources/session_keys.h"
#include "support/fake_clock.h"
#include "support/memory_keychain.h"

#include <QTest>

using namespace composer;
using namespace composer::credentials;
using State = StoredKeys::State;
using StoreCode = storage::SecretStoreError::Code;

namespace {

const auto id = QStringLiteral("0d3c1f3e");

aws::AccessKeys keys(const char* accessKeyId, const char* secret)
{
    return {accessKeyId, base::Secret(secret), std::nullopt};
}

} // namespace

class TestEnvironmentKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void storesReplacesForgets();
    void errorsAreReported_data();
    void errorsAreReported();
    void anUnreadableEntry();
    void noKeychain();
    void sessionKeys();

private:
    std::shared_ptr<test::MemoryKeychain> m_keychain = std::make_shared<test::MemoryKeychain>();
    SecretStoreFactory m_factory = [this] { return m_keychain; };
};

void TestEnvironmentKeys::storesReplacesForgets()
{
    QCOMPARE(base::waitFor(findStoredKeys(m_factory, id, {})).state, State::NotStored);
    QCOMPARE(base::waitFor(storeKeys(m_factory, id, keys("AKIDONE", "first"), {})).state, State::Stored);
    QCOMPARE(
        base::waitFor(storeKeys(m_factory, id, keys("AKIDTWO", "second"), {})).accessKeyId, QStringLiteral("AKIDTWO"));
    QCOMPARE(base::waitFor(findStoredKeys(m_factory, id, {})).accessKeyId, QStringLiteral("AKIDTWO"));

    // What is sent with is what was stored.
    KeychainSource source(environmentKey(id), KeychainSource::Entry::Known, m_factory);
    const auto found = base::waitFor(source.resolve({}));
    QVERIFY(found);
    QVERIFY(found->keys.secretAccessKey == base::Secret("second"));

    QCOMPARE(base::waitFor(forgetKeys(m_factory, id, {})).state, State::NotStored);
    QVERIFY(m_keychain->entries.empty());
}

void TestEnvironmentKeys::errorsAreReported_data()
{
    QTest::addColumn<StoreCode>("code");
    QTest::addColumn<State>("state");
    QTest::newRow("locked") << StoreCode::Locked << State::Locked;
    QTest::newRow("unavailable") << StoreCode::Unavailable << State::Unavailable;
    QTest::newRow("denied") << StoreCode::Denied << State::Denied;
    QTest::newRow("timed out") << StoreCode::TimedOut << State::TimedOut;
    QTest::newRow("mismatch") << StoreCode::Mismatch << State::Failed;
    QTest::newRow("too large") << StoreCode::TooLarge << State::TooLarge;
    QTest::newRow("cancelled") << StoreCode::Cancelled << State::Cancelled;
    QTest::newRow("other") << StoreCode::Other << State::Failed;
}

void TestEnvironmentKeys::errorsAreReported()
{
    QFETCH(StoreCode, code);
    QFETCH(State, state);
    m_keychain->error = code;
    QCOMPARE(base::waitFor(findStoredKeys(m_factory, id, {})).state, state);
    QCOMPARE(base::waitFor(storeKeys(m_factory, id, keys("AKID", "secret"), {})).state, state);
    QCOMPARE(base::waitFor(forgetKeys(m_factory, id, {})).state, state);
    m_keychain->error.reset();
}

void TestEnvironmentKeys::anUnreadableEntry()
{
    m_keychain->entries.insert_or_assign(environmentKey(id), base::Secret("canary"));
    const auto found = base::waitFor(findStoredKeys(m_factory, id, {}));
    QCOMPARE(found.state, State::Unreadable);
    QVERIFY(!found.detail.contains(QLatin1String("canary")));
    QCOMPARE(base::waitFor(forgetKeys(m_factory, id, {})).state, State::NotStored);
}

void TestEnvironmentKeys::noKeychain()
{
    const SecretStoreFactory none = [] { return nullptr; };
    QCOMPARE(base::waitFor(findStoredKeys(none, id, {})).state, State::Unavailable);
    QCOMPARE(base::waitFor(storeKeys(none, id, keys("AKID", "secret"), {})).state, State::Unavailable);
    QCOMPARE(base::waitFor(forgetKeys(none, id, {})).state, State::Unavailable);
}

void TestEnvironmentKeys::sessionKeys()
{
    const auto held = std::make_shared<SessionKeys>();
    SessionSource source(id, held);
    QCOMPARE(base::waitFor(source.resolve({})).error().code, CredentialError::Code::NotConfigured);
    held->hold(id, keys("AKIDONE", "first"));
    held->hold(id, keys("AKIDTWO", "second"));
    const auto found = base::waitFor(source.resolve({}));
    QVERIFY(found);
    QCOMPARE(found->keys.accessKeyId, QByteArray("AKIDTWO"));
    QVERIFY(base::waitFor(source.resolve({}))); // asking takes nothing away
    held->forget(id);
    QVERIFY(!base::waitFor(source.resolve({})));
}

QTEST_GUILESS_MAIN(TestEnvironmentKeys)
#include "tst_environment_keys.moc"
