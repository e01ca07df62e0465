// SPDX-License-Identifier: Apache-2.0
#include "base/atomic_file.h"
#include "base/wait_for.h"
#include "models/composer/submission_model.h"
#include "models/credentials/identity_watch.h"
#include "support/fake_services.h"
#include "support/fake_submit.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace composer;
using namespace std::chrono_literals;
using credentials::CredentialError;
using models::CredentialCheck;
using Code = CredentialError::Code;

namespace {

constexpr char config[] = R"([profile base]
aws_access_key_id = AKIABASE
aws_secret_access_key = secret
[profile code]
role_arn = arn:aws:iam::123456789012:role/Agent
source_profile = base
mfa_serial = arn:aws:iam::123456789012:mfa/anna
)";

CredentialCheck foundBy(const char* arn, const char* account)
{
    CredentialCheck check;
    check.found = CredentialCheck::Found {QStringLiteral("fake"), QStringLiteral("AKIA…7Q"), {}, {}};
    check.caller = cloud::CallerIdentity {QString::fromLatin1(account), QString::fromLatin1(arn), {}};
    return check;
}

CredentialCheck failedBy(Code code)
{
    CredentialCheck check;
    check.error = CredentialError {code, QStringLiteral("profile work"), QStringLiteral("corp")};
    return check;
}

const char* const agentArn = "arn:aws:sts::123456789012:assumed-role/Agent/anna";

/// Whose credentials the environment has.
enum class Keys {
    Typed, ///< at hand, without an end
    RoleWithCode ///< STS gives them, for an hour and after a question
};

struct Fixture {
    explicit Fixture(Keys keys = Keys::Typed)
    {
        isReady = base::saveAtomically(folder.filePath(QStringLiteral("config")), config).hasValue();
        id = test::addEnvironment(targets->environments(), [keys](models::Environment& environment) {
            environment.accountId = QStringLiteral("123456789012");
            environment.origin = keys == Keys::Typed ? models::KeyOrigin::SessionOnly : models::KeyOrigin::Profile;
            environment.profile = QStringLiteral("code");
        });
        targets->services().sessionKeys->hold(id, {"AKID", base::Secret("s"), {}});
        targets->environments().setCurrent(id);
    }
    models::Services services() const
    {
        auto services = test::fakeServices(fakes);
        services.environment.insert(QStringLiteral("AWS_CONFIG_FILE"), folder.filePath(QStringLiteral("config")));
        services.askForCode = [](credentials::CodeQuestion,
                                  std::stop_token) -> QCoro::Task<std::optional<base::Secret>> {
            co_return base::Secret("123456");
        };
        return services;
    }
    /// As a submission does.
    bool signIn()
    {
        fakes.transport->reply(200, test::roleKeysReply());
        fakes.transport->hang(); // who one is comes later
        return base::waitFor(submission.target()->route.credentials->resolve({})).hasValue();
    }
    std::size_t asked() const { return fakes.transport->requests().size(); }
    QString said() const { return watch.words().join(u'|'); }
    QString name() const { return watch.words().value(1); }

    QTemporaryDir folder;
    bool isReady = false;
    test::Fakes fakes;
    std::shared_ptr<models::TargetOpener> targets =
        test::fakeTargets(services(), folder.filePath(QStringLiteral("environments.json")));
    QString id;
    test::FakeSubmit fake;
    models::SubmissionModel submission {targets, fake.function()};
    models::IdentityWatch watch {submission};
};

} // namespace

class TestIdentityWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheIdentity();
    void saysThatNobodyWasAsked();
    void namesAsTheConsoleDoes_data();
    void namesAsTheConsoleDoes();
    void disturbsNoOne();
    void theSandboxHasNoIdentity();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void anotherAccountThanTheEnvironmentSays();
    void anotherTargetEndsTheCheck();
    void countsDownWhatASubmissionBrought();
    void whatWasForgottenIsNotShown();
    void takesWhatOthersFound();
};

