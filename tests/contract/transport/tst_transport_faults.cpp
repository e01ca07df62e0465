// SPDX-License-Identifier: Apache-2.0
#include "cloud/start_email_contact.h"
#include "transport_fixture.h"

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

/// One call that met a fault.
struct Call {
    Call(const QByteArray& fault, bool keptAlive, bool tls, cloud::TransportLimits limits)
        : server({.tls = tls ? std::optional(Certificate::Trusted) : std::nullopt})
        , warm(keptAlive ? std::optional(exchange(*transport, makeRequest(server.endpoint(), "warm"))) : std::nullopt)
    {
        server.script(faultSteps(fault).mid(0, 1));
        reply = exchange(*transport, makeRequest(server.endpoint(), "token"), limits);
    }

    FaultServer server;
    std::unique_ptr<cloud::NetworkTransport> transport = makeTransport();
    std::optional<TransportReply> warm; ///< of the call before, on whose connection this one goes
    TransportReply reply = base::fail(cloud::TransportError());
};

/// What ends only by its limit gets a short one; a longer one when the machine was so busy that the fault came too
/// late.
std::unique_ptr<Call> call(const QByteArray& fault, bool keptAlive, bool tls)
{
    const auto expected = expectations().at(fault);
    if (expected.error != Code::TimedOut)
        return std::make_unique<Call>(fault, keptAlive, tls, cloud::TransportLimits());
    std::unique_ptr<Call> made;
    for (const int span : {300, 1'200, 4'800}) {
        made = std::make_unique<Call>(fault, keptAlive, tls, shortLimits(base::Milliseconds(span)));
        if (!made->reply && made->reply.error().httpStatus == expected.status && made->reply.error().requestMayHaveLeft)
            break;
    }
    return made;
}

} // namespace

class TestTransportFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneCallIsOneRequest_data();
    void oneCallIsOneRequest();
};

void TestTransportFaults::oneCallIsOneRequest_data()
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

void TestTransportFaults::oneCallIsOneRequest()
{
    QFETCH(QByteArray, fault);
    QFETCH(bool, keptAlive);
    QFETCH(bool, tls);
    QVERIFY(expectations().contains(fault));
    const auto expected = expectations().at(fault);

    const auto made = call(fault, keptAlive, tls);
    auto& [server, transport, warm, reply] = *made;
    if (warm)
        QVERIFY2(warm->hasValue(), qPrintable(describe(*warm)));

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

QTEST_GUILESS_MAIN(TestTransportFaults)
#include "tst_transport_faults.moc"
