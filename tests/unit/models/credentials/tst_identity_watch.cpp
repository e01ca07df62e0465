// SPDX-License-Identifier: Apache-2.0
#include "models/composer/submission_model.h"
#include "models/credentials/identity_watch.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/fake_submit.h"

#include <QCoroSignal>
#include <QSignalSpy>
#include <QTest>

using namespace composer;
using namespace std::chrono_literals;
using credentials::CredentialError;
using credentials::Effort;
using models::CredentialCheck;
using Code = CredentialError::Code;

namespace {

using Found = base::Result<credentials::Credentials, CredentialError>;

class FakeSource final : public credentials::Source {
public:
    QString name() const override { return QStringLiteral("fake"); }
    Effort effort() const override { return isDisturbing ? Effort::Disturbing : Effort::Quiet; }
    QCoro::Task<Found> resolve(std::stop_token) override
    {
        co_return credentials::Credentials {
            {"AKID", base::Secret("s"), {}}, name(), expires, QStringLiteral("123456789012")};
    }
    bool isDisturbing = false;
    std::optional<base::UtcTime> expires;
};

/// Checks that end when the test says so.
class Checks : public QObject {
    Q_OBJECT

public:
    models::CheckIdentity function()
    {
        return [this](const models::SendTarget&, std::stop_token theStop) { return run(theStop); };
    }
    void finish(const CredentialCheck& check)
    {
        m_result = check;
        Q_EMIT finished();
        QCoreApplication::processEvents(); // the one who awaits a signal goes on then
    }
    int count = 0;
    std::stop_token stop;

Q_SIGNALS:
    void finished();

private:
    QCoro::Task<CredentialCheck> run(std::stop_token theStop)
    {
        ++count;
        stop = theStop;
        co_await qCoro(this, &Checks::finished);
        auto copy = m_result;
        co_return copy;
    }
    CredentialCheck m_result;
};

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

struct Fixture {
    explicit Fixture(bool isDisturbing = false)
    {
        source->isDisturbing = isDisturbing;
        submission.prepareTarget();
    }
    models::SendTarget target() const
    {
        models::SendTarget target;
        target.environmentId = QStringLiteral("id");
        target.accountId = QStringLiteral("123456789012");
        target.dependencies.clock = clock;
        target.dependencies.credentials = session;
        target.session = session;
        target.sts = isSandbox ? std::nullopt : std::optional(aws::Endpoint {});
        return target;
    }
    QString said() const { return watch.words().join(u'|'); }
    QString name() const { return watch.words().value(1); }

    bool isSandbox = false;
    std::shared_ptr<test::FakeClock> clock = std::make_shared<test::FakeClock>();
    std::shared_ptr<FakeSource> source = std::make_shared<FakeSource>();
    std::shared_ptr<credentials::RefreshingSource> session =
        std::make_shared<credentials::RefreshingSource>(source, clock);
    test::FakeSubmit fake;
    Checks checks;
    models::SubmissionModel submission {
        [this] { return base::Result<models::SendTarget, QString>(target()); }, fake.function()};
    models::IdentityWatch watch {submission, checks.function()};
};

} // namespace

class TestIdentityWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoOneIs();
    void namesAsTheConsoleDoes_data();
    void namesAsTheConsoleDoes();
    void disturbsNobody();
    void theSandboxHasNoIdentity();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void anotherAccountThanTheEnvironmentSays();
    void anotherTargetEndsTheCheck();
    void countsDownWhatASubmissionBrought();
    void whatWasForgottenIsNotShown();
    void takesWhatOthersFound();
};

