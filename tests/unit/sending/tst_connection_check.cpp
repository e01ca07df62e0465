// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "rig.h"
#include "sending/connection_check.h"

#include <QTest>
#include <QTimer>

using namespace composer;
using Report = sending::ConnectionReport;
using test::Rig;
using Code = cloud::TransportError::Code;

namespace {

const QByteArray activeInstance = R"({"Instance":{"Arn":"arn:aws:connect:us-west-2:123456789012:instance/x",
    "InstanceAlias":"shop","InstanceStatus":"ACTIVE"}})";

Report check(const Rig& rig, const QString& instanceId = QStringLiteral("x"), std::stop_token stop = {})
{
    return base::waitFor(
        sending::checkConnection(rig.dependencies(), rig.order().endpoint, instanceId, std::move(stop)));
}

/// The name of what was found, for tables.
QString nameOf(const Report& report)
{
    static const char* const names[] {"Works", "CredentialsFound", "NoCredentials", "NotSignable", "Unreachable",
        "Refused", "MayNotRead", "InstanceMissing", "InstanceNotActive", "NotTheService", "Cancelled"};
    static_assert(std::size(names) == std::variant_size_v<Report::Finding>);
    return QLatin1String(names[report.finding.index()]);
}

} // namespace

class TestConnectionCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void worksWithAnActiveInstance();
    void judgesReplies_data();
    void judgesReplies();
    void saysWhyThereIsNoAnswer();
    void needsCredentials();
    void withoutAnInstanceAsksNoOne();
    void cannotSignWithoutKeys();
    void triesOnceMoreWithTheRightTime();
    void neverTrustsAClockTwice();
    void endsWhenStopped_data();
    void endsWhenStopped();
};

void TestConnectionCheck::worksWithAnActiveInstance()
{
    const Rig rig;
    rig.transport->reply(200, activeInstance, {{"x-amzn-RequestId", "request-1"}});
    const auto report = check(rig);
    QCOMPARE(nameOf(report), QStringLiteral("Works"));
    const auto& instance = std::get<Report::Works>(report.finding).instance;
    QCOMPARE(instance.accountId, QStringLiteral("123456789012"));
    QCOMPARE(instance.alias, QStringLiteral("shop"));
    QCOMPARE(report.credentialSource, QStringLiteral("fake"));
    QCOMPARE(report.requestId, QStringLiteral("request-1"));
    QCOMPARE(report.clockOffset.count(), 0);
    QCOMPARE(rig.transport->requests().size(), std::size_t(1));
    QCOMPARE(rig.transport->requests().front().target, QByteArray("/instance/x"));
    QCOMPARE(rig.transport->limits().front().total, base::Milliseconds(15'000));
    QCOMPARE(*rig.trace, QStringList(QStringLiteral("request"))); // the journal stays as it is
}

void TestConnectionCheck::judgesReplies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, int status, const char* code, QByteArray body, const char* found) {
        QTest::newRow(name) << status << QByteArray(code) << body << QString::fromLatin1(found);
    };
    row("no status", 200, "", R"({"Instance":{"Arn":"a"}})", "Works");
    row("being created", 200, "", R"({"Instance":{"Arn":"a","InstanceStatus":"CREATION_IN_PROGRESS"}})",
        "InstanceNotActive");
    row("failed", 200, "", R"({"Instance":{"Arn":"a","InstanceStatus":"CREATION_FAILED"}})", "InstanceNotActive");
    row("may not read", 403, "AccessDeniedException", "{}", "MayNotRead");
    row("may not read, common code", 403, "AccessDenied", "{}", "MayNotRead");
    row("wrong secret", 403, "InvalidSignatureException", "{}", "Refused");
    row("unknown key", 403, "UnrecognizedClientException", "{}", "Refused");
    row("expired", 403, "ExpiredTokenException", "{}", "Refused");
    row("a proxy's 403", 403, "", "<html>blocked</html>", "Refused");
    row("missing", 404, "ResourceNotFoundException", "{}", "InstanceMissing");
    row("another 404", 404, "UnknownOperationException", "{}", "Refused");
    row("a web server's 404", 404, "", "<html>", "Refused");
    row("throttled", 429, "ThrottlingException", "{}", "Refused");
    row("internal", 500, "InternalServiceException", "{}", "Refused");
    row("redirect", 302, "", "", "NotTheService");
    row("a portal's page", 200, "", "<html>Sign in</html>", "NotTheService");
    row("something else", 200, "", R"({"ContactId":"x"})", "NotTheService");
}

