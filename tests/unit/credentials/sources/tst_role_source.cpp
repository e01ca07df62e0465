// SPDX-License-Identifier: Apache-2.0
#include "base/atomic_file.h"
#include "base/wait_for.h"
#include "credentials/chain/profile_source.h"
#include "credentials/chain/standard_chain.h"
#include "credentials/profile/issuer_endpoint.h"
#include "credentials/sources/caller_identity.h"
#include "credentials/sources/role_source.h"
#include "support/fake_clock.h"
#include "support/fake_transport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace composer;
using Code = credentials::CredentialError::Code;

namespace {

QByteArray issued(const QByteArray& account = "123456789012", const QByteArray& expiration = "2026-01-02T04:04:05Z")
{
    return "<AssumeRoleResponse><R><Credentials><AccessKeyId>ASIA1</AccessKeyId><SecretAccessKey>s</SecretAccessKey>"
           "<SessionToken>t</SessionToken><Expiration>"
        + expiration + "</Expiration></Credentials><AssumedRoleUser><Arn>arn:aws:sts::" + account
        + ":assumed-role/r/s</Arn></AssumedRoleUser></R></AssumeRoleResponse>";
}

const QByteArray roleProfile = "[profile work]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = base\n"
                               "[profile base]\naws_access_key_id = AKID\naws_secret_access_key = secret\n";

} // namespace

/// Roles of a profile with STS scripted.
class TestRoleSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesTheRoleOn();
    void namesTheAccountOnlyWhenItIsTheRoles();
    void refusesKeysThatHaveEnded();
    void asksForTheCode();
    void aCodeMayHaveBlanks();
    void namesATokenThatAKeyCannotHave_data();
    void namesATokenThatAKeyCannotHave();
    void withoutACodeNothingIsAsked_data();
    void withoutACodeNothingIsAsked();
    void aCodeIsNeverSentTwice();
    void triesAgainWhereThatHelps();
    void correctsTheClockOnce();
    void showsTheIdentity();
    void endpoints_data();
    void endpoints();
    void halfAWebIdentityIsReported();

private:
    credentials::SourceDependencies dependencies()
    {
        return {[this] { return m_transport; }, m_clock, m_ask, m_trace};
    }
    credentials::AwsSettings settings(const QByteArray& config = roleProfile) const
    {
        credentials::AwsSettings made;
        made.profile = QStringLiteral("work");
        made.region = QStringLiteral("eu-central-1");
        made.profiles = aws::parseProfileFile(config, aws::ProfileFileKind::Config);
        return made;
    }
    auto resolve(const QByteArray& config = roleProfile)
    {
        credentials::ProfileSource source(settings(config), {}, dependencies());
        return base::waitFor(source.resolve({}));
    }
    static QCoro::Task<std::optional<base::Secret>> answerWith(std::optional<base::Secret> code) { co_return code; }

    std::shared_ptr<test::FakeClock> m_clock;
    std::shared_ptr<test::FakeTransport> m_transport;
    std::shared_ptr<credentials::Trace> m_trace;
    credentials::AskForCode m_ask;
};

void TestRoleSource::init()
{
    m_clock = std::make_shared<test::FakeClock>();
    m_clock->setAutomatic(true);
    m_transport = std::make_shared<test::FakeTransport>();
    m_trace = std::make_shared<credentials::Trace>();
    m_ask = {};
}

void TestRoleSource::takesTheRoleOn()
{
    m_transport->reply(200, issued());
    const auto found = resolve();
    QVERIFY(found);
    QCOMPARE(found->keys.accessKeyId, QByteArray("ASIA1"));
    QCOMPARE(found->source, QStringLiteral("profile work"));
    QCOMPARE(found->accountId, QStringLiteral("123456789012"));
    const auto& request = m_transport->requests().at(0);
    QCOMPARE(request.endpoint.url(), QByteArray("https://sts.eu-central-1.amazonaws.com"));
    QVERIFY(request.body.contains("RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fr"));
    QVERIFY(request.body.contains("RoleSessionName=contact-composer-"));
    QVERIFY(request.body.contains("DurationSeconds=3600"));
    QVERIFY(m_trace->steps().at(0).detail.contains(QStringLiteral("AssumeRole at sts.eu-central-1")));
}

void TestRoleSource::namesTheAccountOnlyWhenItIsTheRoles()
{
    for (const auto* account : {"999999999999", "not-an-account", ""}) {
        m_transport->reply(200, issued(account));
        QCOMPARE(resolve()->accountId, QString());
    }
}

