// SPDX-License-Identifier: Apache-2.0
#include "texts/credential_text.h"
#include "texts/error_text.h"
#include "texts/time_left_text.h"

#include <QSet>
#include <QTest>

using namespace composer;
using namespace std::chrono_literals;
using Code = credentials::CredentialError::Code;

class TestCredentialText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsSentence();
    void refusals_data();
    void refusals();
    void nextSteps();
    void proxies();
    void traceIsNumbered();
    void timeLeft_data();
    void timeLeft();
};

void TestCredentialText::everyCodeHasItsSentence()
{
    QSet<QString> headlines;
    QSet<QString> codes;
    for (int code = 0; code <= int(Code::TimedOut); ++code) {
        const auto text =
            models::credentialText({Code(code), QStringLiteral("profile work"), QStringLiteral("detail")});
        QVERIFY2(text.headline.endsWith(u'.'), qPrintable(text.headline));
        headlines.insert(text.headline);
        codes.insert(text.code);
    }
    QCOMPARE(headlines.size(), int(Code::TimedOut) + 1);
    QCOMPARE(codes.size(), int(Code::TimedOut) + 1);
}

void TestCredentialText::refusals_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("expected"); // our code
    QTest::addColumn<QString>("named"); // in the headline
    const auto row = [](const char* code, const char* message, const char* expected, const char* named) {
        QTest::addRow("%s %s", code, message) << QByteArray(code) << QString::fromLatin1(message)
                                              << QString::fromLatin1(expected) << QString::fromLatin1(named);
    };
    row("AccessDenied", "User is not authorized to perform: sts:AssumeRole", "RoleDenied", "cannot be assumed");
    row("AccessDenied", "MultiFactorAuthentication failed with invalid MFA one time pass code.", "WrongCode", "code");
    row("ExpiredToken", "", "ExpiredToken", "expired");
    row("InvalidClientTokenId", "", "InvalidClientTokenId", "not recognise");
    row("SignatureDoesNotMatch", "The request signature we calculated does not match", "WrongSecret", "secret");
    row("SignatureDoesNotMatch", "Signature expired: 1 is now earlier than 2", "WrongClock", "clock");
    row("SignatureDoesNotMatch", "Signature not yet current: 1 is later than 2", "WrongClock", "clock");
    row("RegionDisabledException", "", "RegionDisabledException", "region");
    row("UnauthorizedException", "", "UnauthorizedException", "expired");
    row("ForbiddenException", "No access", "ForbiddenException", "no access");
    row("access_denied", "", "access_denied", "declined");
    row("expired_token", "", "expired_token", "in time");
    row("SomethingNew", "", "SomethingNew", "SomethingNew");
    row("", "", "Http403", "Http403");
}

void TestCredentialText::refusals()
{
    QFETCH(QByteArray, code);
    QFETCH(QString, message);
    QFETCH(QString, named);
    aws::ServiceError service;
    service.httpStatus = 403;
    service.code = code;
    service.message = message;
    service.requestId = "id-1";
    const auto text =
        models::credentialText({Code::Refused, QStringLiteral("profile work"), QStringLiteral("AssumeRole"), service});
    QTEST(text.code, "expected");
    QVERIFY2(text.headline.contains(named), qPrintable(text.headline));
    QVERIFY(text.details.contains(QStringLiteral("id-1")));
    QVERIFY(message.isEmpty() || text.details.contains(message));
}

void TestCredentialText::nextSteps()
{
    aws::ServiceError unknown;
    unknown.httpStatus = 403;
    unknown.code = "InvalidClientTokenId";
    credentials::CredentialError refused {
        Code::Refused, QStringLiteral("environment"), QStringLiteral("GetCallerIdentity"), unknown};
    refused.hasStrayToken = true;
    QVERIFY(models::credentialText(refused).advice.contains(QStringLiteral("AWS_SESSION_TOKEN")));
    const auto login = models::credentialText(
        {Code::SignInNeeded, QStringLiteral("profile w"), QStringLiteral("aws login --profile w (it ended)")});
    QVERIFY(!login.advice.contains(QStringLiteral("sso")));
    const auto notAsked = models::notAskedText({Code::Misconfigured, {}, QStringLiteral("no region is set")});
    QCOMPARE(notAsked.code, QStringLiteral("NotAsked"));
    QVERIFY(notAsked.headline.endsWith(QStringLiteral("no region is set.")));
}

/// Whose fault it is, when there is a proxy on the way.
void TestCredentialText::proxies()
{
    using Transport = cloud::TransportError::Code;
    QSet<QString> codes;
    for (const auto code : {Transport::HostNotFound, Transport::ConnectionRefused, Transport::NetworkUnreachable}) {
        const auto text = models::transportErrorText({code, false, 0, {}, QStringLiteral("proxy.corp:3128")});
        QVERIFY2(text.headline.contains(QStringLiteral("proxy.corp:3128")), qPrintable(text.headline));
        QVERIFY(!models::transportErrorText({code, false, 0, {}}).headline.contains(QStringLiteral("proxy")));
        codes.insert(text.code);
    }
    QCOMPARE(codes.size(), 3);
    const auto unusable =
        models::transportErrorText({Transport::ProxyUnusable, false, 0, QStringLiteral("https_proxy x")});
    QVERIFY(unusable.headline.contains(QStringLiteral("https_proxy x")));
}

void TestCredentialText::traceIsNumbered()
{
    using Event = credentials::TraceStep::Event;
    const auto lines = models::traceLines({{Event::Skipped, QStringLiteral("environment"), {},
                                               credentials::CredentialError {Code::NotConfigured,
                                                   QStringLiteral("environment"), QStringLiteral("not set")}},
        {Event::Asked, QStringLiteral("profile a"), QStringLiteral("AssumeRole at sts")},
        {Event::Answered, QStringLiteral("profile a")}});
    QCOMPARE(lines,
        (QStringList {QStringLiteral("1. environment: nothing found (not set)"),
            QStringLiteral("2. profile a: asked AssumeRole at sts"),
            QStringLiteral("3. profile a: provided the credentials")}));
}

void TestCredentialText::timeLeft_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("ended") << 0 << QStringLiteral("expired");
    QTest::newRow("seconds") << 59 << QStringLiteral("less than a minute left");
    QTest::newRow("one minute") << 119 << QStringLiteral("1 minute left");
    QTest::newRow("minutes") << 3'599 << QStringLiteral("59 minutes left");
    QTest::newRow("long") << 7'199 << QStringLiteral("119 minutes left");
    QTest::newRow("hours") << 10'799 << QStringLiteral("2 hours left");
}

void TestCredentialText::timeLeft()
{
    QFETCH(int, seconds);
    const base::UtcTime now(1'767'323'045s);
    QTEST(models::timeLeftText(now + std::chrono::seconds(seconds), now), "text");
}

QTEST_APPLESS_MAIN(TestCredentialText)
#include "tst_credential_text.moc"