void TestIdentityWatch::showsTheIdentity()
{
    Fixture at;
    QCOMPARE(at.asked(), std::size_t(1));
    QCOMPARE(at.said(), QString());
    at.fakes.transport->reply(200, test::callerReply(agentArn));
    at.submission.reopenTarget();
    QSignalSpy changed(&at.watch, &models::IdentityWatch::changed);
    QTRY_COMPARE(at.said(), QStringLiteral("account 123456789012|Agent/anna"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(at.watch.explanation(), QString::fromLatin1(agentArn));
    QVERIFY(!at.watch.endsSometime());
}

/// That STS could not be asked is no reason to say nothing.
void TestIdentityWatch::saysThatNobodyWasAsked()
{
    Fixture at;
    CredentialCheck check;
    check.found = CredentialCheck::Found {QStringLiteral("this session"), QStringLiteral("AKID"), {}, {}};
    check.notAsked = CredentialError {Code::Misconfigured, {}, QStringLiteral("the endpoint URL of sts is not valid")};
    at.watch.take(at.id, check);
    QVERIFY(!at.watch.warning().isEmpty());
    QVERIFY(at.watch.explanation().contains(QStringLiteral("endpoint URL of sts")));
}

void TestIdentityWatch::namesAsTheConsoleDoes_data()
{
    QTest::addColumn<QByteArray>("arn");
    QTest::addColumn<QString>("name");
    QTest::newRow("user") << QByteArray("arn:aws:iam::123456789012:user/anna") << "anna";
    QTest::newRow("path") << QByteArray("arn:aws:iam::123456789012:user/team/anna") << "team/anna";
    QTest::newRow("root") << QByteArray("arn:aws:iam::123456789012:root") << "root";
    QTest::newRow("federated") << QByteArray("arn:aws:sts::123456789012:federated-user/a") << "federated-user/a";
    QTest::newRow("our own session") << QByteArray("arn:aws:sts::123456789012:assumed-role/A/contact-composer-17")
                                     << "A";
    QTest::newRow("colon") << QByteArray("arn:aws:sts::123456789012:assumed-role/A/b:c") << "A/b:c";
}

void TestIdentityWatch::namesAsTheConsoleDoes()
{
    QFETCH(QByteArray, arn);
    QFETCH(QString, name);
    Fixture at;
    at.watch.take(at.id, foundBy(arn.constData(), "123456789012"));
    QCOMPARE(at.name(), name);
}

void TestIdentityWatch::disturbsNoOne()
{
    Fixture at(Keys::RoleWithCode);
    QVERIFY(at.isReady);
    QCOMPARE(at.asked(), std::size_t(0));
    QCOMPARE(at.said(), QString());
}

void TestIdentityWatch::theSandboxHasNoIdentity()
{
    Fixture at(Keys::RoleWithCode);
    at.targets->environments().setCurrent(storage::sandboxId());
    QCOMPARE(at.submission.target()->route.credentials->effort(), credentials::Effort::Quiet);
    QCOMPARE(at.asked(), std::size_t(0));
}

void TestIdentityWatch::saysWhatIsWrong_data()
{
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("sign-in") << Code::SignInNeeded << "sign-in needed";
    QTest::newRow("none") << Code::NotConfigured << "no credentials";
    QTest::newRow("refused") << Code::Refused << "credentials do not work";
    QTest::newRow("broken") << Code::Misconfigured << "credentials do not work";
    // Says nothing about the credentials.
    QTest::newRow("no network") << Code::Unreachable << QString();
    QTest::newRow("slow") << Code::TimedOut << QString();
}

void TestIdentityWatch::saysWhatIsWrong()
{
    QFETCH(Code, code);
    QFETCH(QString, words);
    Fixture at;
    at.watch.take(at.id, failedBy(code));
    QCOMPARE(at.said(), QString());
    QCOMPARE(at.watch.warning(), words);
    QCOMPARE(at.watch.explanation().isEmpty(), words.isEmpty());
}

void TestIdentityWatch::anotherAccountThanTheEnvironmentSays()
{
    Fixture at;
    at.watch.take(at.id, foundBy("arn:aws:iam::999999999999:user/anna", "999999999999"));
    QCOMPARE(at.watch.warning(), QStringLiteral("account 999999999999 instead of 123456789012"));
    QCOMPARE(at.said(), QStringLiteral("anna"));
}

void TestIdentityWatch::anotherTargetEndsTheCheck()
{
    Fixture at;
    at.fakes.transport->hang();
    at.submission.reopenTarget();
    QTRY_COMPARE(at.fakes.transport->running(), 1);
    at.targets->environments().setCurrent(storage::sandboxId());
    QTRY_COMPARE(at.fakes.transport->running(), 0);
    QCoreApplication::processEvents(); // the check ends then; nothing waits for it
    QCOMPARE(at.said(), QString());
    QCOMPARE(at.watch.explanation(), QString());
}

void TestIdentityWatch::countsDownWhatASubmissionBrought()
{
    Fixture at(Keys::RoleWithCode);
    QVERIFY(at.signIn());
    QCOMPARE(at.said(), QStringLiteral("account 123456789012|60 minutes left"));
    QVERIFY(at.watch.endsSometime());
    at.fakes.clock->advance(6min);
    QCOMPARE(at.said(), QStringLiteral("account 123456789012|54 minutes left"));
    // What is held now can be asked about without a question.
    QCOMPARE(at.asked(), std::size_t(2));
    at.watch.take(at.id, foundBy(agentArn, "123456789012"));
    QCOMPARE(at.said(), QStringLiteral("account 123456789012|54 minutes left|Agent/anna"));
}

void TestIdentityWatch::whatWasForgottenIsNotShown()
{
    Fixture at(Keys::RoleWithCode);
    QVERIFY(at.signIn());
    at.watch.take(at.id, foundBy(agentArn, "123456789012"));
    at.submission.target()->route.credentials->forgetAnswer();
    QCOMPARE(at.said(), QString());
    QCOMPARE(at.asked(), std::size_t(2)); // nor asked for at once
}

void TestIdentityWatch::takesWhatOthersFound()
{
    Fixture at(Keys::RoleWithCode);
    at.watch.take(QStringLiteral("another"), foundBy(agentArn, "123456789012"));
    QCOMPARE(at.said(), QString());
    at.watch.take(at.id, foundBy(agentArn, "123456789012"));
    QCOMPARE(at.said(), QStringLiteral("account 123456789012|Agent/anna"));
}

QTEST_GUILESS_MAIN(TestIdentityWatch)
#include "tst_identity_watch.moc"