void TestConnectionCheck::judgesReplies()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, body);
    const Rig rig;
    rig.transport->reply(status, body, {{"x-amzn-ErrorType", code}});
    const auto report = check(rig);
    QTEST(nameOf(report), "found");
    QCOMPARE(rig.transport->requests().size(), std::size_t(1));
    if (std::holds_alternative<Report::Refused>(report.finding)) {
        const auto& error = std::get<Report::Refused>(report.finding).error;
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(error.code, code);
    }
}

void TestConnectionCheck::saysWhyThereIsNoAnswer()
{
    const Rig rig;
    rig.transport->fail(Code::HostNotFound, false);
    const auto report = check(rig);
    QCOMPARE(nameOf(report), QStringLiteral("Unreachable"));
    QCOMPARE(std::get<Report::Unreachable>(report.finding).error.code, Code::HostNotFound);
    QCOMPARE(rig.transport->requests().size(), std::size_t(1));
}

void TestConnectionCheck::needsCredentials()
{
    const Rig rig;
    rig.source->error = {credentials::CredentialError::Code::KeychainLocked, QStringLiteral("keychain"), {}};
    const auto report = check(rig);
    QCOMPARE(nameOf(report), QStringLiteral("NoCredentials"));
    QCOMPARE(
        std::get<Report::NoCredentials>(report.finding).error.code, credentials::CredentialError::Code::KeychainLocked);
    QVERIFY(report.credentialSource.isEmpty());
    QVERIFY(rig.transport->requests().empty());
}

void TestConnectionCheck::withoutAnInstanceAsksNoOne()
{
    const Rig rig;
    const auto report = check(rig, {});
    QCOMPARE(nameOf(report), QStringLiteral("CredentialsFound"));
    QCOMPARE(report.credentialSource, QStringLiteral("fake"));
    QVERIFY(rig.transport->requests().empty());
}

void TestConnectionCheck::cannotSignWithoutKeys()
{
    const Rig rig;
    rig.source->keys = {};
    QCOMPARE(nameOf(check(rig)), QStringLiteral("NotSignable"));
    QVERIFY(rig.transport->requests().empty());
}

namespace {

/// A refusal whose Date is an hour ahead of the rig's clock.
cloud::WireReply anHourAhead(const Rig& rig, const QByteArray& date)
{
    return {403, {{"x-amzn-ErrorType", "InvalidSignatureException"}, {"Date", date}}, "{}", rig.clock->utcNow(),
        rig.clock->utcNow()};
}

} // namespace

void TestConnectionCheck::triesOnceMoreWithTheRightTime()
{
    const Rig rig;
    rig.transport->reply(anHourAhead(rig, "Fri, 02 Jan 2026 04:04:05 GMT"));
    rig.transport->reply(200, activeInstance);
    const auto report = check(rig);
    QCOMPARE(nameOf(report), QStringLiteral("Works"));
    QCOMPARE(report.clockOffset.count(), 3600);
    QCOMPARE(rig.skew->offset().count(), 3600); // later submissions sign with it
    const auto& requests = rig.transport->requests();
    QCOMPARE(requests.size(), std::size_t(2));
    QCOMPARE(aws::headerValue(requests[0].headers, "x-amz-date"), QByteArray("20260102T030405Z"));
    QCOMPARE(aws::headerValue(requests[1].headers, "x-amz-date"), QByteArray("20260102T040405Z"));
}

void TestConnectionCheck::neverTrustsAClockTwice()
{
    const Rig rig;
    rig.transport->reply(anHourAhead(rig, "Fri, 02 Jan 2026 04:04:05 GMT"));
    rig.transport->reply(anHourAhead(rig, "Fri, 02 Jan 2026 06:04:05 GMT"));
    rig.transport->reply(200, activeInstance);
    QCOMPARE(nameOf(check(rig)), QStringLiteral("Refused"));
    QCOMPARE(rig.transport->requests().size(), std::size_t(2));
}

void TestConnectionCheck::endsWhenStopped_data()
{
    QTest::addColumn<bool>("whileSigningIn");
    QTest::newRow("while signing in") << true;
    QTest::newRow("while asking") << false;
}

void TestConnectionCheck::endsWhenStopped()
{
    QFETCH(bool, whileSigningIn);
    const Rig rig;
    rig.source->hangs = whileSigningIn;
    rig.transport->hang();
    std::stop_source stop;
    QTimer::singleShot(20, this, [&] { stop.request_stop(); });
    QCOMPARE(nameOf(check(rig, QStringLiteral("x"), stop.get_token())), QStringLiteral("Cancelled"));
    QCOMPARE(rig.transport->requests().empty(), whileSigningIn);
}

QTEST_GUILESS_MAIN(TestConnectionCheck)
#include "tst_connection_check.moc"
