// SPDX-License-Identifier: Apache-2.0
#include "aws/service_error.h"
#include "cloud/start_email_contact.h"
#include "transport_fixture.h"

#include <QTest>

using namespace composer;
using namespace composer::test;
using Code = cloud::TransportError::Code;

class TestTransportWire : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsExactlyWhatWasAsked();
    void sendsTheBytesThatWereSigned();
    void keepsNoCookies();
    void refusesWhatCannotBeSentAsItIs_data();
    void refusesWhatCannotBeSentAsItIs();
    void sendsUnusualTargetsUnchanged_data();
    void sendsUnusualTargetsUnchanged();
    void sendsLargeBodies();
};

void TestTransportWire::sendsExactlyWhatWasAsked()
{
    FaultServer server;
    const auto request = makeRequest(server.endpoint(), "token");
    QVERIFY(exchange(*makeTransport(), request).hasValue());

    const auto sent = server.requests().value(0);
    QCOMPARE(sent.method, QByteArray("PUT"));
    QCOMPARE(sent.target, QByteArray("/contact/email"));
    QCOMPARE(sent.body, request.body);
    aws::Headers rest = sent.headers;
    const auto take = [&rest](QByteArrayView name) {
        const auto value = aws::headerValue(rest, name);
        std::erase_if(
            rest, [name](const aws::Header& header) { return header.name.compare(name, Qt::CaseInsensitive) == 0; });
        return value;
    };
    for (const auto& [name, value] : request.headers)
        QCOMPARE(take(name), value);
    QCOMPARE(take("host"), server.endpoint().authority());
    QCOMPARE(take("content-length"), QByteArray::number(request.body.size()));
    QCOMPARE(take("user-agent"), QByteArray("contact-composer/test"));
    QCOMPARE(take("accept-encoding"), QByteArray("identity"));
    QCOMPARE(take("accept-language"), QByteArray("*"));
    QCOMPARE(take("connection").toLower(), QByteArray("keep-alive"));
    QVERIFY2(rest.empty(), rest.empty() ? "" : rest.front().name.constData());
}

void TestTransportWire::sendsTheBytesThatWereSigned()
{
    FaultServer server;
    auto endpoint = server.endpoint();
    endpoint.basePath = "/base";
    const aws::AccessKeys keys {"AKIDEXAMPLE", base::Secret("secret"), base::Secret("session+token/=")};
    const base::UtcTime time {std::chrono::seconds(1767323045)};
    aws::Signer signer;
    const auto made = cloud::signStartEmailContact(signer, endpoint, R"({"ClientToken":"t"})", keys, time);
    QVERIFY(made.hasValue());
    QVERIFY(exchange(*makeTransport(), made->request).hasValue());

    // Signed again from nothing but the wire.
    const auto sent = server.requests().value(0);
    const auto again =
        signer.sign({sent.method, aws::headerValue(sent.headers, "host"), sent.target, {},
                        {{"content-type", aws::headerValue(sent.headers, "content-type")}}, aws::sha256Hex(sent.body)},
            keys, {"us-east-1", "connect"}, time);
    QVERIFY(again.hasValue());
    QCOMPARE(aws::headerValue(sent.headers, "authorization"), aws::headerValue(again->headersToAdd, "authorization"));
    QVERIFY(aws::headerValue(sent.headers, "authorization").contains(again->signature));
    QCOMPARE(aws::headerValue(sent.headers, "x-amz-date"), QByteArray("20260102T030405Z"));
    QCOMPARE(sent.target, QByteArray("/base/contact/email"));
}

void TestTransportWire::keepsNoCookies()
{
    FaultServer server;
    server.script({FaultStep::answer(200, "{}", {{"Set-Cookie", "a=b; Path=/"}})});
    const auto transport = makeTransport();
    QVERIFY(exchange(*transport, makeRequest(server.endpoint(), "1")).hasValue());
    QVERIFY(exchange(*transport, makeRequest(server.endpoint(), "2")).hasValue());
    QVERIFY(!server.requests().value(1).raw.toLower().contains("cookie"));
}

