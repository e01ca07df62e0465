// SPDX-License-Identifier: Apache-2.0
#include "aws/service_error.h"
#include "contract/sandbox/loopback_client.h"
#include "sandbox_server/http_server.h"
#include "support/stopwatch.h"

#include <QHostAddress>
#include <QList>
#include <QNetworkProxy>
#include <QProcess>
#include <QTest>

#include <future>
#include <mutex>
#include <sys/socket.h>

using namespace composer;
using namespace composer::sandbox;
using namespace composer::test;

namespace {

/// A server that answers every request with its target, and keeps the order in which requests came.
class EchoServer {
public:
    explicit EchoServer(const ServerLimits& limits = {})
        : m_server([this](const Request& request) { return react(request); }, limits)
    {
        port = m_server.listen(0).value();
    }

    QByteArray get(const QByteArray& target, const QByteArray& more = {}) const
    {
        return "GET " + target + " HTTP/1.1\r\nHost: " + hostOf(port) + "\r\n" + more + "\r\n";
    }
    QByteArray put(const QByteArray& target, qsizetype size) const
    {
        return onTheWire({"PUT", target, {{"Host", hostOf(port)}}, QByteArray(size, 'x')});
    }
    QList<QByteArray> targets()
    {
        const std::lock_guard lock(m_mutex);
        return m_targets;
    }

    int port = 0;
    std::shared_future<void> release; ///< when valid: what a request to /held waits for

private:
    Reaction react(const Request& request)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_targets += request.target;
        }
        if (request.target == "/held")
            release.wait();
        return {{200, {}, request.target}};
    }

    std::mutex m_mutex;
    QList<QByteArray> m_targets;
    HttpServer m_server; // last: its threads use the others
};

ServerLimits limitsWith(qint64 allBodyBytes)
{
    ServerLimits limits;
    limits.allBodyBytes = allBodyBytes;
    limits.freeBodyBytes = 0;
    return limits;
}

} // namespace

/// What the server does for any service behind it, and the limits it holds over all its clients.
class TestHttpServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersAClientThatHasEndedItsSide();
    void refusesARequestThatIsCut_data();
    void refusesARequestThatIsCut();
    void answersHeadWithoutABody();
    void closesAfterHttp10();
    void refusesOtherCodings();
    void refusesEndlessHeads();
    void refusesEndlessChunkLines();
    void dropsHeadsThatAreLate_data();
    void dropsHeadsThatAreLate();
    void aLaterHeadMayBeginLate();
    void bodiesShareOneBudget();
    void theBudgetIsGivenBack();
    void childrenInheritNoSocket();
};

void TestHttpServer::answersAClientThatHasEndedItsSide()
{
    const EchoServer server;
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(server.port));
    QVERIFY(socket.waitForConnected());
    socket.write(server.get("/a"));
    QVERIFY(socket.waitForBytesWritten());
    ::shutdown(int(socket.socketDescriptor()), SHUT_WR);
    QByteArray reply;
    while (socket.waitForReadyRead())
        reply += socket.readAll();
    QVERIFY2(reply.startsWith("HTTP/1.1 200 ") && reply.endsWith("\r\n\r\n/a"), reply.constData());
}

void TestHttpServer::refusesARequestThatIsCut_data()
{
    QTest::addColumn<int>("kept");
    QTest::newRow("in its head") << 30;
    QTest::newRow("in its body") << 90;
}

void TestHttpServer::refusesARequestThatIsCut()
{
    QFETCH(int, kept);
    EchoServer server;
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(server.port));
    QVERIFY(socket.waitForConnected());
    socket.write(server.put("/a", 100).left(kept));
    QVERIFY(socket.waitForBytesWritten());
    ::shutdown(int(socket.socketDescriptor()), SHUT_WR);
    QByteArray reply;
    while (socket.waitForReadyRead())
        reply += socket.readAll();
    QVERIFY2(reply.startsWith("HTTP/1.1 400 "), reply.constData());
    QVERIFY(server.targets().isEmpty());
}

void TestHttpServer::answersHeadWithoutABody()
{
    const EchoServer server;
    LoopbackClient client(server.port);
    client.send(server.get("/head").replace("GET", "HEAD") + server.get("/b", "Connection: close\r\n"));
    const QByteArray replies = client.readToEnd();
    QCOMPARE(replies.count("\r\n\r\nHTTP/1.1 200 OK\r\n"), 1);
    QCOMPARE(replies.count("Content-Length: 5\r\n"), 1);
    QVERIFY2(replies.endsWith("\r\n\r\n/b"), replies.constData());
}

void TestHttpServer::closesAfterHttp10()
{
    const EchoServer server;
    LoopbackClient client(server.port);
    client.send(server.get("/a", "Connection: keep-alive\r\n").replace("HTTP/1.1", "HTTP/1.0"));
    const QByteArray reply = client.readToEnd();
    QVERIFY2(reply.contains("\r\nConnection: close\r\n") && reply.endsWith("/a"), reply.constData());
}

