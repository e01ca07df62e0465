// SPDX-License-Identifier: Apache-2.0
#include "transport_fixture.h"

#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace composer;
using namespace composer::test;
using Code = cloud::TransportError::Code;

namespace {

/// A port of 127.0.0.1 at which connections are neither made nor refused: its queue of one is full and nothing accepts.
class BlackHole {
public:
    BlackHole()
    {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof m_address;
        const int listener = newSocket();
        if (bind(listener, generic(), size) != 0 || listen(listener, 0) != 0
            || getsockname(listener, generic(), &size) != 0)
            qFatal("no socket to listen on");
        for (int i = 0; i < 4; ++i)
            static_cast<void>(connect(newSocket(), generic(), size));
    }
    ~BlackHole()
    {
        for (const int descriptor : m_sockets)
            close(descriptor);
    }
    BlackHole(const BlackHole&) = delete;
    BlackHole& operator=(const BlackHole&) = delete;
    quint16 port() const { return ntohs(m_address.sin_port); }

private:
    int newSocket() { return m_sockets.emplace_back(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)); }
    sockaddr* generic() { return reinterpret_cast<sockaddr*>(&m_address); }

    sockaddr_in m_address {};
    std::vector<int> m_sockets;
};

aws::Endpoint endpointAt(const QByteArray& scheme, const QByteArray& host, int port)
{
    aws::Endpoint endpoint;
    endpoint.scheme = scheme;
    endpoint.host = host;
    endpoint.port = port;
    return endpoint;
}

} // namespace

class TestTransportConnect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingLeavesWithoutAConnection_data();
    void nothingLeavesWithoutAConnection();
    void connectingCountsForTheDeadline();
    void allNamesOfThisMachineWork_data();
    void allNamesOfThisMachineWork();
};

void TestTransportConnect::nothingLeavesWithoutAConnection_data()
{
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<Code>("code");
    for (const char* scheme : {"http", "https"})
        QTest::addRow("refused, %s", scheme)
            << QByteArray(scheme) << QByteArray("127.0.0.1") << Code::ConnectionRefused;
    QTest::newRow("no such host") << QByteArray("https") << QByteArray("nothing.invalid") << Code::HostNotFound;
}

void TestTransportConnect::nothingLeavesWithoutAConnection()
{
    QFETCH(QByteArray, scheme);
    QFETCH(QByteArray, host);
    QFETCH(Code, code);
    const auto port = FaultServer().port(); // free again after this line
    for (const bool withBody : {true, false}) {
        auto request = makeRequest(endpointAt(scheme, host, port), "token");
        if (!withBody)
            request.body.clear();
        const auto reply = exchange(*makeTransport(false), request);
        QVERIFY(!reply.hasValue());
        QVERIFY2(reply.error().code == code, qPrintable(describe(reply)));
        QVERIFY(!reply.error().requestMayHaveLeft);
        QCOMPARE(reply.error().httpStatus, 0);
    }
}

void TestTransportConnect::connectingCountsForTheDeadline()
{
    BlackHole hole;
    for (const char* scheme : {"http", "https"}) {
        const auto request = makeRequest(endpointAt(scheme, "127.0.0.1", hole.port()), "token");
        const auto reply = exchange(*makeTransport(), request, shortLimits());
        QVERIFY(!reply.hasValue());
        QVERIFY2(reply.error().code == Code::TimedOut, qPrintable(describe(reply)));
        QVERIFY(!reply.error().requestMayHaveLeft);
    }
}

void TestTransportConnect::allNamesOfThisMachineWork_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("IPv4") << QByteArray("127.0.0.1");
    QTest::newRow("name") << QByteArray("localhost");
}

void TestTransportConnect::allNamesOfThisMachineWork()
{
    QFETCH(QByteArray, host);
    FaultServer server;
    const auto request = makeRequest(endpointAt("http", host, server.port()), "token");
    const auto reply = exchange(*makeTransport(), request);
    QVERIFY2(reply.hasValue(), qPrintable(describe(reply)));
    QCOMPARE(server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestTransportConnect)
#include "tst_transport_connect.moc"
