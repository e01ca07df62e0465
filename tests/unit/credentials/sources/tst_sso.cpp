// SPDX-License-Identifier: Apache-2.0
#include "base/atomic_file.h"
#include "base/wait_for.h"
#include "credentials/access_keys.h"
#include "credentials/sources/sso_login.h"
#include "credentials/sources/sso_source.h"
#include "support/fake_clock.h"
#include "support/fake_transport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace composer;
using namespace std::chrono_literals;
using Code = credentials::CredentialError::Code;

/// Single sign-on without a network: the cache, the renewal of its token, the sign-in.
class TestSso : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keysOfAGoodToken();
    void renewsBeforeTheEnd_data();
    void renewsBeforeTheEnd();
    void aRefreshTokenServesUntilAnotherIsGiven();
    void aFailedRenewalKeepsTheOldToken();
    void anEndedTokenNeedsThePerson();
    void aRenewalThatWasNotAnsweredIsNoEnd();
    void spellingsOfTheStartUrl_data();
    void spellingsOfTheStartUrl();
    void whatIsWrongWithTheCache_data();
    void whatIsWrongWithTheCache();
    void aSessionEndedElsewhereNeedsThePerson();
    void aFileThatOthersCanReadIsReported_data();
    void aFileThatOthersCanReadIsReported();
    void signsIn();
    void signInEnds_data();
    void signInEnds();
    void opensNoOddPage();
    void slowsDown();
    void signsOut();

private:
    QString path() const { return credentials::SsoTokenCache(m_environment).path(m_sso); }
    void write(const QByteArray& text) const { QVERIFY(base::saveAtomically(path(), text)); }
    void writeToken(std::chrono::minutes left, const QByteArray& more = {}) const
    {
        write("{\"startUrl\": \"https://corp.example/start\", \"region\": \"us-east-1\", \"accessToken\": \"old\", "
              "\"expiresAt\": \""
            + credentials::expiryText(m_clock->utcNow() + left).toLatin1() + '"' + more + '}');
    }
    QByteArray renewable() const
    {
        return ", \"refreshToken\": \"r1\", \"clientId\": \"c\", \"clientSecret\": \"cs\", \"registrationExpiresAt\": "
               "\""
            + credentials::expiryText(m_clock->utcNow() + 24h).toLatin1() + "\", \"note\": \"kept\"";
    }
    void replyKeys()
    {
        const auto end = std::chrono::floor<base::Milliseconds>((m_clock->utcNow() + 1h).time_since_epoch()).count();
        m_transport->reply(200,
            "{\"roleCredentials\": {\"accessKeyId\": \"ASIA1\", \"secretAccessKey\": \"s\", \"sessionToken\": \"t\", "
            "\"expiration\": "
                + QByteArray::number(qlonglong(end)) + "}}");
    }
    auto resolve()
    {
        credentials::SsoSource source(m_sso, {}, m_environment, dependencies());
        return base::waitFor(source.resolve({}));
    }
    credentials::SourceDependencies dependencies()
    {
        return {[this] { return m_transport; }, m_clock, {}, m_trace};
    }
    auto signIn(std::stop_token stop = {})
    {
        return base::waitFor(credentials::signIn(
            m_sso, {}, m_environment, dependencies(), [this](const credentials::SignInCode& code) { m_shown = code; },
            stop));
    }
    void replyDevice(const QByteArray& page = "https://device.example/")
    {
        m_transport->reply(200, R"({"clientId": "c", "clientSecret": "cs", "clientSecretExpiresAt": 1999999999})");
        m_transport->reply(200,
            R"({"deviceCode": "d", "userCode": "WXYZ-1234", "expiresIn": 600, "interval": 1, "verificationUri": ")"
                + page + R"(", "verificationUriComplete": ")" + page + R"(?user_code=WXYZ-1234"})");
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QProcessEnvironment m_environment;
    credentials::SsoSettings m_sso {QStringLiteral("s"), QStringLiteral("corp"),
        QStringLiteral("https://corp.example/start"), QStringLiteral("us-east-1"), QStringLiteral("123456789012"),
        QStringLiteral("Agent"), {}};
    std::shared_ptr<test::FakeClock> m_clock;
    std::shared_ptr<test::FakeTransport> m_transport;
    std::shared_ptr<credentials::Trace> m_trace;
    std::optional<credentials::SignInCode> m_shown;
};

void TestSso::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_environment.insert(QStringLiteral("HOME"), m_home->path());
    m_clock = std::make_shared<test::FakeClock>();
    m_clock->setAutomatic(true);
    m_transport = std::make_shared<test::FakeTransport>();
    m_trace = std::make_shared<credentials::Trace>();
    m_shown.reset();
}

