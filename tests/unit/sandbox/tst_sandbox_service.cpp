// SPDX-License-Identifier: Apache-2.0
#include "aws/clock_skew.h"
#include "aws/service_error.h"
#include "base/json.h"
#include "sandbox/service.h"
#include "unit/sandbox/signed_request.h"

#include <QTest>
#include <QUuid>

using namespace composer;
using namespace composer::sandbox;
using namespace std::chrono_literals;

namespace {

class StoppedClock final : public base::Clock {
public:
    base::UtcTime utcNow() const override { return test::fixedTime(); }
    base::Instant instant() const override { return {}; }
    QCoro::Task<bool> sleep(base::Milliseconds, std::stop_token) override { co_return true; }
};

Service serviceWith(const QByteArray& steps)
{
    const auto scenario = parseScenario(R"({"version":1,"steps":[)" + steps + "]}");
    if (!scenario)
        qFatal("%s", qPrintable(scenario.error().message));
    return Service(std::make_shared<StoppedClock>(), *scenario);
}

Service normalService()
{
    return Service(std::make_shared<StoppedClock>());
}

Reply replyTo(Service& service, const QByteArray& body)
{
    return service.handle(test::sign(test::emailRequest(body), test::fixedTime())).reply;
}

QString contactId(const Reply& reply)
{
    const auto json = base::parseJson(reply.body);
    const base::Json* id = json ? json->find(u"ContactId") : nullptr;
    return id ? id->text() : QString();
}

aws::ServiceError errorOf(const Reply& reply)
{
    return aws::readServiceError(reply.status, reply.headers, reply.body);
}

} // namespace

class TestSandboxService : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void createsAContact();
    void refusesBodies_data();
    void refusesBodies();
    void namesAllProblemsButNoValues();
    void longListsOfProblemsAreCut();
    void warningsDoNotBlock();
    void refusesAnotherInstance();
    void acceptsAnyDestination();
    void repeatsTheContactIdOfAToken();
    void refusesATokenWithAnotherBody();
    void aRefusedRequestLeavesItsTokenFree();
    void wrongSignatureComesFirst();
    void describesTheDemoInstance();
    void refusesToDescribeOthers_data();
    void refusesToDescribeOthers();
    void unknownOperations_data();
    void unknownOperations();
    void answersEveryError_data();
    void answersEveryError();
    void answersDetailsOfAnError();
    void faultsBeforeAndAfterAcceptance_data();
    void faultsBeforeAndAfterAcceptance();
    void aFaultAfterAcceptanceNeedsAValidRequest();
    void badSignatureUsesUpAStep();
    void otherRoutesUseUpNoStep();
    void clockSkewMovesDateAndAge();
    void keepsWhatItReceived();
};

void TestSandboxService::createsAContact()
{
    Service service = normalService();
    const Reply reply = replyTo(service, test::validBody());
    QCOMPARE(reply.status, 200);
    QVERIFY(!QUuid::fromString(contactId(reply)).isNull());
    QCOMPARE(base::parseJson(reply.body)->members().size(), 1U);
    QCOMPARE(aws::headerValue(reply.headers, "content-type"), "application/json");
    QCOMPARE(aws::headerValue(reply.headers, "date"), "Fri, 02 Jan 2026 03:04:05 GMT");
    QVERIFY(!QUuid::fromString(aws::headerValue(reply.headers, "x-amzn-requestid")).isNull());
    QVERIFY(contactId(replyTo(service, test::validBody())) != contactId(reply));
}

void TestSandboxService::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("inMessage");
    const auto row = [](const char* name, const QByteArray& body, const char* inMessage) {
        QTest::newRow(name) << body << QString::fromLatin1(inMessage);
    };
    const auto changed = [](const char* from, const char* to) {
        const QByteArray body = test::validBody();
        if (!body.contains(from))
            qFatal("nothing to replace");
        return QByteArray(body).replace(from, to);
    };
    row("nothing", "", "not valid JSON");
    row("cut", "{", "not valid JSON");
    row("not UTF-8", "{\"Name\":\"\xff\"}", "not valid JSON");
    row("member twice", changed("{\"InstanceId\"", "{\"InstanceId\":\"x\",\"InstanceId\""), "not valid JSON");
    row("nested deeply", QByteArray(10'000, '['), "not valid JSON");
    row("a list", "[]", "not a JSON object");
    row("empty", "{}", "InstanceId: required");
    row("wrong type", changed("\"support@sandbox.example\"", "{}"), "DestinationEmailAddress: wrong_type");
    row("no address", changed("customer@example.com", "customer"), "FromEmailAddress.EmailAddress: ");
    row("empty body", changed("Where is it?", ""), "EmailMessage.RawMessage.Body: ");
    row("long subject", changed("Order 4711", QByteArray(999, 'x').constData()),
        "EmailMessage.RawMessage.Subject: too_long");
    row("another source", changed("RAW", "TEMPLATE"), "EmailMessage.MessageSourceType: not_allowed");
}

void TestSandboxService::refusesBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, inMessage);
    Service service = normalService();
    const aws::ServiceError error = errorOf(replyTo(service, body));
    QCOMPARE(error.httpStatus, 400);
    QCOMPARE(error.code, "InvalidRequestException");
    QVERIFY2(error.message.contains(inMessage), qPrintable(error.message));
}

