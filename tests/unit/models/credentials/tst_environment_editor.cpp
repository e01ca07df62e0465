// SPDX-License-Identifier: Apache-2.0
#include "models/credentials/environment_editor.h"
#include "support/fake_services.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace composer;
using models::EnvironmentEditor;
using models::Environments;
using models::KeyOrigin;
using Field = models::EnvironmentField;
using models::Tone;
using StoreCode = storage::SecretStoreError::Code;

namespace {

const auto instance = QStringLiteral("11111111-2222-4333-8444-555555555555");
const credentials::KeyTexts typed {"AKIAIOSFODNN7EXAMP7Q", "wJalrXUtnFEMI/canary", {}};

} // namespace

class TestEnvironmentEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void validIsStoredWhenAsked();
    void problems_data();
    void problems();
    void aWarningDoesNotBlock();
    void anArnFillsIn();
    void aFlowArnFillsIn();
    void theArnOfSomethingElseNamesNoFlow();
    void theSandboxIsReadOnly();
    void keysAreStoredAndForgotten();
    void everyKeychainStateIsReported_data();
    void everyKeychainStateIsReported();
    void aLockedKeychainIsAskedOnce();
    void sessionKeys();
    void malformedKeysAreRefused();
    void aRemovedEnvironmentLosesItsKeys();
    void whatCouldNotBeForgottenIsForgottenLater();
    void testsTheConnection();
    void aTestOfAnotherEnvironmentIsDropped();

private:
    std::unique_ptr<EnvironmentEditor> editor()
    {
        auto services = test::fakeServices(m_fakes);
        services.sessionKeys = m_sessionKeys;
        m_targets = std::make_shared<models::TargetOpener>(services, m_environments);
        auto made = std::make_unique<EnvironmentEditor>(m_targets);
        made->edit(m_id);
        return made;
    }
    /// So that a test of the connection has a question to ask and keys to do so.
    void makeTestable()
    {
        auto environment = *m_environments->find(m_id);
        environment.instanceId = instance;
        QVERIFY(m_environments->change(environment));
        m_sessionKeys->hold(m_id, {"AKID", base::Secret("s"), {}});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Environments> m_environments;
    test::Fakes m_fakes;
    std::shared_ptr<models::TargetOpener> m_targets;
    std::shared_ptr<credentials::SessionKeys> m_sessionKeys;
    QString m_id;
};

void TestEnvironmentEditor::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_environments = std::make_shared<Environments>(m_folder->filePath(QStringLiteral("environments.json")));
    m_fakes = {};
    m_sessionKeys = std::make_shared<credentials::SessionKeys>();
    m_id = m_environments->create().value_or(QString());
    auto environment = *m_environments->find(m_id);
    environment.region = QStringLiteral("us-west-2");
    QVERIFY(m_environments->change(environment));
}

void TestEnvironmentEditor::validIsStoredWhenAsked()
{
    const auto at = editor();
    at->setText(Field::Name, QStringLiteral(" Support "));
    at->setColor(models::EnvironmentColor::Red);
    QVERIFY(m_environments->find(m_id)->name != QStringLiteral("Support"));
    QVERIFY(at->commit());
    QCOMPARE(m_environments->find(m_id)->name, QStringLiteral("Support"));
    QVERIFY(m_environments->find(m_id)->color == models::EnvironmentColor::Red);
    QSignalSpy changed(m_environments.get(), &Environments::environmentChanged);
    QVERIFY(at->commit()); // nothing differs, so nothing is written
    QCOMPARE(changed.count(), 0);
}