void TestRoleSource::refusesKeysThatHaveEnded()
{
    m_transport->reply(200, issued("123456789012", "2001-01-01T00:00:00Z"));
    QCOMPARE(resolve().error().code, Code::Expired);
    m_transport->reply(200, issued("123456789012", "tomorrow"));
    QCOMPARE(resolve().error().code, Code::Refused);
}

void TestRoleSource::asksForTheCode()
{
    std::optional<credentials::CodeQuestion> asked;
    m_ask = [&asked](credentials::CodeQuestion question, std::stop_token) {
        asked = question;
        return answerWith(base::Secret("123456"));
    };
    m_transport->reply(200, issued());
    QVERIFY(resolve(QByteArray(roleProfile).replace("source_profile", "mfa_serial = m1\nsource_profile")));
    QCOMPARE(asked->serial, QStringLiteral("m1"));
    QVERIFY(m_transport->requests().at(0).body.contains("SerialNumber=m1&TokenCode=123456"));
}

void TestRoleSource::aCodeMayHaveBlanks()
{
    m_ask = [](credentials::CodeQuestion, std::stop_token) { return answerWith(base::Secret("012 345")); };
    m_transport->reply(200, issued());
    QVERIFY(resolve(QByteArray(roleProfile).replace("source_profile", "mfa_serial = m1\nsource_profile")));
    QVERIFY(m_transport->requests().at(0).body.endsWith("TokenCode=012345"));
}

void TestRoleSource::namesATokenThatAKeyCannotHave_data()
{
    QTest::addColumn<QByteArray>("keyId");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("isStray");
    QTest::newRow("for good, with a token") << QByteArray("AKIAX") << QByteArray("t") << true;
    QTest::newRow("for good") << QByteArray("AKIAX") << QByteArray() << false;
    QTest::newRow("temporary") << QByteArray("ASIAX") << QByteArray("t") << false;
}

void TestRoleSource::namesATokenThatAKeyCannotHave()
{
    QFETCH(QByteArray, keyId);
    QFETCH(QByteArray, token);
    credentials::Credentials own {{keyId, base::Secret("s"), std::nullopt}, QStringLiteral("environment"), {}};
    if (!token.isEmpty())
        own.keys.sessionToken = base::Secret(token);
    m_transport->reply(403, "<ErrorResponse><Error><Code>InvalidClientTokenId</Code></Error></ErrorResponse>");
    const aws::Endpoint sts {"https", "sts.eu-central-1.amazonaws.com", -1, {}, "eu-central-1"};
    const auto caller = base::waitFor(credentials::askCallerIdentity(own, sts, dependencies(), {}));
    QVERIFY(!caller);
    QTEST(caller.error().hasStrayToken, "isStray");
}

void TestRoleSource::withoutACodeNothingIsAsked_data()
{
    QTest::addColumn<QByteArray>("code"); // null: declined
    QTest::newRow("declined") << QByteArray();
    QTest::newRow("five digits") << QByteArray("12345");
    QTest::newRow("letters") << QByteArray("12345a");
    QTest::newRow("seven digits") << QByteArray("1234567");
}

void TestRoleSource::withoutACodeNothingIsAsked()
{
    QFETCH(QByteArray, code);
    const auto config = QByteArray(roleProfile).replace("source_profile", "mfa_serial = m1\nsource_profile");
    QCOMPARE(resolve(config).error().code, Code::CodeNeeded); // there is no one to ask
    m_ask = [code](credentials::CodeQuestion, std::stop_token) {
        return answerWith(code.isNull() ? std::nullopt : std::optional(base::Secret(code)));
    };
    QCOMPARE(resolve(config).error().code, Code::CodeNeeded);
    QVERIFY(m_transport->requests().empty());
}

void TestRoleSource::aCodeIsNeverSentTwice()
{
    m_ask = [](credentials::CodeQuestion, std::stop_token) { return answerWith(base::Secret("123456")); };
    m_transport->reply(503);
    m_transport->reply(200, issued());
    QCOMPARE(resolve(QByteArray(roleProfile).replace("source_profile", "mfa_serial = m1\nsource_profile")).error().code,
        Code::Refused);
    QCOMPARE(m_transport->requests().size(), std::size_t(1));
}

void TestRoleSource::triesAgainWhereThatHelps()
{
    m_transport->reply(503);
    m_transport->fail(cloud::TransportError::Code::ConnectionLost, true);
    m_transport->reply(200, issued());
    QVERIFY(resolve());
    QCOMPARE(m_transport->requests().size(), std::size_t(3));
    m_transport->reply(403, "<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>");
    const auto denied = resolve();
    QCOMPARE(denied.error().code, Code::Refused);
    QCOMPARE(denied.error().service->code, QByteArray("AccessDenied"));
    QCOMPARE(m_transport->requests().size(), std::size_t(4));
}

