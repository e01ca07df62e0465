// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "transport_fixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <thread>

using namespace composer;
using namespace composer::test;
using Action = FaultStep::Action;
using Code = cloud::TransportError::Code;

namespace {

/// Stops a call at the moment its request has arrived (or a later event of the server).
TransportReply stopOnArrival(FaultServer& server, cloud::Transport& transport, bool fromOtherThread = false)
{
    std::stop_source source;
    QObject context;
    QObject::connect(&server, &FaultServer::requestArrived, &context, [&] {
        if (fromOtherThread)
            std::jthread([&] { source.request_stop(); });
        else
            source.request_stop();
    });
    return exchange(transport, makeRequest(server.endpoint(), "token"), noLimits(), source.get_token());
}

void verifyCancelled(const TransportReply& reply, bool mayHaveLeft)
{
    QVERIFY(!reply.hasValue());
    QVERIFY2(reply.error().code == Code::Cancelled, qPrintable(describe(reply)));
    QCOMPARE(reply.error().requestMayHaveLeft, mayHaveLeft);
}

/// Of Qt, which are still there.
int networkThreads()
{
    int found = 0;
    for (const auto& task : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile name(QStringLiteral("/proc/self/task/%1/comm").arg(task));
        found += name.open(QFile::ReadOnly) && name.readAll().startsWith("QNetworkAccess") ? 1 : 0;
    }
    return found;
}

} // namespace

class TestTransportCancel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beforeTheCall();
    void rightAfterTheCall();
    void whileTheServiceWorks_data();
    void whileTheServiceWorks();
    void whileConnecting();
    void queuedCalls();
    void queuedCallsGoOnWhenOthersEnd_data();
    void queuedCallsGoOnWhenOthersEnd();
    void aReplyThatIsThereWins();
    void theTransportWorksAfterwards();
    void destroyedTransportEndsItsCalls();
    void abandonedCallsEndByThemselves();
    void floodsEndWithTheCall_data();
    void floodsEndWithTheCall();
};

void TestTransportCancel::beforeTheCall()
{
    FaultServer server;
    std::stop_source source;
    source.request_stop();
    verifyCancelled(exchange(*makeTransport(), makeRequest(server.endpoint(), "token"), {}, source.get_token()), false);
    QCOMPARE(server.connections(), 0);
}

void TestTransportCancel::rightAfterTheCall()
{
    FaultServer server;
    const auto transport = makeTransport();
    std::stop_source source;
    auto task = transport->exchange(makeRequest(server.endpoint(), "token"), noLimits(), source.get_token());
    source.request_stop();
    verifyCancelled(base::waitFor(std::move(task)), false);
    QVERIFY(exchange(*transport, makeRequest(server.endpoint(), "after")).hasValue());
    for (const auto& request : server.requests())
        QVERIFY(!request.body.contains("token"));
}

void TestTransportCancel::whileTheServiceWorks_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<Action>("action");
    QTest::addColumn<bool>("fromOtherThread");
    for (const bool tls : {false, true}) {
        const char* const way = tls ? "TLS" : "TCP";
        QTest::addRow("silent, %s", way) << tls << Action::Hang << false;
        QTest::addRow("stopped reading, %s", way) << tls << Action::StopReading << false;
        QTest::addRow("dripping a body, %s", way) << tls << Action::DripBody << false;
        QTest::addRow("dripping headers, %s", way) << tls << Action::DripHeaders << false;
        QTest::addRow("from another thread, %s", way) << tls << Action::Hang << true;
    }
}

void TestTransportCancel::whileTheServiceWorks()
{
    QFETCH(bool, tls);
    QFETCH(Action, action);
    QFETCH(bool, fromOtherThread);
    FaultServer server({.tls = tls ? std::optional(Certificate::Trusted) : std::nullopt});
    server.script({FaultStep::of(action)});
    const auto transport = makeTransport();
    verifyCancelled(stopOnArrival(server, *transport, fromOtherThread), true);
    QCOMPARE(server.requests().size(), 1);
}

void TestTransportCancel::whileConnecting()
{
    // The server accepts the connection but says nothing of TLS.
    FaultServer server;
    server.script({FaultStep::of(Action::StopReading)});
    auto request = makeRequest(server.endpoint(), "token");
    request.endpoint.scheme = "https";
    std::stop_source source;
    QObject context;
    connect(&server, &FaultServer::requestArrived, &context, [&] { source.request_stop(); });
    verifyCancelled(exchange(*makeTransport(), request, noLimits(), source.get_token()), false);
}

void TestTransportCancel::queuedCalls()
{
    // More calls than connections: those that wait for one have sent nothing.
    FaultServer server;
    server.setDefault(FaultStep::of(Action::Hang));
    const auto transport = makeTransport();
    std::stop_source source;
    std::vector<QCoro::Task<TransportReply>> tasks;
    for (int call = 0; call < 20; ++call)
        tasks.push_back(transport->exchange(makeRequest(server.endpoint(), "token"), noLimits(), source.get_token()));
    QVERIFY(server.waitForRequests(6));
    source.request_stop();
    qsizetype mayHaveLeft = 0;
    for (auto& task : tasks) {
        const auto reply = base::waitFor(std::move(task));
        QVERIFY(!reply.hasValue());
        QVERIFY2(reply.error().code == Code::Cancelled, qPrintable(describe(reply)));
        mayHaveLeft += reply.error().requestMayHaveLeft;
    }
    QVERIFY(server.requests().size() <= mayHaveLeft);
    QVERIFY(mayHaveLeft < 20);
}