void TestEnvironmentEditor::problems_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("no name") << Field::Name << QStringLiteral(" ");
    QTest::newRow("taken name") << Field::Name << QStringLiteral("SANDBOX");
    QTest::newRow("no region") << Field::Region << QString();
    QTest::newRow("region is a host") << Field::Region << QStringLiteral("us-east-1.evil.com#");
    QTest::newRow("http") << Field::EndpointUrl << QStringLiteral("http://example.com");
    QTest::newRow("no URL") << Field::EndpointUrl << QStringLiteral("example.com");
    QTest::newRow("user in URL") << Field::EndpointUrl << QStringLiteral("https://a@example.com");
    QTest::newRow("instance") << Field::InstanceId << QStringLiteral("my instance");
    QTest::newRow("account") << Field::AccountId << QStringLiteral("12345");
    QTest::newRow("destination") << Field::Destination << QStringLiteral("a@b\u200b.example, c");
    QTest::newRow("flow") << Field::FlowId << QString(501, u'x');
}

void TestEnvironmentEditor::problems()
{
    QFETCH(Field, field);
    QFETCH(QString, text);
    const auto at = editor();
    const auto before = *m_environments->find(m_id);
    QVERIFY(!at->issue(field));
    at->setText(field, text);
    QVERIFY(at->issue(field));
    QVERIFY(at->issue(field)->isError);
    QVERIFY(!at->issue(field)->sentence.isEmpty());
    QVERIFY(!at->commit());
    QVERIFY(*m_environments->find(m_id) == before);
}

void TestEnvironmentEditor::aWarningDoesNotBlock()
{
    const auto at = editor();
    at->setText(Field::Region, QStringLiteral("moonbase"));
    QVERIFY(at->issue(Field::Region));
    QVERIFY(!at->issue(Field::Region)->isError);
    QVERIFY(at->commit());
    at->setText(Field::EndpointUrl, QStringLiteral("http://127.0.0.1:8080"));
    QVERIFY(!at->issue(Field::EndpointUrl));
    at->setOrigin(KeyOrigin::Profile);
    QVERIFY(at->issue(Field::Profile));
    at->setText(Field::Profile, QStringLiteral("support"));
    at->setText(Field::Region, {}); // the profile may know it
    QVERIFY(at->commit());
}

void TestEnvironmentEditor::anArnFillsIn()
{
    const auto at = editor();
    QSignalSpy loaded(at.get(), &EnvironmentEditor::loaded);
    QSignalSpy replaced(at.get(), &EnvironmentEditor::fieldReplaced);
    at->setText(
        Field::InstanceId, QStringLiteral(" arn:aws:connect:eu-central-1:123456789012:instance/%1 \n").arg(instance));
    QCOMPARE(replaced.count(), 1);
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(at->edited().instanceId, instance);
    QCOMPARE(at->edited().region, QStringLiteral("eu-central-1"));
    QCOMPARE(at->edited().accountId, QStringLiteral("123456789012"));
    QVERIFY(at->commit());
}

void TestEnvironmentEditor::aFlowArnFillsIn()
{
    const auto at = editor();
    at->setText(Field::FlowId,
        QStringLiteral("arn:aws:connect:eu-west-2:123456789012:instance/%1/contact-flow/abc").arg(instance));
    QCOMPARE(at->edited().instanceId, instance);
    QCOMPARE(at->edited().defaultFlowId, QStringLiteral("abc"));
}

void TestEnvironmentEditor::theArnOfSomethingElseNamesNoFlow()
{
    const auto at = editor();
    at->setText(
        Field::FlowId, QStringLiteral("arn:aws:connect:eu-west-2:123456789012:instance/%1/queue/abc").arg(instance));
    QCOMPARE(at->edited().instanceId, instance);
    QCOMPARE(at->edited().defaultFlowId, QString());
}

void TestEnvironmentEditor::theSandboxIsReadOnly()
{
    const auto at = editor();
    QVERIFY(!at->isReadOnly());
    at->edit(storage::sandboxId());
    QVERIFY(at->isReadOnly());
    QVERIFY(!at->hasErrors());
    QVERIFY(at->commit());
}