void TestHttpServer::refusesOtherCodings()
{
    const EchoServer server;
    for (const char* coding : {"gzip", "chunked, gzip"}) {
        LoopbackClient client(server.port);
        client.send("PUT / HTTP/1.1\r\nHost: " + hostOf(server.port) + "\r\nTransfer-Encoding: " + coding
            + "\r\n\r\n0\r\n\r\n");
        QCOMPARE(client.readReply().status, 400);
        QCOMPARE(client.readToEnd(), QByteArray());
    }
}

void TestHttpServer::refusesEndlessHeads()
{
    const EchoServer server;
    LoopbackClient oneLine(server.port);
    oneLine.send("GET / HTTP/1.1\r\nX: " + QByteArray(200'000, 'x'));
    QCOMPARE(oneLine.readReply().status, 400);
    LoopbackClient manyLines(server.port);
    manyLines.send("GET / HTTP/1.1\r\n" + QByteArray("X-Header: value\r\n").repeated(20'000));
    QCOMPARE(manyLines.readReply().status, 400);
}

void TestHttpServer::refusesEndlessChunkLines()
{
    const EchoServer server;
    LoopbackClient client(server.port);
    client.send("PUT / HTTP/1.1\r\nHost: " + hostOf(server.port) + "\r\nTransfer-Encoding: chunked\r\n\r\n1;"
        + QByteArray(200'000, 'x'));
    QCOMPARE(client.readReply().status, 400);
}

void TestHttpServer::dropsHeadsThatAreLate_data()
{
    QTest::addColumn<int>("sent");
    QTest::addColumn<bool>("drips");
    QTest::newRow("nothing sent") << 0 << false;
    QTest::newRow("half a head") << 20 << false;
    QTest::newRow("a byte now and then") << 0 << true;
}

void TestHttpServer::dropsHeadsThatAreLate()
{
    QFETCH(int, sent);
    QFETCH(bool, drips);
    ServerLimits limits;
    limits.headDeadline = base::Milliseconds(200);
    const EchoServer server(limits);
    const test::Stopwatch stopwatch;
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(server.port));
    QVERIFY(socket.waitForConnected());
    socket.write(server.get("/a").left(sent));
    const QByteArray drip = server.get("/a", "X: " + QByteArray(100'000, 'x'));
    for (qsizetype i = 0; socket.state() != QAbstractSocket::UnconnectedState && i < drip.size(); ++i) {
        if (drips)
            socket.write(drip.mid(i, 1));
        socket.waitForDisconnected(drips ? 10 : 10'000);
    }
    QCOMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket.readAll(), QByteArray());
    QVERIFY(stopwatch.hasRun(limits.headDeadline));
}

void TestHttpServer::aLaterHeadMayBeginLate()
{
    ServerLimits limits;
    limits.headDeadline = base::Milliseconds(100);
    const EchoServer server(limits);
    LoopbackClient client(server.port);
    client.send(server.get("/a"));
    QCOMPARE(client.readReply().status, 200);
    LoopbackClient other(server.port);
    QCOMPARE(other.readToEnd(), QByteArray()); // the deadline has passed by now for a connection that is younger
    client.send(server.get("/b"));
    QCOMPARE(client.readReply().status, 200);
}

void TestHttpServer::bodiesShareOneBudget()
{
    EchoServer server(limitsWith(150));
    std::promise<void> release;
    server.release = release.get_future().share();
    LoopbackClient held(server.port);
    held.send(server.put("/held", 100));
    QTRY_COMPARE(server.targets().size(), 1);
    LoopbackClient small(server.port);
    small.send(server.put("/small", 50));
    QCOMPARE(small.readReply().status, 200);
    LoopbackClient large(server.port);
    large.send(server.put("/large", 51));
    const Reply refusal = large.readReply();
    QCOMPARE(refusal.status, 503);
    QCOMPARE(errorCodeOf(refusal), "ServiceUnavailable");
    QCOMPARE(aws::headerValue(refusal.headers, "connection"), "close");
    release.set_value();
    QCOMPARE(held.readReply().status, 200);
    QVERIFY(!server.targets().contains("/large"));
}

void TestHttpServer::theBudgetIsGivenBack()
{
    const EchoServer server(limitsWith(100));
    LoopbackClient client(server.port);
    for (int i = 0; i < 5; ++i) {
        client.send(server.put("/a", 100));
        QCOMPARE(client.readReply().status, 200);
        LoopbackClient refused(server.port);
        refused.send(server.put("/a", 101));
        QCOMPARE(refused.readReply().status, 503);
    }
}

void TestHttpServer::childrenInheritNoSocket()
{
    const EchoServer server;
    LoopbackClient client(server.port);
    client.send(server.get("/a"));
    QCOMPARE(client.readReply().status, 200);
    QProcess child;
    child.start(QStringLiteral("ls"), {QStringLiteral("-l"), QStringLiteral("/proc/self/fd")});
    QVERIFY(child.waitForFinished());
    const QByteArray files = child.readAllStandardOutput();
    QVERIFY(files.contains("/proc/"));
    QVERIFY2(!files.contains("socket:"), files.constData());
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
