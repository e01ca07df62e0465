// SPDX-License-Identifier: Apache-2.0
#include "cloud/start_email_contact.h"
#include "transport_fixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <map>

using namespace composer;
using namespace composer::test;
using Code = cloud::TransportError::Code;

namespace {

struct Expected {
    int status; ///< of the reply, or of the headers that came before it failed
    std::optional<Code> error;
    /// Qt may lose a reply without a length whose FIN comes with it (only over TCP); then it must count as lost.
    bool mayBeLost = false;
};

/// The truth about each fault, as far as a transport can know it.
const std::map<QByteArray, Expected>& expectations()
{
    static const std::map<QByteArray, Expected> table {
        {"ok", {200, {}}},
        {"close_before_read", {0, Code::ConnectionLost}},
        {"close_mid_body", {0, Code::ConnectionLost}},
        {"close_no_reply", {0, Code::ConnectionLost}},
        {"rst_no_reply", {0, Code::ConnectionLost}},
        {"idle_close_race", {200, {}}},
        {"partial_status", {0, Code::ConnectionLost}},
        {"partial_headers", {0, Code::ConnectionLost}},
        {"trunc_length", {200, Code::ConnectionLost}},
        {"trunc_chunk", {200, Code::ConnectionLost}},
        {"no_length_cut", {200, {}, true}},
        {"garbage", {0, Code::ConnectionLost}},
        {"html_200", {200, {}}},
        {"empty_200", {200, {}}},
        {"json_array_200", {200, {}}},
        {"no_contact_id", {200, {}}},
        {"huge_body", {200, Code::ReplyTooLarge}},
        {"endless_headers", {0, Code::TimedOut}},
        {"drip_body", {200, Code::TimedOut}},
        {"drip_headers", {0, Code::TimedOut}},
        {"hang_after_accept", {0, Code::TimedOut}},
        {"half_open", {0, Code::TimedOut}},
        {"307_other_host", {307, {}}},
        {"429_burst", {429, {}}},
        {"500_then_ok", {500, {}}},
    };
    return table;
}

} // namespace

class TransportFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneCallIsOneRequest_data();
    void oneCallIsOneRequest();
};

void TransportFaults::oneCallIsOneRequest_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<bool>("keptAlive");
    QTest::addColumn<bool>("tls");
    for (const auto& fault : faultNames() + QByteArrayList {"ok"}) {
        for (const bool keptAlive : {false, true}) {
            for (const bool tls : {false, true})
                QTest::addRow("%s, %s, %s", fault.constData(), keptAlive ? "kept alive" : "fresh", tls ? "TLS" : "TCP")
                    << fault << keptAlive << tls;
        }
    }
}

void TransportFaults::oneCallIsOneRequest()
{
    QFETCH(QByteArray, fault);
    QFETCH(bool, keptAlive);
    QFETCH(bool, tls);
    QVERIFY(expectations().contains(fault));
    const auto expected = expectations().at(fault);

    FaultServer server({.tls = tls ? std::optional(Certificate::Trusted) : std::nullopt});
    const auto transport = makeTransport();
    if (keptAlive) {
        server.script({FaultStep::ok()});
        const auto warm = exchange(*transport, makeRequest(server.endpoint(), "warm"));
        QVERIFY2(warm.hasValue(), qPrintable(describe(warm)));
    }
    server.script(faultSteps(fault).mid(0, 1));
    QElapsedTimer clock;
    clock.start();
    const auto reply = exchange(*transport, makeRequest(server.endpoint(), "token"), shortLimits());
    QVERIFY2(clock.elapsed() < shortLimits().total.count() + 1000, "past the deadline");

    const bool lost = expected.mayBeLost && !reply && reply.error().code == Code::ConnectionLost;
    QVERIFY2(lost || reply.hasValue() == !expected.error, qPrintable(describe(reply)));
    if (reply) {
        QCOMPARE(reply->status, expected.status);
        QCOMPARE(cloud::contactIdOf(*reply).has_value(), fault == "ok" || fault == "idle_close_race");
    } else {
        QVERIFY2(lost || reply.error().code == *expected.error, qPrintable(describe(reply)));
        QVERIFY2(reply.error().httpStatus == expected.status, qPrintable(describe(reply)));
        QVERIFY(reply.error().requestMayHaveLeft);
    }
    // One more call: the transport has got over the fault, and whatever Qt might have sent again has been sent by now.
    auto after = exchange(*transport, makeRequest(server.endpoint(), "after"));
    // A connection that closes while the next request is on its way loses that one, and it is not sent again unseen.
    if (fault == "idle_close_race" && !after) {
        QCOMPARE(after.error().code, Code::ConnectionLost);
        after = exchange(*transport, makeRequest(server.endpoint(), "after"));
    }
    QVERIFY2(after.hasValue(), qPrintable(describe(after)));
    const auto requests = server.requests();
    QCOMPARE(requests.size(), keptAlive ? 3 : 2);
    if (keptAlive)
        QCOMPARE(requests[1].connection, requests[0].connection);
    QCOMPARE(server.otherHostConnections(), 0);
}

QTEST_GUILESS_MAIN(TransportFaults)
#include "tst_transport_faults.moc"