void TestIdentityWatch::tellsWhoOneIs()
{
    Fixture at;
    QCOMPARE(at.checks.count, 1);
    QCOMPARE(at.said(), QString());
    QSignalSpy changed(&at.watch, &models::IdentityWatch::changed);
    at.checks.finish(foundBy(agentArn, "123456789012"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(at.said(), QStringLiteral("account 123456789012|Agent/anna"));
    QCOMPARE(at.watch.explanation(), QString::fromLatin1(agentArn));
    QVERIFY(!at.watch.endsSometime());
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
    at.checks.finish(foundBy(arn.constData(), "123456789012"));
    QCOMPARE(at.name(), name);
}

void TestIdentityWatch::disturbsNobody()
{
    Fixture at(true);
    QCOMPARE(at.checks.count, 0);
    QCOMPARE(at.said(), QString());
}

void TestIdentityWatch::theSandboxHasNoIdentity()
{
    Fixture at(true);
    at.isSandbox = true;
    at.source->isDisturbing = false;
    at.submission.setOpenEnvironment([&](const QString&) { return at.target(); });
    at.submission.useEnvironment(QStringLiteral("id"));
    QCOMPARE(at.checks.count, 0);
}

void TestIdentityWatch::tellsWhatIsWrong_data()
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

void TestIdentityWatch::tellsWhatIsWrong()
{
    QFETCH(Code, code);
    QFETCH(QString, words);
    Fixture at;
    at.checks.finish(failedBy(code));
    QCOMPARE(at.said(), QString());
    QCOMPARE(at.watch.warning(), words);
    QCOMPARE(at.watch.explanation().isEmpty(), words.isEmpty());
}

void TestIdentityWatch::anotherAccountThanTheEnvironmentSays()
{
    Fixture at;
    at.checks.finish(foundBy("arn:aws:iam::999999999999:user/anna", "999999999999"));
    QCOMPARE(at.watch.warning(), QStringLiteral("account 999999999999 instead of 123456789012"));
    QCOMPARE(at.said(), QStringLiteral("anna"));
}

void TestIdentityWatch::anotherTargetEndsTheCheck()
{
    Fixture at;
    const auto first = at.checks.stop;
    at.source->isDisturbing = true;
    at.submission.setOpenEnvironment([&](const QString&) { return at.target(); });
    at.submission.useEnvironment(QStringLiteral("id"));
    QVERIFY(first.stop_requested());
    at.checks.finish(foundBy(agentArn, "123456789012"));
    QCOMPARE(at.said(), QString());
}

void TestIdentityWatch::countsDownWhatASubmissionBrought()
{
    Fixture at(true);
    at.source->expires = at.clock->utcNow() + 1h;
    QVERIFY(test::await(at.session->resolve({})));
    QCOMPARE(at.said(), QStringLiteral("account 123456789012|60 minutes left"));
    QVERIFY(at.watch.endsSometime());
    at.clock->advance(6min);
    QCOMPARE(at.said(), QStringLiteral("account 123456789012|54 minutes left"));
    // What is held now can be asked about without a question.
    QCOMPARE(at.checks.count, 1);
    at.checks.finish(foundBy(agentArn, "123456789012"));
    QCOMPARE(at.said(), QStringLiteral("account 123456789012|54 minutes left|Agent/anna"));
}

void TestIdentityWatch::whatWasForgottenIsNotShown()
{
    Fixture at;
    at.source->expires = at.clock->utcNow() + 1h;
    QVERIFY(test::await(at.session->resolve({})));
    at.checks.finish(foundBy(agentArn, "123456789012"));
    at.session->forgetAnswer();
    QCOMPARE(at.said(), QString());
    QCOMPARE(at.checks.count, 1); // nor asked for at once
}

void TestIdentityWatch::takesWhatOthersFound()
{
    Fixture at(true);
    at.watch.take(QStringLiteral("another"), foundBy(agentArn, "123456789012"));
    QCOMPARE(at.said(), QString());
    at.watch.take(QStringLiteral("id"), foundBy(agentArn, "123456789012"));
    QCOMPARE(at.said(), QStringLiteral("account 123456789012|Agent/anna"));
}

QTEST_GUILESS_MAIN(TestIdentityWatch)
#include "tst_identity_watch.moc"