void TestTransportWire::refusesWhatCannotBeSentAsItIs_data()
{
    using Change = std::function<void(cloud::WireRequest&)>;
    QTest::addColumn<Change>("change");
    const auto withHeader = [](const char* row, QByteArray name, QByteArray value) {
        QTest::newRow(row) << Change([name, value](cloud::WireRequest& request) {
            request.headers.push_back({name, value});
        });
    };
    withHeader("CR LF in a value", "x-a", "b\r\nX-Evil: 1");
    withHeader("LF in a value", "x-a", "b\nX-Evil: 1");
    withHeader("NUL in a value", "x-a", QByteArray("b\0c", 3));
    withHeader("DEL in a value", "x-a", "b\x7f");
    withHeader("tab in a value", "x-a", "b\tc");
    withHeader("CR LF in a name", "x-a: b\r\nx-evil", "1");
    withHeader("blank in a name", "x a", "1");
    withHeader("no name", "", "1");
    withHeader("own Host", "Host", "evil.example");
    withHeader("own Content-Length", "content-length", "0");
    withHeader("own Transfer-Encoding", "Transfer-Encoding", "chunked");
    withHeader("own Expect", "Expect", "100-continue");
    withHeader("twice", "Content-Type", "text/plain");
    const auto withTarget = [](const char* row, QByteArray target) {
        QTest::newRow(row) << Change([target](cloud::WireRequest& request) { request.target = target; });
    };
    withTarget("dot segments", "/a/../b");
    withTarget("blank", "/a b");
    withTarget("not encoded", "/\xc3\xa9");
    withTarget("unreserved but encoded", "/%7Ea");
    withTarget("lower-case escape", "/%c3%a9/%zz");
    withTarget("fragment", "/a#b");
    withTarget("no slash", "a");
    withTarget("user info", "@evil.example/a");
    withTarget("empty", "");
    withTarget("line break", "/a HTTP/1.1\r\nX-Evil: 1\r\n\r\n");
    QTest::newRow("method") << Change([](cloud::WireRequest& request) { request.method = "PUT / HTTP/1.1\r\n"; });
    QTest::newRow("http to another host")
        << Change([](cloud::WireRequest& request) { request.endpoint.host = "192.0.2.1"; });
    QTest::newRow("other scheme") << Change([](cloud::WireRequest& request) { request.endpoint.scheme = "ftp"; });
    QTest::newRow("host with a path") << Change([](cloud::WireRequest& request) {
        request.endpoint.scheme = "https";
        request.endpoint.host = "localhost/x?";
    });
    QTest::newRow("host with user info") << Change([](cloud::WireRequest& request) {
        request.endpoint.scheme = "https";
        request.endpoint.host = "a@localhost";
    });
}

void TestTransportWire::refusesWhatCannotBeSentAsItIs()
{
    QFETCH(std::function<void(cloud::WireRequest&)>, change);
    FaultServer server;
    auto request = makeRequest(server.endpoint(), "token");
    change(request);
    const auto reply = exchange(*makeTransport(), request);
    QVERIFY(!reply.hasValue());
    QVERIFY2(reply.error().code == Code::InvalidRequest, qPrintable(describe(reply)));
    QVERIFY(!reply.error().requestMayHaveLeft);
    QCOMPARE(server.connections(), 0);
}

void TestTransportWire::sendsUnusualTargetsUnchanged_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char* target : {"/", "/a//b", "/a%20b", "/%C3%A9", "/a~b", "/a%2Fb", "/a+b", "/a?b=c+d&e=%2F",
             "/a?b=%7B%22", "/a:b@c", "/a%25b", "/a?", "/a?b=c%3D=d"})
        QTest::addRow("%s", target) << QByteArray(target);
}

void TestTransportWire::sendsUnusualTargetsUnchanged()
{
    QFETCH(QByteArray, target);
    FaultServer server;
    auto request = makeRequest(server.endpoint(), "token");
    request.target = target;
    const auto reply = exchange(*makeTransport(), request);
    QVERIFY2(reply.hasValue(), qPrintable(describe(reply)));
    QCOMPARE(server.requests().value(0).target, target);
}

void TestTransportWire::sendsLargeBodies()
{
    FaultServer server;
    const auto request = makeRequest(server.endpoint(), "token", 7 * 1024 * 1024);
    const auto reply = exchange(*makeTransport(), request);
    QVERIFY2(reply.hasValue(), qPrintable(describe(reply)));
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().value(0).body == request.body);
}

QTEST_GUILESS_MAIN(TestTransportWire)
#include "tst_transport_wire.moc"
