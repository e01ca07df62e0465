// SPDX-License-Identifier: Apache-2.0
#include "aws/service_error.h"
#include "contract/sandbox/loopback_client.h"
#include "sandbox_server/loopback_sandbox.h"
#include "unit/sandbox/signed_request.h"

#include <QSet>
#include <QStringList>
#include <QTest>

#include <csignal>
#include <future>
#include <mutex>

using namespace composer;
using namespace composer::test;

/// The sandbox as a server of HTTP/1.1, seen from raw sockets.
class TestSandboxHttp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endpointIsLoopbackHttp();
    void answersOverOneConnection();
    void answersPipelinedRequests();
    void closesWhenAsked();
    void listensOnLoopbackOnly();
    void refusesForeignHosts_data();
    void refusesForeignHosts();
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void verifiesHeadersAsTheyAreOnTheWire();
    void readsChunkedBodies();
    void saysContinue();
    void readsTheLargestRequest();
    void refusesTooLargeBodies_data();
    void refusesTooLargeBodies();
    void doesNotCompressOrCut();
    void slowClientBlocksNoOther();
    void serves32ClientsAtOnce();
    void refusesAPortInUse();
    void startsAgainOnTheSamePort();
    void leavesThePipeSignalAlone();
};

static sandbox::Request liveRequest(int port, const QByteArray& body)
{
    return sign(emailRequest(body, hostOf(port)), std::chrono::system_clock::now());
}

void TestSandboxHttp::endpointIsLoopbackHttp()
{
    const auto sandbox = sandbox::makeSandbox();
    const auto endpoint = sandbox->start(0, {});
    QVERIFY(endpoint);
    QVERIFY(endpoint->port > 0);
    QCOMPARE(endpoint->url(), "http://" + hostOf(endpoint->port));
    QCOMPARE(endpoint->signingRegion, "us-east-1");
}

void TestSandboxHttp::answersOverOneConnection()
{
    const RunningSandbox running;
    LoopbackClient client(running.port);
    QSet<QString> ids;
    // More than cpp-httplib's own limit of requests on one connection.
    for (int i = 0; i < 12; ++i) {
        client.send(signedOnTheWire(running.port));
        const auto reply = client.readReply();
        QCOMPARE(reply.status, 200);
        ids += contactIdOf(reply);
    }
    QCOMPARE(ids.size(), 12);
    QCOMPARE(running.sandbox->received().size(), 12U);
}

void TestSandboxHttp::answersPipelinedRequests()
{
    const RunningSandbox running;
    LoopbackClient client(running.port);
    client.send(signedOnTheWire(running.port, "a") + signedOnTheWire(running.port, "b"));
    const QString first = contactIdOf(client.readReply());
    const QString second = contactIdOf(client.readReply());
    QVERIFY(!first.isEmpty() && !second.isEmpty() && first != second);
}

void TestSandboxHttp::closesWhenAsked()
{
    const RunningSandbox running;
    LoopbackClient client(running.port);
    auto request = liveRequest(running.port, validBody());
    request.headers.push_back({"Connection", "close"});
    client.send(onTheWire(request));
    const auto reply = client.readReply();
    QCOMPARE(reply.status, 200);
    QCOMPARE(aws::headerValue(reply.headers, "connection"), "close");
    QCOMPARE(client.readToEnd(), QByteArray());
}

void TestSandboxHttp::listensOnLoopbackOnly()
{
    const RunningSandbox running;
    QVERIFY(LoopbackClient(running.port).isConnected());
    QVERIFY(!LoopbackClient(running.port, "127.0.0.2").isConnected());
}

void TestSandboxHttp::refusesForeignHosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("address") << QByteArray("127.0.0.1:PORT") << true;
    QTest::newRow("localhost") << QByteArray("localhost:PORT") << true;
    QTest::newRow("rebound name") << QByteArray("evil.example:PORT") << false;
    QTest::newRow("longer name") << QByteArray("localhost.evil.example:PORT") << false;
    QTest::newRow("no port") << QByteArray("127.0.0.1") << false;
    QTest::newRow("other port") << QByteArray("127.0.0.1:1") << false;
    QTest::newRow("longer port") << QByteArray("127.0.0.1:1PORT") << false;
    QTest::newRow("other loopback") << QByteArray("127.0.0.2:PORT") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestSandboxHttp::refusesForeignHosts()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, allowed);
    const RunningSandbox running;
    host.replace("PORT", QByteArray::number(running.port));
    auto request = emailRequest(validBody(), host);
    if (!host.isEmpty())
        request = sign(request, std::chrono::system_clock::now());
    LoopbackClient client(running.port);
    client.send(onTheWire(request));
    const auto reply = client.readReply();
    QCOMPARE(reply.status, allowed ? 200 : 400);
    QCOMPARE(running.sandbox->received().size(), allowed ? 1U : 0U);
}