void TestSso::keysOfAGoodToken()
{
    writeToken(2h);
    replyKeys();
    const auto found = resolve();
    QVERIFY(found);
    QCOMPARE(found->keys.accessKeyId, QByteArray("ASIA1"));
    QCOMPARE(found->accountId, QStringLiteral("123456789012"));
    QVERIFY(*found->expires == std::chrono::floor<base::Milliseconds>(m_clock->utcNow() + 1h));
    const auto& request = m_transport->requests().at(0);
    QCOMPARE(request.endpoint.url(), QByteArray("https://portal.sso.us-east-1.amazonaws.com"));
    QCOMPARE(request.target, QByteArray("/federation/credentials?role_name=Agent&account_id=123456789012"));
    QCOMPARE(aws::headerValue(request.headers, "x-amz-sso_bearer_token"), QByteArray("old"));
    QVERIFY(!aws::hasHeader(request.headers, "authorization"));
}

void TestSso::renewsBeforeTheEnd_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("isRenewed");
    for (const auto& [minutes, isRenewed] : {std::pair {60, false}, {15, false}, {14, true}, {1, true}, {-5, true}})
        QTest::addRow("%d", minutes) << minutes << isRenewed;
}

void TestSso::renewsBeforeTheEnd()
{
    QFETCH(int, minutes);
    QFETCH(bool, isRenewed);
    writeToken(std::chrono::minutes(minutes), renewable());
    if (isRenewed)
        m_transport->reply(200, R"({"accessToken": "new", "expiresIn": 3600, "refreshToken": "r2"})");
    replyKeys();
    QVERIFY(resolve());
    QCOMPARE(aws::headerValue(m_transport->requests().back().headers, "x-amz-sso_bearer_token"),
        QByteArray(isRenewed ? "new" : "old"));
    QFile file(path());
    QVERIFY(file.open(QFile::ReadOnly));
    const auto written = file.readAll();
    QCOMPARE(written.contains("\"new\""), isRenewed);
    QCOMPARE(written.contains("\"r2\""), isRenewed);
    QVERIFY(written.contains("\"kept\""));
    QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestSso::aRefreshTokenServesUntilAnotherIsGiven()
{
    writeToken(14min, renewable());
    m_transport->reply(200, R"({"accessToken": "new", "expiresIn": 3600})");
    replyKeys();
    QVERIFY(resolve());
    QFile file(path());
    QVERIFY(file.open(QFile::ReadOnly));
    const auto written = file.readAll();
    QVERIFY(written.contains("\"new\""));
    QVERIFY(written.contains("\"r1\""));
}

void TestSso::aFailedRenewalKeepsTheOldToken()
{
    writeToken(14min, renewable());
    m_transport->reply(400, R"({"error": "invalid_grant"})");
    replyKeys();
    QVERIFY(resolve());
    QCOMPARE(aws::headerValue(m_transport->requests().back().headers, "x-amz-sso_bearer_token"), QByteArray("old"));
}

void TestSso::anEndedTokenNeedsThePerson()
{
    writeToken(-1min);
    const auto found = resolve();
    QCOMPARE(found.error().code, Code::SignInNeeded);
    QVERIFY(found.error().detail.startsWith(QStringLiteral("corp")));
    QVERIFY(m_transport->requests().empty());
    writeToken(-1min, renewable());
    m_transport->reply(400, R"({"error": "invalid_grant"})");
    QCOMPARE(resolve().error().code, Code::SignInNeeded);
}

/// That a renewal could not be asked for does not mean that it was refused.
void TestSso::aRenewalThatWasNotAnsweredIsNoEnd()
{
    writeToken(-1min, renewable());
    for (int i = 0; i < 4; ++i)
        m_transport->fail(cloud::TransportError::Code::HostNotFound, false);
    const auto found = resolve();
    QVERIFY(!found);
    QCOMPARE(found.error().code, Code::Unreachable);
}

/// The AWS tools write the address or not, and people copy it as their browser shows it.
void TestSso::spellingsOfTheStartUrl_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("null") << QByteArray(R"("startUrl": null, "region": null, )");
    QTest::newRow("region alone") << QByteArray(R"("region": "us-east-1", )");
    for (const char* url :
        {"https://corp.example/start/", "https://corp.example/start#", "https://corp.example/start#/",
            "https://corp.example/start/#/", "HTTPS://Corp.Example/start", " https://corp.example/start"})
        QTest::newRow(url) << QByteArray(R"("startUrl": ")") + url + R"(", "region": "US-EAST-1", )";
}

void TestSso::spellingsOfTheStartUrl()
{
    QFETCH(QByteArray, members);
    write("{" + members + R"("accessToken": "x", "expiresAt": "2099-01-01 00:00:00 UTC", "note": [1]})");
    replyKeys();
    const auto found = resolve();
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
}

void TestSso::whatIsWrongWithTheCache_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half") << QByteArray("{\"startUrl\": \"https://corp.example/start\", \"acc");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("no token") << QByteArray(
        R"({"startUrl": "https://corp.example/start", "region": "us-east-1", "expiresAt": "2099-01-01T00:00:00Z"})");
    QTest::newRow("no time") << QByteArray(
        R"({"startUrl": "https://corp.example/start", "region": "us-east-1", "accessToken": "x", "expiresAt": "soon"})");
    QTest::newRow("other region") << QByteArray(
        R"({"startUrl": "https://corp.example/start", "region": "eu-west-1", "accessToken": "x", "expiresAt": "2099-01-01T00:00:00Z"})");
    QTest::newRow("other start url") << QByteArray(
        R"({"startUrl": "https://other.example", "region": "us-east-1", "accessToken": "x", "expiresAt": "2099-01-01T00:00:00Z"})");
}

void TestSso::whatIsWrongWithTheCache()
{
    QFETCH(QByteArray, text);
    write(text);
    const auto found = resolve();
    QVERIFY(!found);
    QCOMPARE(found.error().code, Code::SignInNeeded);
    QVERIFY2(found.error().detail.contains(path()), qPrintable(found.error().detail));
    QFile file(path());
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), text); // left as it is
}

void TestSso::aSessionEndedElsewhereNeedsThePerson()
{
    writeToken(2h);
    m_transport->reply(
        401, R"({"message": "Session token not found or invalid"})", {{"x-amzn-ErrorType", "UnauthorizedException"}});
    QCOMPARE(resolve().error().code, Code::SignInNeeded);
}

void TestSso::aFileThatOthersCanReadIsReported_data()
{
    QTest::addColumn<QFile::Permissions>("others");
    QTest::addColumn<bool>("isReported");
    QTest::newRow("no one") << QFile::Permissions() << false;
    QTest::newRow("group") << QFile::Permissions(QFile::ReadGroup) << true;
    QTest::newRow("everybody") << QFile::Permissions(QFile::ReadOther) << true;
    QTest::newRow("both") << (QFile::ReadGroup | QFile::ReadOther) << true;
}

void TestSso::aFileThatOthersCanReadIsReported()
{
    QFETCH(QFile::Permissions, others);
    QFETCH(bool, isReported);
    writeToken(2h);
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | others));
    replyKeys();
    QVERIFY(resolve());
    const auto warns = [](const auto& step) { return step.detail.contains(QStringLiteral("other users can read")); };
    QCOMPARE(std::ranges::any_of(m_trace->steps(), warns), isReported);
}

