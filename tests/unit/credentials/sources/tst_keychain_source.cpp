// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "credentials/sources/keychain_entry.h"
#include "credentials/sources/keychain_source.h"
#include "support/fake_clock.h"

#include <QTest>

using namespace composer;
using Code = credentials::CredentialError::Code;
using StoreCode = storage::SecretStoreError::Code;
using Entry = credentials::KeychainSource::Entry;
using StoreResult = base::Result<base::Secret, storage::SecretStoreError>;

namespace {

/// Answers every reading with the same.
class OneAnswerStore final : public storage::SecretStore {
public:
    explicit OneAnswerStore(StoreResult answer)
        : m_answer(std::move(answer))
    {
    }
    QCoro::Task<StoreResult> read(QString key, std::stop_token) override
    {
        askedFor = key;
        co_return m_answer;
    }
    QCoro::Task<base::Result<void, storage::SecretStoreError>> write(QString, base::Secret, std::stop_token) override
    {
        co_return base::Result<void, storage::SecretStoreError>();
    }
    QCoro::Task<base::Result<void, storage::SecretStoreError>> forget(QString, std::stop_token) override
    {
        co_return base::Result<void, storage::SecretStoreError>();
    }

    QString askedFor;

private:
    StoreResult m_answer;
};

auto resolve(std::shared_ptr<storage::SecretStore> store, Entry entry = Entry::LookedFor)
{
    credentials::KeychainSource source(
        credentials::keychainKey(QStringLiteral("work")), entry, [store] { return store; });
    return base::waitFor(source.resolve({}));
}

credentials::KeychainEntry entryEnding(std::chrono::seconds fromNow)
{
    return {{"AKID", base::Secret("secret"), base::Secret("token")}, test::FakeClock().utcNow() + fromNow};
}

} // namespace

class TestKeychainSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds();
    void storeErrors_data();
    void storeErrors();
    void faultyEntries();
    void noModule();
};

void TestKeychainSource::finds()
{
    const auto entry = entryEnding(std::chrono::seconds(1));
    const auto store = std::make_shared<OneAnswerStore>(encodeKeychainEntry(entry));
    const auto found = resolve(store);
    QVERIFY(found);
    QCOMPARE(store->askedFor, QStringLiteral("aws-profile/work"));
    QCOMPARE(found->keys.accessKeyId, QByteArray("AKID"));
    QVERIFY(found->keys.secretAccessKey == base::Secret("secret"));
    QVERIFY(found->keys.sessionToken == entry.keys.sessionToken);
    QVERIFY(found->expires == entry.expires);
    QCOMPARE(found->source, QStringLiteral("keychain"));
}

void TestKeychainSource::storeErrors_data()
{
    QTest::addColumn<StoreCode>("store");
    QTest::addColumn<Code>("lookedFor");
    QTest::addColumn<Code>("known");
    QTest::newRow("not found") << StoreCode::NotFound << Code::NotConfigured << Code::NotConfigured;
    QTest::newRow("locked") << StoreCode::Locked << Code::KeychainLocked << Code::KeychainLocked;
    QTest::newRow("denied") << StoreCode::Denied << Code::AccessDenied << Code::AccessDenied;
    QTest::newRow("timed out") << StoreCode::TimedOut << Code::KeychainTimedOut << Code::KeychainTimedOut;
    QTest::newRow("cancelled") << StoreCode::Cancelled << Code::Cancelled << Code::Cancelled;
    QTest::newRow("unavailable") << StoreCode::Unavailable << Code::NotConfigured << Code::KeychainUnavailable;
    QTest::newRow("other") << StoreCode::Other << Code::NotConfigured << Code::KeychainUnavailable;
}

void TestKeychainSource::storeErrors()
{
    QFETCH(StoreCode, store);
    QFETCH(Code, lookedFor);
    QFETCH(Code, known);
    const auto broken = std::make_shared<OneAnswerStore>(
        base::fail(storage::SecretStoreError {store, QStringLiteral("the keychain's words")}));
    QCOMPARE(resolve(broken, Entry::LookedFor).error().code, lookedFor);
    QCOMPARE(resolve(broken, Entry::Known).error().code, known);
}

void TestKeychainSource::faultyEntries()
{
    const auto damaged = resolve(std::make_shared<OneAnswerStore>(base::Secret("canary")));
    QCOMPARE(damaged.error().code, Code::Malformed);
    QVERIFY(!damaged.error().detail.contains(QLatin1String("canary")));
    const auto newer = resolve(std::make_shared<OneAnswerStore>(base::Secret(R"({"v":2,"x":"y"})")));
    QCOMPARE(newer.error().code, Code::Unsupported);
}

void TestKeychainSource::noModule()
{
    QCOMPARE(resolve(nullptr).error().code, Code::NotConfigured);
    QCOMPARE(resolve(nullptr, Entry::Known).error().code, Code::KeychainUnavailable);
}

QTEST_GUILESS_MAIN(TestKeychainSource)
#include "tst_keychain_source.moc"
