// SPDX-License-Identifier: Apache-2.0
#include "contract/sandbox/loopback_client.h"
#include "sandbox_server/http_server.h"

#include <QByteArray>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <arpa/inet.h>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <future>
#include <memory>
#include <netinet/in.h>
#include <stop_token>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace composer;
using namespace composer::sandbox;
using namespace composer::test;

namespace {

/// AddressSanitizer keeps what is freed for a while, and threads need more.
#ifdef __SANITIZE_ADDRESS__
constexpr int overhead = 6;
#else
constexpr int overhead = 1;
#endif

/// A stranger's connection: blocking, and of many as small as it gets.
class Stranger {
public:
    explicit Stranger(int port)
        : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<in_port_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_isConnected = m_descriptor >= 0
            && ::connect(m_descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~Stranger() { ::close(m_descriptor); }
    Stranger(const Stranger&) = delete;
    Stranger& operator=(const Stranger&) = delete;

    bool isConnected() const { return m_isConnected; }
    /// False when the server does not take all of it.
    bool send(QByteArrayView bytes) const
    {
        while (!bytes.isEmpty()) {
            const auto count = ::send(m_descriptor, bytes.data(), std::size_t(bytes.size()), MSG_NOSIGNAL);
            if (count <= 0)
                return false;
            bytes = bytes.sliced(count);
        }
        return true;
    }
    /// Until the server closes.
    QByteArray readToEnd() const
    {
        QByteArray all;
        QByteArray block(4096, '\0');
        for (ssize_t count = 1; count > 0;) {
            count = ::recv(m_descriptor, block.data(), std::size_t(block.size()), 0);
            all += block.first(std::max<ssize_t>(0, count));
        }
        return all;
    }

private:
    int m_descriptor;
    bool m_isConnected = false;
};

using Strangers = std::vector<std::unique_ptr<Stranger>>;

/// Of this process, in KiB: "VmRSS", or the most that it ever was, "VmHWM".
qint64 memory(const char* name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QFile::ReadOnly))
        return 0;
    for (const auto& line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

QByteArray headFor(int port, const QByteArray& length, const QByteArray& more = {})
{
    return "PUT /contact/email HTTP/1.1\r\nHost: " + hostOf(port) + "\r\nContent-Length: " + length + "\r\n" + more
        + "\r\n";
}

} // namespace

/// What a stranger on this machine can do to the sandbox, and through it to the editor that it is a part of.
class TestSandboxFloods : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void waitingConnectionsGiveWay_data();
    void waitingConnectionsGiveWay();
    void busyConnectionsKeepTheirPlace();
    void takesAQuarterOfTheDescriptors();
    void dropsBodiesThatAreLate();
    void smallBodiesFindRoomBesideLargeOnes();
    void thousandsOfConnections();
    void hundredsOfMegabytes();
};

void TestSandboxFloods::initTestCase()
{
    rlimit descriptors {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &descriptors), 0);
    descriptors.rlim_cur = std::min<rlim_t>(descriptors.rlim_max, 8'192); // for the strangers, who are in this process
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &descriptors), 0);
}

void TestSandboxFloods::waitingConnectionsGiveWay_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("silent") << QByteArray();
    QTest::newRow("half a head") << QByteArray("PUT /contact/email HTTP/1.1\r\n");
    QTest::newRow("half a body") << QByteArray("HEAD");
    QTest::newRow("answered") << QByteArray("ANSWERED");
}

void TestSandboxFloods::waitingConnectionsGiveWay()
{
    QFETCH(QByteArray, sent);
    ServerLimits limits;
    limits.connections = 4;
    limits.headDeadline = limits.bodyDeadline = limits.idle = std::chrono::hours(1);
    HttpServer server([](const Request&) { return Reaction {{200, {}, "yes"}}; }, limits);
    const int port = server.listen(0).value();
    if (sent == "HEAD")
        sent = headFor(port, "100") + "half";
    if (sent == "ANSWERED")
        sent = headFor(port, "0");
    Strangers strangers;
    for (int i = 0; i < 40; ++i) {
        strangers.push_back(std::make_unique<Stranger>(port));
        QVERIFY(strangers.back()->isConnected());
        (void)strangers.back()->send(sent); // which the server may have closed already
    }
    LoopbackClient client(port);
    client.send(headFor(port, "0"));
    QCOMPARE(client.readReply().status, 200);
}

void TestSandboxFloods::busyConnectionsKeepTheirPlace()
{
    ServerLimits limits;
    limits.connections = 3;
    std::promise<void> release;
    std::atomic<int> held = 0;
    const auto released = release.get_future().share();
    HttpServer server(
        [&](const Request& request) {
            if (request.target == "/held") {
                ++held;
                released.wait();
            }
            return Reaction {{200, {}, request.target}};
        },
        limits);
    const int port = server.listen(0).value();
    std::vector<std::unique_ptr<LoopbackClient>> busy;
    for (int i = 0; i < 3; ++i) {
        busy.push_back(std::make_unique<LoopbackClient>(port));
        busy.back()->send("GET /held HTTP/1.1\r\nHost: " + hostOf(port) + "\r\n\r\n");
    }
    QTRY_COMPARE(held.load(), 3);
    LoopbackClient late(port);
    late.send("GET /late HTTP/1.1\r\nHost: " + hostOf(port) + "\r\n\r\n");
    release.set_value();
    for (const auto& client : busy)
        QCOMPARE(client->readReply().status, 200);
    QCOMPARE(late.readReply().body, QByteArray("/late"));
}

