// SPDX-License-Identifier: Apache-2.0
#include "transport_fixture.h"

#include <QTest>

using namespace composer;
using namespace composer::test;
using Code = cloud::TransportError::Code;

class TestTransportProxy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void thisMachineIsReachedDirectly_data();
    void thisMachineIsReachedDirectly();
    void otherMachinesGoThroughIt();
    void otherMachinesBypassItOnRequest();
    void itsAuthenticationIsNotAnswered();
    void itsRefusalIsNoReply();
    void itsSilenceIsNoReply();
    void withoutASchemeItIsOneToo();
    void oneThatCannotBeUsedIsNotGoneAround();
    void oneThatIsNotThereIsNamed_data();
    void oneThatIsNotThereIsNamed();

private:
    static cloud::WireRequest requestToOtherMachine();
    std::unique_ptr<FaultServer> m_proxy;
};

void TestTransportProxy::init()
{
    m_proxy = std::make_unique<FaultServer>();
    const auto url = "http://user:password@127.0.0.1:" + QByteArray::number(m_proxy->port());
    for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
        qputenv(name, url);
    qunsetenv("no_proxy");
}

void TestTransportProxy::cleanup()
{
    for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
        qunsetenv(name);
}

cloud::WireRequest TestTransportProxy::requestToOtherMachine()
{
    aws::Endpoint endpoint;
    endpoint.scheme = "https";
    endpoint.host = "connect.us-east-1.invalid";
    return makeRequest(endpoint, "token");
}

void TestTransportProxy::thisMachineIsReachedDirectly_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QByteArray>("host");
    for (const bool tls : {false, true}) {
        for (const char* host : {"127.0.0.1", "localhost"})
            QTest::addRow("%s, %s", host, tls ? "TLS" : "TCP") << tls << QByteArray(host);
    }
}

void TestTransportProxy::thisMachineIsReachedDirectly()
{
    QFETCH(bool, tls);
    QFETCH(QByteArray, host);
    FaultServer server({.tls = tls ? std::optional(Certificate::Trusted) : std::nullopt});
    auto request = makeRequest(server.endpoint(), "token");
    request.endpoint.host = host;
    const auto reply = exchange(*makeTransport(), request);
    QVERIFY2(reply.hasValue(), qPrintable(describe(reply)));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(m_proxy->connections(), 0);
}

void TestTransportProxy::otherMachinesGoThroughIt()
{
    m_proxy->setDefault(FaultStep::answer(502));
    const auto reply = exchange(*makeTransport(), requestToOtherMachine());
    QVERIFY(!reply.hasValue());
    QVERIFY2(reply.error().code == Code::NetworkUnreachable, qPrintable(describe(reply)));
    QVERIFY(!reply.error().requestMayHaveLeft);
    const auto asked = m_proxy->requests().value(0);
    QCOMPARE(asked.method, QByteArray("CONNECT"));
    QCOMPARE(asked.target, QByteArray("connect.us-east-1.invalid:443"));
    QVERIFY(!asked.raw.contains("AKIDEXAMPLE"));
}

void TestTransportProxy::otherMachinesBypassItOnRequest()
{
    const auto reply = exchange(*makeTransport(false), requestToOtherMachine());
    QVERIFY(!reply.hasValue());
    QVERIFY2(reply.error().code == Code::HostNotFound, qPrintable(describe(reply)));
    QCOMPARE(m_proxy->connections(), 0);
}

void TestTransportProxy::itsAuthenticationIsNotAnswered()
{
    m_proxy->setDefault(FaultStep::answer(407, {}, {{"Proxy-Authenticate", R"(Basic realm="x")"}}));
    const auto reply = exchange(*makeTransport(), requestToOtherMachine());
    QVERIFY(!reply.hasValue());
    QVERIFY2(reply.error().code == Code::ProxyAuthentication, qPrintable(describe(reply)));
    QVERIFY(!reply.error().requestMayHaveLeft);
}

void TestTransportProxy::itsRefusalIsNoReply()
{
    m_proxy->setDefault(FaultStep::answer(403, "go away"));
    const auto reply = exchange(*makeTransport(), requestToOtherMachine());
    QVERIFY(!reply.hasValue());
    QVERIFY2(reply.error().code == Code::NetworkUnreachable, qPrintable(describe(reply)));
    QVERIFY(!reply.error().requestMayHaveLeft);
}

void TestTransportProxy::itsSilenceIsNoReply()
{
    for (const auto action : {FaultStep::Action::CloseNoReply, FaultStep::Action::Hang}) {
        m_proxy->setDefault(FaultStep::of(action));
        const auto reply = exchange(*makeTransport(), requestToOtherMachine(), shortLimits());
        QVERIFY(!reply.hasValue());
        QVERIFY(!reply.error().requestMayHaveLeft);
    }
}

void TestTransportProxy::withoutASchemeItIsOneToo()
{
    qputenv("https_proxy", "127.0.0.1:" + QByteArray::number(m_proxy->port()));
    m_proxy->setDefault(FaultStep::answer(502));
    const auto reply = exchange(*makeTransport(), requestToOtherMachine());
    QVERIFY(!reply.hasValue());
    QCOMPARE(m_proxy->requests().value(0).method, QByteArray("CONNECT"));
    QCOMPARE(reply.error().proxy, QStringLiteral("127.0.0.1:%1").arg(m_proxy->port()));
}

/// Not one byte leaves: neither to a proxy nor, by another way than the person wants, to the service.
void TestTransportProxy::oneThatCannotBeUsedIsNotGoneAround()
{
    qputenv("https_proxy", "https://127.0.0.1:" + QByteArray::number(m_proxy->port()));
    const auto reply = exchange(*makeTransport(), requestToOtherMachine());
    QVERIFY(!reply.hasValue());
    QVERIFY2(reply.error().code == Code::ProxyUnusable, qPrintable(describe(reply)));
    QVERIFY(!reply.error().requestMayHaveLeft);
    QCOMPARE(m_proxy->connections(), 0);
}

void TestTransportProxy::oneThatIsNotThereIsNamed_data()
{
    QTest::addColumn<QByteArray>("proxy");
    QTest::newRow("unknown host") << QByteArray("proxy.invalid:3128");
    QTest::newRow("refused") << QByteArray("127.0.0.1:1");
}

void TestTransportProxy::oneThatIsNotThereIsNamed()
{
    QFETCH(QByteArray, proxy);
    qputenv("https_proxy", proxy);
    const auto reply = exchange(*makeTransport(), requestToOtherMachine());
    QVERIFY(!reply.hasValue());
    QVERIFY2(reply.error().code == Code::HostNotFound || reply.error().code == Code::ConnectionRefused
            || reply.error().code == Code::NetworkUnreachable,
        qPrintable(describe(reply)));
    QCOMPARE(reply.error().proxy, QString::fromLatin1(proxy));
}

QTEST_GUILESS_MAIN(TestTransportProxy)
#include "tst_transport_proxy.moc"