void TestSandboxHttp::refusesMalformedRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const QByteArray& bytes) { QTest::newRow(name) << bytes; };
    row("no HTTP", "hello\r\n\r\n");
    row("TLS", QByteArray::fromHex("16030102000100fc0303") + "\r\n\r\n");
    row("unknown method", "BREW / HTTP/1.1\r\nHost: HOST\r\n\r\n");
    row("two lengths", "PUT / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx");
    row("length and coding",
        "PUT / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("bad chunk", "PUT / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n");
    row("body where none belongs", "GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\n\r\nx");
    row("long line", "GET /" + QByteArray(20'000, 'x') + " HTTP/1.1\r\nHost: HOST\r\n\r\n");
    row("header with NUL", QByteArray("GET / HTTP/1.1\r\nHost: HOST\r\nX: \0\r\n\r\n", 36));
}

void TestSandboxHttp::refusesMalformedRequests()
{
    QFETCH(QByteArray, bytes);
    const RunningSandbox running;
    LoopbackClient client(running.port);
    client.send(bytes.replace("HOST", hostOf(running.port)));
    const auto reply = client.readReply();
    QVERIFY2(reply.status == 400 || reply.status == 414, QByteArray::number(reply.status).constData());
    QCOMPARE(client.readToEnd(), QByteArray());
    QCOMPARE(exchange(running.port).status, 200);
}

void TestSandboxHttp::verifiesHeadersAsTheyAreOnTheWire()
{
    const RunningSandbox running;
    // Percent signs, repeated names and the names that cpp-httplib uses for itself must not be touched.
    auto request = emailRequest(validBody(), hostOf(running.port));
    request.target = "/contact/email?a=%20b&c=d%2Fe&plus=+";
    request.headers.push_back({"REMOTE_ADDR", "%41%20"});
    request.headers.push_back({"Range", "bytes=0-1"});
    LoopbackClient client(running.port);
    client.send(onTheWire(sign(request, std::chrono::system_clock::now())));
    QCOMPARE(client.readReply().status, 200);
    QCOMPARE(running.sandbox->received().at(0).target, request.target);
}

void TestSandboxHttp::readsChunkedBodies()
{
    const RunningSandbox running;
    const auto request = liveRequest(running.port, validBody());
    QByteArray bytes = onTheWire(request);
    bytes.truncate(bytes.indexOf("Content-Length"));
    bytes += "Transfer-Encoding: chunked\r\n\r\n";
    for (qsizetype i = 0; i < request.body.size(); i += 100) {
        const QByteArray chunk = request.body.mid(i, 100);
        bytes += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    LoopbackClient client(running.port);
    client.send(bytes + "0\r\n\r\n");
    QCOMPARE(client.readReply().status, 200);
    QCOMPARE(running.sandbox->received().at(0).body, request.body);
}

void TestSandboxHttp::saysContinue()
{
    const RunningSandbox running;
    auto request = liveRequest(running.port, validBody());
    request.headers.push_back({"Expect", "100-continue"});
    const QByteArray bytes = onTheWire(request);
    LoopbackClient client(running.port);
    client.send(bytes.left(bytes.indexOf("\r\n\r\n") + 4));
    QCOMPARE(client.readReply().status, 100);
    client.send(request.body);
    QCOMPARE(client.readReply().status, 200);
}

void TestSandboxHttp::readsTheLargestRequest()
{
    const RunningSandbox running;
    const QByteArray body = validBody().replace("Where is it?", QByteArray("\\u00e9").repeated(5'242'880));
    LoopbackClient client(running.port);
    client.send(onTheWire(liveRequest(running.port, body)));
    QCOMPARE(client.readReply().status, 200);
    QCOMPARE(running.sandbox->received().at(0).body.size(), body.size());
}

void TestSandboxHttp::refusesTooLargeBodies_data()
{
    QTest::addColumn<QByteArray>("framing");
    const QByteArray block = QByteArray("100000\r\n") + QByteArray(1024 * 1024, 'x') + "\r\n";
    QTest::newRow("announced") << QByteArray("Content-Length: 41943041\r\n\r\nxxxxx");
    QTest::newRow("chunked") << "Transfer-Encoding: chunked\r\n\r\n" + block.repeated(41);
}

void TestSandboxHttp::refusesTooLargeBodies()
{
    QFETCH(QByteArray, framing);
    const RunningSandbox running;
    LoopbackClient client(running.port);
    client.send("PUT /contact/email HTTP/1.1\r\nHost: " + hostOf(running.port) + "\r\n" + framing);
    const auto reply = client.readReply();
    QCOMPARE(reply.status, 413);
    QCOMPARE(errorCodeOf(reply), "RequestEntityTooLargeException");
    QCOMPARE(running.sandbox->received().size(), 0U);
}

void TestSandboxHttp::doesNotCompressOrCut()
{
    const RunningSandbox running;
    auto request = liveRequest(running.port, validBody());
    request.headers.push_back({"Accept-Encoding", "gzip, br"});
    request.headers.push_back({"Range", "bytes=0-3"});
    LoopbackClient client(running.port);
    client.send(onTheWire(request));
    const auto reply = client.readReply();
    QCOMPARE(reply.status, 200);
    QVERIFY(!contactIdOf(reply).isEmpty());
}

void TestSandboxHttp::slowClientBlocksNoOther()
{
    const RunningSandbox running;
    const QByteArray bytes = signedOnTheWire(running.port);
    // More clients than any fixed number of threads in cpp-httplib's pool, each stuck somewhere else in its request.
    std::vector<std::unique_ptr<LoopbackClient>> slow;
    for (qsizetype i = 0; i < 40; ++i) {
        slow.push_back(std::make_unique<LoopbackClient>(running.port));
        slow.back()->send(bytes.left(i * bytes.size() / 40));
    }
    QCOMPARE(exchange(running.port).status, 200);
    for (qsizetype i = 0; i < 40; ++i)
        slow[std::size_t(i)]->send(bytes.mid(i * bytes.size() / 40));
    for (const auto& client : slow)
        QCOMPARE(client->readReply().status, 200);
}

void TestSandboxHttp::serves32ClientsAtOnce()
{
    constexpr int clients = 32;
    constexpr int requests = 20;
    const RunningSandbox running;
    const auto work = [port = running.port] {
        LoopbackClient client(port);
        QStringList ids;
        for (int i = 0; i < requests; ++i) {
            client.send(signedOnTheWire(port));
            ids += contactIdOf(client.readReply());
        }
        return ids;
    };
    std::vector<std::future<QStringList>> running32;
    for (int i = 0; i < clients; ++i)
        running32.push_back(std::async(std::launch::async, work));
    QSet<QString> ids;
    for (auto& each : running32) {
        for (const QString& id : each.get())
            ids += id;
    }
    QVERIFY(!ids.contains(QString()));
    QCOMPARE(ids.size(), clients * requests);
    QCOMPARE(running.sandbox->received().size(), std::size_t(clients * requests));
}

void TestSandboxHttp::refusesAPortInUse()
{
    const RunningSandbox running;
    const auto second = sandbox::makeSandbox();
    const auto endpoint = second->start(running.port, {});
    QVERIFY(!endpoint);
    QCOMPARE(endpoint.error(), qt_error_string(EADDRINUSE));
    QVERIFY(!running.sandbox->start(0, {}));
    QVERIFY(!second->start(70'000, {}));
    QVERIFY(second->start(0, {}));
}

void TestSandboxHttp::startsAgainOnTheSamePort()
{
    const RunningSandbox running;
    QCOMPARE(exchange(running.port).status, 200);
    running.sandbox->stop();
    running.sandbox->stop();
    QCOMPARE(running.sandbox->received().size(), 1U);
    QVERIFY(!LoopbackClient(running.port).isConnected());

    QVERIFY(running.sandbox->start(running.port, {}));
    QCOMPARE(running.sandbox->received().size(), 0U);
    QCOMPARE(exchange(running.port).status, 200);
}

void TestSandboxHttp::leavesThePipeSignalAlone()
{
    struct sigaction action { };
    action.sa_handler = SIG_DFL;
    sigaction(SIGPIPE, &action, nullptr);
    const RunningSandbox running;
    sigaction(SIGPIPE, nullptr, &action);
    QVERIFY(action.sa_handler == SIG_DFL);
}

QTEST_GUILESS_MAIN(TestSandboxHttp)
#include "tst_sandbox_http.moc"