void TestTransportCancel::queuedCallsGoOnWhenOthersEnd_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("TCP") << false;
    QTest::newRow("TLS") << true;
}

void TestTransportCancel::queuedCallsGoOnWhenOthersEnd()
{
    QFETCH(bool, tls);
    FaultServer server({.tls = tls ? std::optional(Certificate::Trusted) : std::nullopt});
    server.script(QList<FaultStep>(6, FaultStep::of(Action::Hang)));
    const auto transport = makeTransport();
    std::stop_source source;
    std::vector<QCoro::Task<TransportReply>> hanging;
    std::vector<QCoro::Task<TransportReply>> queued;
    for (int call = 0; call < 6; ++call)
        hanging.push_back(transport->exchange(makeRequest(server.endpoint(), "hangs"), noLimits(), source.get_token()));
    QVERIFY(server.waitForRequests(6));
    for (int call = 0; call < 20; ++call)
        queued.push_back(transport->exchange(makeRequest(server.endpoint(), "queued"), noLimits(), {}));
    source.request_stop();
    for (auto& task : hanging)
        verifyCancelled(base::waitFor(std::move(task)), true);
    for (auto& task : queued) {
        const auto reply = base::waitFor(std::move(task));
        QVERIFY2(reply.hasValue(), qPrintable(describe(reply)));
    }
    QCOMPARE(server.requests().size(), 26);
}

void TestTransportCancel::aReplyThatIsThereWins()
{
    FaultServer server;
    const auto transport = makeTransport();
    std::stop_source source;
    const auto reply = exchange(*transport, makeRequest(server.endpoint(), "token"), noLimits(), source.get_token());
    source.request_stop();
    QVERIFY(reply.hasValue());
}

void TestTransportCancel::theTransportWorksAfterwards()
{
    FaultServer server;
    const auto transport = makeTransport();
    for (int round = 0; round < 5; ++round) {
        server.script({FaultStep::of(Action::Hang), FaultStep::ok()});
        verifyCancelled(stopOnArrival(server, *transport), true);
        const auto reply = exchange(*transport, makeRequest(server.endpoint(), "after"));
        QVERIFY2(reply.hasValue(), qPrintable(describe(reply)));
    }
    QCOMPARE(server.requests().size(), 10);
}

void TestTransportCancel::destroyedTransportEndsItsCalls()
{
    FaultServer server;
    server.setDefault(FaultStep::of(Action::Hang));
    auto transport = makeTransport();
    std::vector<QCoro::Task<TransportReply>> tasks;
    for (int call = 0; call < 4; ++call)
        tasks.push_back(transport->exchange(makeRequest(server.endpoint(), "token"), noLimits(), {}));
    QVERIFY(server.waitForRequests(4));
    transport.reset();
    for (auto& task : tasks)
        verifyCancelled(base::waitFor(std::move(task)), true);
}

void TestTransportCancel::abandonedCallsEndByThemselves()
{
    FaultServer server;
    server.setDefault(FaultStep::of(Action::AnswerWhenReleased));
    const auto transport = makeTransport();
    for (int call = 0; call < 4; ++call)
        static_cast<void>(transport->exchange(makeRequest(server.endpoint(), "abandoned"), {}, {}));
    QVERIFY(server.waitForRequests(4));
    server.release();
    QVERIFY(exchange(*transport, makeRequest(server.endpoint(), "after")).hasValue());
}

void TestTransportCancel::floodsEndWithTheCall_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<Action>("action");
    QTest::addColumn<bool>("isStopped");
    for (const bool tls : {false, true}) {
        for (const bool isStopped : {false, true}) {
            const auto row = [&](const char* name, Action action) {
                QTest::addRow("%s, %s, %s", name, tls ? "TLS" : "TCP", isStopped ? "stopped" : "out of time")
                    << tls << action << isStopped;
            };
            row("interim replies", Action::FloodOfInterimReplies);
            row("headers", Action::FloodOfHeaders);
            row("a body", Action::HugeBody);
            row("slow headers", Action::EndlessHeaders);
            row("silence", Action::Hang);
        }
    }
}

/// Qt's thread must not go on reading: at its end a transport would wait five seconds for it, in vain.
void TestTransportCancel::floodsEndWithTheCall()
{
    QFETCH(bool, tls);
    QFETCH(Action, action);
    QFETCH(bool, isStopped);
    FaultServer server({.tls = tls ? std::optional(Certificate::Trusted) : std::nullopt});
    server.script({FaultStep::of(action)});
    auto transport = makeTransport();
    const auto request = makeRequest(server.endpoint(), "token");
    const auto reply = isStopped ? stopOnArrival(server, *transport) : exchange(*transport, request, shortLimits());
    QVERIFY(!reply.hasValue());
    QVERIFY(reply.error().requestMayHaveLeft);
    QVERIFY(exchange(*transport, makeRequest(server.endpoint(), "after")).hasValue());
    QVERIFY(networkThreads() > 0);
    transport.reset();
    QTRY_COMPARE(networkThreads(), 0); // it is waited for, and then takes a moment to go
}

QTEST_GUILESS_MAIN(TestTransportCancel)
#include "tst_transport_cancel.moc"