void TestSso::signsIn()
{
    replyDevice();
    m_transport->reply(400, R"({"error": "authorization_pending"})");
    m_transport->fail(cloud::TransportError::Code::NetworkUnreachable, false); // a hiccup ends nothing
    m_transport->reply(200, R"({"accessToken": "fresh", "expiresIn": 3600, "refreshToken": "r1"})");
    const auto until = signIn();
    QVERIFY(until);
    QCOMPARE(m_shown->code, QStringLiteral("WXYZ-1234"));
    QCOMPARE(m_shown->page, QUrl(QStringLiteral("https://device.example/")));
    QVERIFY(m_shown->pageWithCode.query().contains(QStringLiteral("WXYZ")));
    replyKeys();
    QVERIFY(resolve()); // the token is in the cache
    QCOMPARE(aws::headerValue(m_transport->requests().back().headers, "x-amz-sso_bearer_token"), QByteArray("fresh"));
}

void TestSso::signInEnds_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Code>("code");
    QTest::newRow("declined") << QByteArray(R"({"error": "access_denied"})") << Code::Refused;
    QTest::newRow("ended") << QByteArray(R"({"error": "expired_token"})") << Code::Refused;
    QTest::newRow("garbage") << QByteArray("<html>") << Code::Refused;
}

void TestSso::signInEnds()
{
    QFETCH(QByteArray, answer);
    replyDevice();
    m_transport->reply(400, answer);
    const auto until = signIn();
    QVERIFY(!until);
    QTEST(until.error().code, "code");
    QVERIFY(!QFile::exists(path()));
}

void TestSso::opensNoOddPage()
{
    for (const auto* page :
        {"http://device.example/", "file:///etc/passwd", "javascript:alert(1)", "https://user@x.example/", ""}) {
        replyDevice(page);
        QVERIFY2(!signIn(), page);
        QVERIFY2(!m_shown, page);
    }
}

void TestSso::slowsDown()
{
    replyDevice();
    m_transport->reply(400, R"({"error": "slow_down"})");
    m_transport->reply(400, R"({"error": "authorization_pending"})");
    m_transport->reply(200, R"({"accessToken": "fresh", "expiresIn": 3600})");
    QVERIFY(signIn());
    QCOMPARE(m_clock->sleeps(), (std::vector<base::Milliseconds> {1s, 6s, 6s}));
}

void TestSso::signsOut()
{
    writeToken(2h);
    m_transport->reply(200, "{}");
    QVERIFY(base::waitFor(credentials::signOut(m_sso, {}, m_environment, dependencies(), {})));
    QVERIFY(!QFile::exists(path()));
    QCOMPARE(m_transport->requests().back().target, QByteArray("/logout"));
}

QTEST_GUILESS_MAIN(TestSso)
#include "tst_sso.moc"
