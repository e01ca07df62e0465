// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "transport_fixture.h"

#include <QTest>

using namespace composer;
using namespace composer::test;
using Code = cloud::TransportError::Code;

class TestTransportTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hostileServersSeeNoByteOfTheRequest_data();
    void hostileServersSeeNoByteOfTheRequest();
    void manyCallsAtOnceToAHostileServer();
    void plainServersSeeNoByteOfTheRequest();
    void downgradeRedirectsAreNotFollowed();
    void withoutOwnAuthoritiesTheSystemsCount();
    void unreadableAuthoritiesTrustNoOne();
};

void TestTransportTls::hostileServersSeeNoByteOfTheRequest_data()
{
    QTest::addColumn<FaultServer::Options>("options");
    using Options = FaultServer::Options;
    QTest::newRow("self-signed") << Options {.tls = Certificate::SelfSigned};
    QTest::newRow("expired") << Options {.tls = Certificate::Expired};
    QTest::newRow("for another host") << Options {.tls = Certificate::WrongHost};
    QTest::newRow("by an unknown authority") << Options {.tls = Certificate::UntrustedAuthority};
    QTest::newRow("signed with SHA-1") << Options {.tls = Certificate::Sha1};
    QTest::newRow("without names") << Options {.tls = Certificate::NoNames};
    QTest::newRow("for another host, whatever the common name") << Options {.tls = Certificate::OtherNames};
    QTest::newRow("TLS 1.0") << Options {.tls = Certificate::Trusted, .onlyTls10 = true};
    QTest::newRow("cut handshake") << Options {.tls = Certificate::Trusted, .cutsHandshake = true};
}

void TestTransportTls::hostileServersSeeNoByteOfTheRequest()
{
    QFETCH(FaultServer::Options, options);
    FaultServer server(options);
    const auto transport = makeTransport();
    // Twice each: a connection that was refused must not be one that is kept.
    for (const char* host : {"127.0.0.1", "127.0.0.1", "localhost", "localhost"}) {
        auto request = makeRequest(server.endpoint(), "token");
        request.endpoint.host = host;
        const auto reply = exchange(*transport, request);
        QVERIFY(!reply.hasValue());
        QVERIFY2(reply.error().code == (options.cutsHandshake ? Code::ConnectionLost : Code::Tls),
            qPrintable(describe(reply)));
        QVERIFY(!reply.error().requestMayHaveLeft);
    }
    QVERIFY(server.connections() > 0);
    QCOMPARE(server.requests().size(), 0);
}

void TestTransportTls::manyCallsAtOnceToAHostileServer()
{
    FaultServer server({.tls = Certificate::NoNames});
    const auto transport = makeTransport();
    auto request = makeRequest(server.endpoint(), "token");
    request.endpoint.host = "localhost";
    std::vector<QCoro::Task<TransportReply>> tasks;
    for (int call = 0; call < 30; ++call)
        tasks.push_back(transport->exchange(request, {}, {}));
    for (auto& task : tasks) {
        const auto reply = base::waitFor(std::move(task));
        QVERIFY(!reply.hasValue());
        QVERIFY2(reply.error().code == Code::Tls, qPrintable(describe(reply)));
        QVERIFY(!reply.error().requestMayHaveLeft);
    }
    QCOMPARE(server.requests().size(), 0);
}

void TestTransportTls::plainServersSeeNoByteOfTheRequest()
{
    FaultServer server;
    auto request = makeRequest(server.endpoint(), "token");
    request.endpoint.scheme = "https";
    server.setDefault(FaultStep::answer(400));
    const auto reply = exchange(*makeTransport(), request, shortLimits());
    QVERIFY(!reply.hasValue());
    QVERIFY(!reply.error().requestMayHaveLeft);
    for (const auto& seen : server.requests())
        QVERIFY(!seen.raw.contains("contact"));
}

void TestTransportTls::downgradeRedirectsAreNotFollowed()
{
    FaultServer server({.tls = Certificate::Trusted});
    server.script(faultSteps("307_other_host"));
    const auto reply = exchange(*makeTransport(), makeRequest(server.endpoint(), "token"));
    QVERIFY2(reply.hasValue(), qPrintable(describe(reply)));
    QCOMPARE(reply->status, 307);
    QCOMPARE(server.otherHostConnections(), 0);
}

void TestTransportTls::withoutOwnAuthoritiesTheSystemsCount()
{
    FaultServer server({.tls = Certificate::Trusted});
    cloud::NetworkTransport transport({"contact-composer/test", {}, true}, std::make_shared<base::SystemClock>());
    const auto reply = exchange(transport, makeRequest(server.endpoint(), "token"));
    QVERIFY(!reply.hasValue());
    QVERIFY2(reply.error().code == Code::Tls, qPrintable(describe(reply)));
    QCOMPARE(server.requests().size(), 0);
}

void TestTransportTls::unreadableAuthoritiesTrustNoOne()
{
    FaultServer server({.tls = Certificate::Trusted});
    cloud::NetworkTransport transport({"contact-composer/test", "no PEM", true}, std::make_shared<base::SystemClock>());
    const auto reply = exchange(transport, makeRequest(server.endpoint(), "token"));
    QVERIFY(!reply.hasValue());
    QVERIFY2(reply.error().code == Code::Tls, qPrintable(describe(reply)));
    QCOMPARE(server.requests().size(), 0);
}

QTEST_GUILESS_MAIN(TestTransportTls)
#include "tst_transport_tls.moc"