void TestSandboxFloods::takesAQuarterOfTheDescriptors()
{
    rlimit before {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    auto few = before;
    few.rlim_cur = 64;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);
    ServerLimits limits;
    limits.headDeadline = limits.idle = std::chrono::hours(1);
    HttpServer server([](const Request&) { return Reaction {{200, {}, "yes"}}; }, limits);
    const int port = server.listen(0).value();
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
    Strangers strangers;
    for (int i = 0; i < 30; ++i)
        strangers.push_back(std::make_unique<Stranger>(port));
    // With the usual limit all of them would still be open.
    for (int i = 0; i < 13; ++i)
        QCOMPARE(strangers[std::size_t(i)]->readToEnd(), QByteArray());
}

void TestSandboxFloods::dropsBodiesThatAreLate()
{
    ServerLimits limits;
    limits.bodyDeadline = base::Milliseconds(200);
    HttpServer server([](const Request&) { return Reaction {{200, {}, "yes"}}; }, limits);
    const int port = server.listen(0).value();
    const Stranger drip(port);
    QVERIFY(drip.send(headFor(port, "1000000")));
    // Never idle, and never done.
    std::jthread dripping([&drip](const std::stop_token& stop) {
        while (!stop.stop_requested() && drip.send("x"))
            std::this_thread::yield();
    });
    QCOMPARE(drip.readToEnd(), QByteArray());
}

void TestSandboxFloods::smallBodiesFindRoomBesideLargeOnes()
{
    ServerLimits limits;
    limits.allBodyBytes = 100'000;
    limits.freeBodyBytes = 1'000;
    HttpServer server([](const Request&) { return Reaction {{200, {}, "yes"}}; }, limits);
    const int port = server.listen(0).value();
    const Stranger greedy(port);
    QVERIFY(greedy.send(headFor(port, "102000") + QByteArray(101'000, 'x'))); // the whole budget
    const auto put = [port](qsizetype size) {
        return onTheWire({"PUT", "/", {{"Host", hostOf(port)}}, QByteArray(size, 'x')});
    };
    const auto isRefused = [&] {
        LoopbackClient client(port);
        client.send(put(1'001));
        return client.readReply().status == 503;
    };
    QTRY_VERIFY(isRefused());
    LoopbackClient small(port);
    small.send(put(1'000));
    QCOMPARE(small.readReply().status, 200);
}

void TestSandboxFloods::thousandsOfConnections()
{
    const RunningSandbox sandbox;
    const auto before = memory("VmRSS");
    Strangers strangers;
    for (int i = 0; i < 1'300; ++i) {
        strangers.push_back(std::make_unique<Stranger>(sandbox.port));
        QVERIFY(strangers.back()->isConnected());
        if (i % 3 == 1)
            (void)strangers.back()->send("PUT /contact/email HTTP/1.1\r\n");
        if (i % 3 == 2)
            (void)strangers.back()->send(headFor(sandbox.port, "1000") + "half");
    }
    const auto reply = exchange(sandbox.port);
    QCOMPARE(reply.status, 200);
    QVERIFY(!contactIdOf(reply).isEmpty());
    const auto grown = memory("VmRSS") - before;
    QVERIFY2(grown < 100'000 * overhead, qPrintable(QStringLiteral("%1 KiB").arg(grown)));
    qInfo("1,300 connections: %lld KiB more", grown);
}

void TestSandboxFloods::hundredsOfMegabytes()
{
    const RunningSandbox sandbox;
    const QByteArray body(39 * 1024 * 1024, 'x');
    const auto before = memory("VmHWM");
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 25; ++i)
            threads.emplace_back([&] {
                const Stranger stranger(sandbox.port);
                (void)(stranger.send(headFor(sandbox.port, QByteArray::number(body.size()), "Connection: close\r\n"))
                    && stranger.send(body));
                (void)stranger.readToEnd();
            });
        for (int i = 0; i < 5; ++i)
            QCOMPARE(exchange(sandbox.port, "token" + QByteArray::number(i)).status, 200);
    }
    QCOMPARE(exchange(sandbox.port, "after").status, 200);
    const auto grown = memory("VmHWM") - before;
    QVERIFY2(grown < 250'000 * overhead, qPrintable(QStringLiteral("%1 KiB").arg(grown)));
    qInfo("25 bodies of 39 MiB: %lld KiB more at most", grown);
}

QTEST_GUILESS_MAIN(TestSandboxFloods)
#include "tst_sandbox_floods.moc"