void TestRoleSource::correctsTheClockOnce()
{
    const auto late = [this] {
        cloud::WireReply reply;
        reply.status = 403;
        reply.body = "<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code></Error></ErrorResponse>";
        reply.headers = {{"Date", "Fri, 02 Jan 2026 04:04:05 GMT"}};
        reply.sentAt = m_clock->utcNow();
        reply.receivedAt = m_clock->utcNow();
        return reply;
    };
    m_transport->reply(late());
    m_transport->reply(200, issued("123456789012", "2026-01-02T05:04:05Z"));
    QVERIFY(resolve());
    QCOMPARE(aws::headerValue(m_transport->requests().at(1).headers, "x-amz-date"), QByteArray("20260102T040405Z"));
}

void TestRoleSource::showsTheIdentity()
{
    m_transport->reply(200,
        "<GetCallerIdentityResponse><R><Arn>arn:aws:iam::123456789012:user/a</Arn><UserId>U</UserId>"
        "<Account>123456789012</Account></R></GetCallerIdentityResponse>");
    aws::Endpoint sts {"https", "sts.eu-central-1.amazonaws.com", -1, {}, "eu-central-1"};
    const credentials::Credentials own {{"AKID", base::Secret("s"), {}}, QStringLiteral("here"), {}};
    const auto caller = base::waitFor(credentials::askCallerIdentity(own, sts, dependencies(), {}));
    QVERIFY(caller);
    QCOMPARE(caller->account, QStringLiteral("123456789012"));
    m_transport->reply(200, "{}");
    QCOMPARE(base::waitFor(credentials::askCallerIdentity(own, sts, dependencies(), {})).error().code, Code::Refused);
}

void TestRoleSource::endpoints_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("expected"); // of STS; empty: AWS's own
    const QByteArray head = "[default]\nregion = eu-central-1\n";
    const QByteArray section = head + "services = s\n[services s]\nsts =\n  endpoint_url = https://sts.section\n";
    QTest::newRow("none") << head << QString() << QString();
    QTest::newRow("section") << section << QString() << QStringLiteral("https://sts.section");
    QTest::newRow("variable of the service") << section << QStringLiteral("AWS_ENDPOINT_URL_STS=https://sts.variable")
                                             << QStringLiteral("https://sts.variable");
    QTest::newRow("variable of all") << section << QStringLiteral("AWS_ENDPOINT_URL=https://all.variable")
                                     << QStringLiteral("https://all.variable");
    QTest::newRow("variable of another") << head << QStringLiteral("AWS_ENDPOINT_URL_CONNECT=https://connect.variable")
                                         << QString();
    QTest::newRow("ignored") << section << QStringLiteral("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true") << QString();
    QTest::newRow("profile") << head + "endpoint_url = https://profile\n"
                             << QString() << QStringLiteral("https://profile");
}

void TestRoleSource::endpoints()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, variable);
    QTemporaryDir home;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    QVERIFY(base::saveAtomically(home.filePath(QStringLiteral(".aws/config")), config));
    const auto loaded = credentials::loadAwsSettings({{}, {}, QStringLiteral("https://connect.option")}, environment);
    QVERIFY(loaded);
    const auto sts = credentials::issuerEndpoint(credentials::IssuingService::Sts, *loaded, loaded->region, {});
    QVERIFY(sts);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromLatin1(sts->url()),
        expected.isEmpty() ? QStringLiteral("https://sts.eu-central-1.amazonaws.com") : expected);
    QCOMPARE(loaded->endpointUrl, QStringLiteral("https://connect.option")); // given for Connect alone
}

void TestRoleSource::halfAWebIdentityIsReported()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("AWS_WEB_IDENTITY_TOKEN_FILE"), QStringLiteral("/token"));
    auto own = settings("[profile work]\naws_access_key_id = AKID\naws_secret_access_key = secret\n");
    const auto half = base::waitFor(credentials::standardChain(own, environment, {}, dependencies())->resolve({}));
    QCOMPARE(half.error().code, Code::Incomplete);
    QVERIFY(half.error().detail.contains(QStringLiteral("AWS_ROLE_ARN")));
    environment.insert(QStringLiteral("AWS_ROLE_ARN"), QStringLiteral("arn:aws:iam::123456789012:role/r"));
    own.region.clear();
    const auto nowhere = base::waitFor(credentials::standardChain(own, environment, {}, dependencies())->resolve({}));
    QCOMPARE(nowhere.error().code, Code::Misconfigured);
}

QTEST_GUILESS_MAIN(TestRoleSource)
#include "tst_role_source.moc"