void TestSandboxService::namesAllProblemsButNoValues()
{
    Service service = normalService();
    const QByteArray body = test::validBody()
                                .replace("customer@example.com", "private person")
                                .replace("support@sandbox.example", "secret place");
    const QString message = errorOf(replyTo(service, body)).message;
    QVERIFY2(message.contains(u"FromEmailAddress.EmailAddress: "), qPrintable(message));
    QVERIFY2(message.contains(u"DestinationEmailAddress: "), qPrintable(message));
    QVERIFY2(!message.contains(u"private") && !message.contains(u"secret"), qPrintable(message));
}

void TestSandboxService::longListsOfProblemsAreCut()
{
    const contact::Issue issue {QStringLiteral("Name"), contact::IssueCode::TooLong, {}};
    const QString text = refusalText(contact::Issues(25, issue));
    QCOMPARE(text.count(QStringLiteral("Name: too_long")), 20);
    QVERIFY2(text.endsWith(QStringLiteral("; 5 more")), qPrintable(text));
}

void TestSandboxService::warningsDoNotBlock()
{
    Service service = normalService();
    const QByteArray body = test::validBody().replace("{\"InstanceId\"", "{\"Unknown\":1,\"InstanceId\"");
    QCOMPARE(replyTo(service, body).status, 200);
}

void TestSandboxService::refusesAnotherInstance()
{
    Service service = normalService();
    const QByteArray body = test::validBody().replace("555555555555", "555555555556");
    const aws::ServiceError error = errorOf(replyTo(service, body));
    QCOMPARE(error.httpStatus, 404);
    QCOMPARE(error.code, "ResourceNotFoundException");
}

void TestSandboxService::acceptsAnyDestination()
{
    Service service = normalService();
    QCOMPARE(replyTo(service, test::validBody().replace("support@sandbox", "anybody@elsewhere")).status, 200);
}

void TestSandboxService::repeatsTheContactIdOfAToken()
{
    Service service = normalService();
    const QString first = contactId(replyTo(service, test::validBody("token")));
    QVERIFY(!first.isEmpty());
    QCOMPARE(contactId(replyTo(service, test::validBody("token"))), first);
}

void TestSandboxService::refusesATokenWithAnotherBody()
{
    Service service = normalService();
    QCOMPARE(replyTo(service, test::validBody("token")).status, 200);
    const aws::ServiceError error = errorOf(replyTo(service, test::validBody("token").replace("4711", "4712")));
    QCOMPARE(error.httpStatus, 409);
    QCOMPARE(error.code, "IdempotencyException");
}

void TestSandboxService::aRefusedRequestLeavesItsTokenFree()
{
    Service service = normalService();
    QCOMPARE(replyTo(service, test::validBody("token").replace("customer@", "customer")).status, 400);
    QCOMPARE(replyTo(service, test::validBody("token")).status, 200);
}

void TestSandboxService::wrongSignatureComesFirst()
{
    Service service = normalService();
    const Reply reply = service.handle(test::emailRequest("{")).reply;
    QCOMPARE(reply.status, 403);
    QCOMPARE(errorOf(reply).code, "MissingAuthenticationTokenException");
    QCOMPARE(errorOf(reply).message, QStringLiteral("Missing Authentication Token"));
}

namespace {

Request describe(const QByteArray& target)
{
    Request request = test::emailRequest({});
    request.method = "GET";
    request.target = target;
    return request;
}

} // namespace