void TestEnvironmentEditor::keysAreStoredAndForgotten()
{
    const auto at = editor();
    auto& keys = at->keys();
    QSignalSpy changed(&keys, &models::AccessKeyStore::keysChanged);
    QTRY_VERIFY(!keys.isBusy());
    QVERIFY(keys.notice().tone == Tone::Attention);
    QVERIFY(!keys.canForget());
    QVERIFY(keys.store(typed));
    QTRY_VERIFY(!keys.isBusy());
    QVERIFY(keys.notice().tone == Tone::Good);
    QVERIFY2(paragraph(keys.notice()).contains(QStringLiteral("AKIA…7Q")), qPrintable(paragraph(keys.notice())));
    QVERIFY(keys.canForget());
    QCOMPARE(m_fakes.keychain->entries.size(), std::size_t(1));
    QVERIFY(m_fakes.keychain->entries.contains(QStringLiteral("contact-composer/") + m_id));

    keys.forget();
    QTRY_VERIFY(!keys.isBusy());
    QVERIFY(keys.notice().tone == Tone::Good);
    QVERIFY(m_fakes.keychain->entries.empty());
    QCOMPARE(changed.count(), 2);
}

void TestEnvironmentEditor::everyKeychainStateIsReported_data()
{
    QTest::addColumn<StoreCode>("code");
    QTest::addColumn<QString>("word");
    QTest::newRow("locked") << StoreCode::Locked << QStringLiteral("locked");
    QTest::newRow("none") << StoreCode::Unavailable << QStringLiteral("no keychain");
    QTest::newRow("denied") << StoreCode::Denied << QStringLiteral("refused");
    QTest::newRow("silent") << StoreCode::TimedOut << QStringLiteral("not responding");
    QTest::newRow("too large") << StoreCode::TooLarge << QStringLiteral("too large");
    QTest::newRow("other") << StoreCode::Other << QStringLiteral("the keychain's words");
}

void TestEnvironmentEditor::everyKeychainStateIsReported()
{
    QFETCH(StoreCode, code);
    QFETCH(QString, word);
    m_fakes.keychain->error = code;
    const auto at = editor();
    auto& keys = at->keys();
    const auto says = [&keys](const QString& text) { return paragraph(keys.notice()).contains(text); };
    QTRY_VERIFY(says(word));
    QVERIFY(keys.store(typed));
    QTRY_VERIFY(!keys.isBusy());
    QVERIFY2(says(word) && says(QStringLiteral("Not saved")), qPrintable(paragraph(keys.notice())));
    QVERIFY(!says(QStringLiteral("canary")));
    keys.forget();
    QTRY_VERIFY(!keys.isBusy());
    QVERIFY2(says(word) && says(QStringLiteral("Not forgotten")), qPrintable(paragraph(keys.notice())));
    QVERIFY(keys.notice().tone != Tone::Good);
}

void TestEnvironmentEditor::aLockedKeychainIsAskedOnce()
{
    const auto other = m_environments->create().value_or(QString());
    m_fakes.keychain->error = StoreCode::Locked;
    const auto at = editor();
    auto& keys = at->keys();
    QTRY_VERIFY(!keys.isBusy());
    m_fakes.keychain->error.reset(); // would answer now, but asking opens a question
    at->edit(other);
    QVERIFY(!keys.isBusy());
    QVERIFY(paragraph(keys.notice()).contains(QStringLiteral("locked")));
    keys.look();
    QTRY_VERIFY(!paragraph(keys.notice()).contains(QStringLiteral("locked")));
}

void TestEnvironmentEditor::sessionKeys()
{
    m_fakes.keychain->error = StoreCode::Locked;
    const auto at = editor();
    auto& keys = at->keys();
    QTRY_VERIFY(!keys.isBusy());
    QVERIFY(keys.holdForSession(typed));
    QVERIFY2(paragraph(keys.notice()).contains(QStringLiteral("this session")), qPrintable(paragraph(keys.notice())));
    QVERIFY(m_sessionKeys->find(m_id));
    QVERIFY(keys.canForget());
    at->setOrigin(KeyOrigin::SessionOnly);
    keys.forget();
    QVERIFY(!m_sessionKeys->find(m_id));
    QVERIFY(!keys.canForget());
}

