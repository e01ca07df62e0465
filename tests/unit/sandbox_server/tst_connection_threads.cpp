// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/connection_threads.h"
#include "sandbox_server/listening_socket.h"

#include <QTest>

#include <arpa/inet.h>
#include <cstddef>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace composer::sandbox;

namespace {

/// Waits for a byte; 0 at the end of the connection.
char nextByte(int descriptor)
{
    pollfd entry {descriptor, POLLIN, 0};
    char byte = 0;
    while (::poll(&entry, 1, -1) < 0) { }
    return ::recv(descriptor, &byte, 1, 0) == 1 ? byte : char(0);
}

int connectTo(int port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<in_port_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 ? descriptor : -1;
}

} // namespace

class TestConnectionThreads : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneGivesWay_data();
    void oneGivesWay();
};

void TestConnectionThreads::oneGivesWay_data()
{
    QTest::addColumn<QByteArray>("stages"); // of the connections in the order in which they came to them
    QTest::addColumn<int>("victim");
    QTest::newRow("the oldest that waits") << QByteArray("www") << 0;
    QTest::newRow("the oldest that is idle") << QByteArray("iii") << 0;
    QTest::newRow("what is idle before what waits") << QByteArray("wiw") << 1;
    QTest::newRow("what is idle before what waits longer") << QByteArray("wwi") << 2;
    QTest::newRow("what is not busy") << QByteArray("bbw") << 2;
    QTest::newRow("what is idle and not busy") << QByteArray("bib") << 1;
    QTest::newRow("the older of two") << QByteArray("bww") << 1;
}

void TestConnectionThreads::oneGivesWay()
{
    QFETCH(QByteArray, stages);
    QFETCH(int, victim);
    // Comes to the stage that the client names, says so, and stays until the end.
    ConnectionThreads* threads = nullptr;
    const auto socket = listenOnLoopback(0).value();
    ConnectionThreads server(socket.descriptor, std::size_t(stages.size()), [&threads](int descriptor) {
        while (const char wanted = nextByte(descriptor)) {
            threads->note(descriptor, wanted == 'i' ? Stage::Idle : wanted == 'b' ? Stage::Busy : Stage::Waiting);
            ::send(descriptor, &wanted, 1, MSG_NOSIGNAL);
        }
    });
    threads = &server;
    QVERIFY(server.start());

    std::vector<int> clients;
    for (const char stage : stages) {
        clients.push_back(connectTo(socket.port));
        ::send(clients.back(), &stage, 1, MSG_NOSIGNAL);
        QCOMPARE(nextByte(clients.back()), stage);
    }
    const int newcomer = connectTo(socket.port);
    QCOMPARE(::send(newcomer, "b", 1, MSG_NOSIGNAL), ssize_t(1));
    QCOMPARE(nextByte(newcomer), 'b');
    QCOMPARE(nextByte(clients[std::size_t(victim)]), char(0));
    for (std::size_t i = 0; i < clients.size(); ++i) {
        if (int(i) == victim)
            continue;
        ::send(clients[i], "b", 1, MSG_NOSIGNAL);
        QCOMPARE(nextByte(clients[i]), 'b');
    }
    for (const int client : clients)
        ::close(client);
    ::close(newcomer);
}

QTEST_GUILESS_MAIN(TestConnectionThreads)
#include "tst_connection_threads.moc"