void TestSandboxService::describesTheDemoInstance()
{
    Service service = normalService();
    const Request request = describe("/instance/11111111-2222-4333-8444-555555555555");
    const Reply reply = service.handle(test::sign(request, test::fixedTime())).reply;
    QCOMPARE(reply.status, 200);
    const auto json = base::parseJson(reply.body);
    const base::Json* instance = json ? json->find(u"Instance") : nullptr;
    QVERIFY(instance);
    QCOMPARE(instance->find(u"InstanceStatus")->text(), QStringLiteral("ACTIVE"));
    QCOMPARE(instance->find(u"InstanceAlias")->text(), QStringLiteral("sandbox"));
    QVERIFY(instance->find(u"Arn")->text().endsWith(instance->find(u"Id")->text()));

    const Reply unsignedOne = service.handle(request).reply;
    QCOMPARE(unsignedOne.status, 403);
    const Reply late = service.handle(test::sign(request, test::fixedTime() - 10min)).reply;
    QCOMPARE(errorOf(late).code, "InvalidSignatureException");
}

void TestSandboxService::refusesToDescribeOthers_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("code");
    const QByteArray missing("ResourceNotFoundException");
    const QByteArray unknown("UnknownOperationException");
    QTest::newRow("another") << QByteArray("/instance/22222222-2222-4333-8444-555555555555") << missing;
    QTest::newRow("the id and more") << QByteArray("/instance/11111111-2222-4333-8444-555555555555%2Fx") << missing;
    QTest::newRow("garbled escape") << QByteArray("/instance/%zz") << missing;
    QTest::newRow("no id") << QByteArray("/instance/") << unknown;
    QTest::newRow("a list") << QByteArray("/instance") << unknown;
    QTest::newRow("below") << QByteArray("/instance/11111111-2222-4333-8444-555555555555/queues") << unknown;
}

void TestSandboxService::refusesToDescribeOthers()
{
    QFETCH(QByteArray, target);
    Service service = normalService();
    const Reply reply = service.handle(test::sign(describe(target), test::fixedTime())).reply;
    QCOMPARE(reply.status, 404);
    QTEST(errorOf(reply).code, "code");
}

void TestSandboxService::unknownOperations_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("other path") << QByteArray("PUT") << QByteArray("/contact/chat");
    QTest::newRow("other method") << QByteArray("POST") << QByteArray("/contact/email");
    QTest::newRow("slash behind") << QByteArray("PUT") << QByteArray("/contact/email/");
    QTest::newRow("encoded") << QByteArray("PUT") << QByteArray("/contact%2Femail");
    QTest::newRow("root") << QByteArray("GET") << QByteArray("/");
}

void TestSandboxService::unknownOperations()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    Service service = normalService();
    Request request = test::emailRequest(test::validBody());
    request.method = method;
    request.target = target;
    const Reply reply = service.handle(test::sign(request, test::fixedTime())).reply;
    QCOMPARE(reply.status, 404);
    QCOMPARE(errorOf(reply).code, "UnknownOperationException");
}

void TestSandboxService::answersEveryError_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("status");
    for (const ErrorShape& shape : errorTable())
        QTest::newRow(shape.code) << QByteArray(shape.code) << shape.status;
}

void TestSandboxService::answersEveryError()
{
    QFETCH(QByteArray, code);
    Service service = serviceWith(R"({"answer":")" + code + R"("})");
    const aws::ServiceError error = errorOf(replyTo(service, test::validBody("token")));
    QTEST(error.httpStatus, "status");
    QCOMPARE(error.code, code);
    QVERIFY(!error.message.isEmpty());
    QVERIFY(!error.requestId.isEmpty());
    QCOMPARE(replyTo(service, test::validBody("token")).status, 200);
}

void TestSandboxService::answersDetailsOfAnError()
{
    Service service = serviceWith(
        R"({"answer":"InvalidRequestException","reason":"INVALID_FILE_TYPE","message":"no \"exe\""},
           {"answer":"ThrottlingException","status":400,"retryAfterMs":1500,"delayMs":20})");
    const aws::ServiceError error = errorOf(replyTo(service, test::validBody()));
    QCOMPARE(error.reason, QStringLiteral("INVALID_FILE_TYPE"));
    QCOMPARE(error.message, QStringLiteral("no \"exe\""));

    const Reaction throttled = service.handle(test::sign(test::emailRequest(test::validBody()), test::fixedTime()));
    QCOMPARE(throttled.reply.status, 400);
    QCOMPARE(throttled.delay, 20ms);
    QCOMPARE(aws::headerValue(throttled.reply.headers, "x-amz-retry-after"), "1500");
}

