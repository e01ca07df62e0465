// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "transport_fixture.h"

#include <QSet>
#include <QTest>

using namespace composer;
using namespace composer::test;
using Code = cloud::TransportError::Code;

class TestTransportReuse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneConnectionServesManyCalls_data() { rows(); }
    void oneConnectionServesManyCalls();
    void manyCallsAtOnce_data() { rows(); }
    void manyCallsAtOnce();
    void closedIdleConnectionsNeverRepeatARequest_data() { rows(); }
    void closedIdleConnectionsNeverRepeatARequest();
    void requestsWithoutABodyAreSentOnceToo_data() { rows(); }
    void requestsWithoutABodyAreSentOnceToo();

private:
    static void rows();
    static FaultServer::Options optionsOfRow();
};

void TestTransportReuse::rows()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("TCP") << false;
    QTest::newRow("TLS") << true;
}

FaultServer::Options TestTransportReuse::optionsOfRow()
{
    QFETCH(bool, tls);
    return {.tls = tls ? std::optional(Certificate::Trusted) : std::nullopt};
}

void TestTransportReuse::oneConnectionServesManyCalls()
{
    FaultServer server(optionsOfRow());
    const auto transport = makeTransport();
    for (int call = 0; call < 50; ++call)
        QVERIFY(exchange(*transport, makeRequest(server.endpoint(), QByteArray::number(call))).hasValue());
    QCOMPARE(server.requests().size(), 50);
    QCOMPARE(server.contacts().size(), 50);
    QCOMPARE(server.connections(), 1);
}

void TestTransportReuse::manyCallsAtOnce()
{
    FaultServer server(optionsOfRow());
    const auto transport = makeTransport();
    std::vector<QCoro::Task<TransportReply>> tasks;
    for (int call = 0; call < 100; ++call)
        tasks.push_back(transport->exchange(makeRequest(server.endpoint(), QByteArray::number(call)), {}, {}));
    QSet<QByteArray> bodies;
    for (auto& task : tasks) {
        const auto reply = base::waitFor(std::move(task));
        QVERIFY2(reply.hasValue(), qPrintable(describe(reply)));
        bodies.insert(reply->body);
    }
    QCOMPARE(bodies.size(), 100);
    QCOMPARE(server.requests().size(), 100);
    QCOMPARE(server.contacts().size(), 100);
}

void TestTransportReuse::closedIdleConnectionsNeverRepeatARequest()
{
    FaultServer server(optionsOfRow());
    server.setDefault(FaultStep::of(FaultStep::Action::AnswerThenClose));
    const auto transport = makeTransport();
    QSet<QByteArray> answered;
    QSet<QByteArray> notSent;
    for (int call = 0; call < 150; ++call) {
        const auto request = makeRequest(server.endpoint(), QByteArray::number(call));
        const auto reply = exchange(*transport, request);
        if (reply)
            answered.insert(request.body);
        else if (!reply.error().requestMayHaveLeft)
            notSent.insert(request.body);
        QVERIFY2(reply.hasValue() || reply.error().code == Code::ConnectionLost, qPrintable(describe(reply)));
    }
    QSet<QByteArray> seen;
    for (const auto& request : server.requests())
        seen.insert(request.body);
    QCOMPARE(seen.size(), server.requests().size()); // none came twice
    QVERIFY(seen.contains(answered));
    QVERIFY(!seen.intersects(notSent));
    QVERIFY(!answered.isEmpty());
}

void TestTransportReuse::requestsWithoutABodyAreSentOnceToo()
{
    for (const char* fault : {"close_no_reply", "rst_no_reply", "partial_status", "garbage"}) {
        for (const bool keptAlive : {false, true}) {
            FaultServer server(optionsOfRow());
            const auto transport = makeTransport();
            if (keptAlive)
                QVERIFY(exchange(*transport, makeRequest(server.endpoint(), "warm")).hasValue());
            server.script(faultSteps(fault));
            auto request = makeRequest(server.endpoint(), "token");
            request.method = "GET";
            request.body.clear();
            const auto reply = exchange(*transport, request);
            QVERIFY(!reply.hasValue());
            QVERIFY2(reply.error().code == Code::ConnectionLost, qPrintable(describe(reply)));
            QVERIFY(reply.error().requestMayHaveLeft);
            QVERIFY(exchange(*transport, makeRequest(server.endpoint(), "after")).hasValue());
            QCOMPARE(server.requests().size(), keptAlive ? 3 : 2);
        }
    }
}

QTEST_GUILESS_MAIN(TestTransportReuse)
#include "tst_transport_reuse.moc"
