// SPDX-License-Identifier: Apache-2.0
#include "aws/service_error.h"
#include "transport_fixture.h"

#include <QTest>

using namespace composer;
using namespace composer::test;
using Code = cloud::TransportError::Code;

class TestTransportReplies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeRepliesAreReplies_data();
    void wholeRepliesAreReplies();
    void challengesAreNotAnswered_data();
    void challengesAreNotAnswered();
    void cutErrorsAreLost_data();
    void cutErrorsAreLost();
    void redirectsAreNotFollowed_data();
    void redirectsAreNotFollowed();
    void bodiesAreNotDecompressed();
    void timesAreThoseOfTheClock();
};

void TestTransportReplies::wholeRepliesAreReplies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("tls");
    for (const int status : {200, 201, 204, 301, 304, 400, 401, 402, 403, 404, 405, 407, 408, 409, 410, 413, 418, 429,
             500, 501, 502, 503, 504, 599, 999}) {
        QTest::addRow("%d, TCP", status) << status << false;
        QTest::addRow("%d, TLS", status) << status << true;
    }
}

void TestTransportReplies::wholeRepliesAreReplies()
{
    QFETCH(int, status);
    QFETCH(bool, tls);
    const bool hasBody = status != 204 && status != 304;
    const QByteArray body = hasBody ? R"({"Message":"words"})" : "";
    FaultServer server({.tls = tls ? std::optional(Certificate::Trusted) : std::nullopt});
    server.script(
        {FaultStep::answer(status, body, {{"x-amzn-ErrorType", "SomeException:http://x/"}, {"Date", "then"}})});
    const auto reply = exchange(*makeTransport(), makeRequest(server.endpoint(), "token"));
    QVERIFY2(reply.hasValue(), qPrintable(describe(reply)));
    QCOMPARE(reply->status, status);
    QCOMPARE(reply->body, body);
    QCOMPARE(aws::headerValue(reply->headers, "x-amzn-errortype"), QByteArray("SomeException:http://x/"));
    QCOMPARE(aws::headerValue(reply->headers, "date"), QByteArray("then"));
    QCOMPARE(aws::headerValue(reply->headers, "x-amzn-requestid"), QByteArray("request-1"));
    QCOMPARE(server.requests().size(), 1);
}

void TestTransportReplies::challengesAreNotAnswered_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("challenge");
    for (const char* challenge :
        {R"(Basic realm="x")", R"(Digest realm="x", nonce="y")", "Negotiate", "NTLM", "Strange"}) {
        QTest::addRow("401 %s", challenge) << 401 << QByteArray(challenge);
        QTest::addRow("407 %s", challenge) << 407 << QByteArray(challenge);
    }
}

void TestTransportReplies::challengesAreNotAnswered()
{
    QFETCH(int, status);
    QFETCH(QByteArray, challenge);
    FaultServer server;
    const QByteArray header = status == 401 ? "WWW-Authenticate" : "Proxy-Authenticate";
    server.setDefault(FaultStep::answer(status, "{}", {{header, challenge}}));
    const auto transport = makeTransport();
    for (int call = 1; call <= 2; ++call) {
        const auto reply = exchange(*transport, makeRequest(server.endpoint(), "token"));
        QVERIFY2(reply.hasValue(), qPrintable(describe(reply)));
        QCOMPARE(reply->status, status);
        QCOMPARE(reply->body, QByteArray("{}"));
        QCOMPARE(server.requests().size(), call);
    }
}

void TestTransportReplies::cutErrorsAreLost_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("chunked");
    for (const int status : {400, 403, 409, 429, 500, 503}) {
        QTest::addRow("%d, length", status) << status << false;
        QTest::addRow("%d, chunked", status) << status << true;
    }
}

void TestTransportReplies::cutErrorsAreLost()
{
    QFETCH(int, status);
    QFETCH(bool, chunked);
    FaultServer server;
    auto step = FaultStep::of(chunked ? FaultStep::Action::TruncatedChunk : FaultStep::Action::TruncatedLength);
    step.status = status;
    server.script({step});
    const auto reply = exchange(*makeTransport(), makeRequest(server.endpoint(), "token"));
    QVERIFY(!reply.hasValue());
    QVERIFY2(reply.error().code == Code::ConnectionLost, qPrintable(describe(reply)));
    QVERIFY(reply.error().requestMayHaveLeft);
    QCOMPARE(reply.error().httpStatus, status);
    QCOMPARE(server.requests().size(), 1);
}

void TestTransportReplies::redirectsAreNotFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("keptAlive");
    for (const int status : {301, 302, 303, 305, 307, 308}) {
        QTest::addRow("%d, fresh", status) << status << false;
        QTest::addRow("%d, kept alive", status) << status << true;
    }
}

void TestTransportReplies::redirectsAreNotFollowed()
{
    QFETCH(int, status);
    QFETCH(bool, keptAlive);
    FaultServer server;
    const auto transport = makeTransport();
    if (keptAlive)
        QVERIFY(exchange(*transport, makeRequest(server.endpoint(), "warm")).hasValue());
    const auto location = "http://127.0.0.1:" + QByteArray::number(server.otherHostPort()) + "/stolen";
    server.script({FaultStep::answer(status, "moved", {{"Location", location}})});
    const auto reply = exchange(*transport, makeRequest(server.endpoint(), "token"));
    QVERIFY2(reply.hasValue(), qPrintable(describe(reply)));
    QCOMPARE(reply->status, status);
    QCOMPARE(aws::headerValue(reply->headers, "location"), location);
    QVERIFY(exchange(*transport, makeRequest(server.endpoint(), "after")).hasValue());
    QCOMPARE(server.requests().size(), keptAlive ? 3 : 2);
    QCOMPARE(server.otherHostConnections(), 0);
}

void TestTransportReplies::bodiesAreNotDecompressed()
{
    FaultServer server;
    server.script({FaultStep::answer(200, "\x1f\x8b no gzip", {{"Content-Encoding", "gzip"}})});
    const auto reply = exchange(*makeTransport(), makeRequest(server.endpoint(), "token"));
    QVERIFY2(reply.hasValue(), qPrintable(describe(reply)));
    QCOMPARE(reply->body, QByteArray("\x1f\x8b no gzip"));
}

void TestTransportReplies::timesAreThoseOfTheClock()
{
    FaultServer server;
    const auto before = std::chrono::system_clock::now();
    const auto reply = exchange(*makeTransport(), makeRequest(server.endpoint(), "token"));
    QVERIFY(reply.hasValue());
    QVERIFY(before <= reply->sentAt);
    QVERIFY(reply->sentAt <= reply->receivedAt);
    QVERIFY(reply->receivedAt <= std::chrono::system_clock::now());
}

QTEST_GUILESS_MAIN(TestTransportReplies)
#include "tst_transport_replies.moc"