void TestSandboxService::faultsBeforeAndAfterAcceptance_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<Manner>("manner");
    QTest::addColumn<int>("loggedStatus");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char* step, Manner manner, int loggedStatus, bool accepted) {
        QTest::newRow(step) << QByteArray(step) << manner << loggedStatus << accepted;
    };
    row(R"({"answer":"hang"})", Manner::Hang, 0, false);
    row(R"({"answer":"hang","afterAccept":true})", Manner::Hang, 0, true);
    row(R"({"answer":"hang-up"})", Manner::HangUp, 0, false);
    row(R"({"answer":"hang-up","afterAccept":true})", Manner::HangUp, 0, true);
    row(R"({"answer":"garbage"})", Manner::Garbage, 0, false);
    row(R"({"answer":"garbage","afterAccept":true})", Manner::Garbage, 0, true);
    row(R"({"answer":"truncated"})", Manner::Truncate, 200, true);
    row(R"({"answer":"InternalServiceException"})", Manner::Answer, 500, false);
    row(R"({"answer":"InternalServiceException","afterAccept":true})", Manner::Answer, 500, true);
}

void TestSandboxService::faultsBeforeAndAfterAcceptance()
{
    QFETCH(QByteArray, step);
    QFETCH(bool, accepted);
    Service service = serviceWith(step);
    const Request request = test::sign(test::emailRequest(test::validBody("token")), test::fixedTime());
    QTEST(service.handle(request).manner, "manner");
    const Received faulty = service.received().at(0);
    QTEST(faulty.status, "loggedStatus");
    QCOMPARE(!faulty.contactId.isEmpty(), accepted);

    const QString id = contactId(service.handle(request).reply);
    QVERIFY(!id.isEmpty());
    QCOMPARE(id == faulty.contactId, accepted);
}

void TestSandboxService::aFaultAfterAcceptanceNeedsAValidRequest()
{
    Service service = serviceWith(R"({"answer":"hang","afterAccept":true})");
    const Reaction reaction = service.handle(test::sign(test::emailRequest("{}"), test::fixedTime()));
    QCOMPARE(reaction.manner, Manner::Answer);
    QCOMPARE(reaction.reply.status, 400);
}

void TestSandboxService::badSignatureUsesUpAStep()
{
    Service service = serviceWith(R"({"answer":"hang"})");
    const Reaction reaction = service.handle(test::emailRequest(test::validBody()));
    QCOMPARE(reaction.manner, Manner::Answer);
    QCOMPARE(reaction.reply.status, 403);
    QCOMPARE(replyTo(service, test::validBody()).status, 200);
}

void TestSandboxService::otherRoutesUseUpNoStep()
{
    Service service = serviceWith(R"({"answer":"AccessDeniedException"})");
    Request request = test::emailRequest({});
    request.method = "GET";
    request.target = "/instance/x";
    QCOMPARE(service.handle(test::sign(request, test::fixedTime())).reply.status, 404);
    QCOMPARE(replyTo(service, test::validBody()).status, 403);
}

void TestSandboxService::clockSkewMovesDateAndAge()
{
    Service service = serviceWith(R"({"clockSkewMinutes":10})");
    const Reply refused = replyTo(service, test::validBody());
    QCOMPARE(refused.status, 403);
    QCOMPARE(errorOf(refused).code, "InvalidSignatureException");
    QCOMPARE(aws::headerValue(refused.headers, "date"), "Fri, 02 Jan 2026 03:14:05 GMT");

    aws::ClockSkew skew;
    QVERIFY(skew.learnFrom(errorOf(refused), refused.headers, test::fixedTime(), test::fixedTime()));
    const Request again = test::sign(test::emailRequest(test::validBody()), skew.corrected(test::fixedTime()));
    QCOMPARE(service.handle(again).reply.status, 200);
}

void TestSandboxService::keepsWhatItReceived()
{
    Service service = normalService();
    const QString id = contactId(replyTo(service, test::validBody()));
    replyTo(service, "{}");
    const auto received = service.received();
    QCOMPARE(received.size(), 2U);
    QCOMPARE(received[0].number, 1U);
    QCOMPARE(received[0].time, test::fixedTime());
    QCOMPARE(received[0].method, "PUT");
    QCOMPARE(received[0].target, "/contact/email");
    QCOMPARE(received[0].body, test::validBody());
    QCOMPARE(received[0].status, 200);
    QCOMPARE(received[0].contactId, id);
    QCOMPARE(received[0].errorCode, QString());
    QCOMPARE(received[1].status, 400);
    QCOMPARE(received[1].contactId, QString());
    QCOMPARE(received[1].errorCode, QStringLiteral("InvalidRequestException"));
}

QTEST_GUILESS_MAIN(TestSandboxService)
#include "tst_sandbox_service.moc"