void TestEnvironmentEditor::malformedKeysAreRefused()
{
    const auto at = editor();
    auto& keys = at->keys();
    QTRY_VERIFY(!keys.isBusy());
    const auto broken = keys.store({"AKID", "canary\n", {}});
    QVERIFY(!broken);
    QVERIFY(!broken.error().contains(QStringLiteral("canary")));
    QVERIFY(!keys.holdForSession({"AKID", {}, {}}));
    QVERIFY(m_fakes.keychain->entries.empty());
}

void TestEnvironmentEditor::aRemovedEnvironmentLosesItsKeys()
{
    const auto at = editor();
    auto& keys = at->keys();
    QTRY_VERIFY(!keys.isBusy());
    QVERIFY(keys.store(typed));
    QTRY_VERIFY(!keys.isBusy());
    m_environments->remove(m_id);
    QCOMPARE(m_fakes.keychain->entries.size(), std::size_t(1)); // it may come back
    m_environments->settleRemoval();
    QTRY_VERIFY(m_fakes.keychain->entries.empty());
}

void TestEnvironmentEditor::whatCouldNotBeForgottenIsForgottenLater()
{
    m_fakes.keychain->error = StoreCode::TimedOut; // or the program ended before the keychain answered
    {
        const auto at = editor();
        QVERIFY(at->environments().remove(m_id));
        QCOMPARE(at->environments().keysToForget(), QStringList()); // can still be taken back
        at->environments().settleRemoval();
        QCOMPARE(at->environments().keysToForget(), QStringList {m_id});
    }
    m_environments = std::make_shared<Environments>(m_folder->filePath(QStringLiteral("environments.json")));
    QCOMPARE(m_environments->keysToForget(), QStringList {m_id});
    m_fakes.keychain->error.reset();
    m_fakes.keychain->entries.emplace(credentials::environmentKey(m_id), base::Secret("left"));
    const auto later = editor();
    QTRY_COMPARE(m_environments->keysToForget(), QStringList());
    QVERIFY(m_fakes.keychain->entries.empty());
}

void TestEnvironmentEditor::testsTheConnection()
{
    makeTestable();
    const auto at = editor();
    QSignalSpy tested(at.get(), &EnvironmentEditor::connectionTested);
    at->setText(Field::Region, QStringLiteral("eu-west-2"));
    m_fakes.transport->reply(200,
        R"({"Instance": {"Arn": "arn:aws:connect:eu-west-2:123456789012:instance/1", "InstanceStatus": "ACTIVE"}})");
    at->testConnection();
    QVERIFY(at->isTesting());
    QCOMPARE(m_environments->find(m_id)->region, QStringLiteral("eu-west-2")); // what is tested is what is stored
    at->testConnection();
    QTRY_COMPARE(tested.count(), 1);
    QVERIFY(!at->isTesting());
    QCOMPARE(tested.last().first().value<models::Notice>().tone, Tone::Good);
    QCOMPARE(m_fakes.transport->requests().size(), std::size_t(1));

    at->setOrigin(KeyOrigin::Profile);
    at->setText(Field::Profile, QStringLiteral("absent"));
    at->testConnection();
    QCOMPARE(tested.count(), 2);
    QCOMPARE(tested.last().first().value<models::Notice>().headline, m_targets->open(m_id).error());
    at->setText(Field::Name, {});
    at->testConnection();
    QCOMPARE(tested.count(), 3);
    QCOMPARE(m_fakes.transport->requests().size(), std::size_t(1));
}

void TestEnvironmentEditor::aTestOfAnotherEnvironmentIsDropped()
{
    makeTestable();
    const auto at = editor();
    QSignalSpy tested(at.get(), &EnvironmentEditor::connectionTested);
    m_fakes.transport->hang();
    at->testConnection();
    QCOMPARE(m_fakes.transport->running(), 1);
    at->edit(storage::sandboxId());
    QVERIFY(!at->isTesting());
    QTRY_COMPARE(m_fakes.transport->running(), 0);
    QCoreApplication::processEvents(); // the test ends then; nothing waits for it
    QCOMPARE(tested.count(), 0);
}

QTEST_GUILESS_MAIN(TestEnvironmentEditor)
#include "tst_environment_editor.moc"
