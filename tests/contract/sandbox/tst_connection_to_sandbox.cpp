// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "cloud/network_transport.h"
#include "contract/sandbox/loopback_client.h"
#include "credentials/sources/static_source.h"
#include "sandbox/demo.h"
#include "sending/connection_check.h"

#include <QTest>

using namespace composer;
using Report = sending::ConnectionReport;

/// "Test connection" over real sockets: what the transport sends is what the sandbox verifies.
class TestConnectionToSandbox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_keys = sandbox::demoKeys(); }
    void demoInstanceWorks();
    void anotherInstanceIsMissing_data();
    void anotherInstanceIsMissing();
    void wrongSecretIsRefused();
    void nothingListens();

private:
    Report check(int port, const QString& instanceId) const;

    aws::AccessKeys m_keys;
};

Report TestConnectionToSandbox::check(int port, const QString& instanceId) const
{
    sending::Dependencies dependencies;
    const auto clock = std::make_shared<base::SystemClock>();
    dependencies.transport = std::make_shared<cloud::NetworkTransport>(cloud::NetworkTransport::Options {}, clock);
    dependencies.credentials = std::make_shared<credentials::StaticSource>(
        credentials::Credentials {m_keys, QStringLiteral("demo keys"), std::nullopt});
    dependencies.clock = clock;
    dependencies.skew = std::make_shared<aws::ClockSkew>();
    aws::EndpointParameters parameters;
    parameters.region = sandbox::demoRegion();
    parameters.endpointOverride = QStringLiteral("http://127.0.0.1:%1").arg(port);
    const auto endpoint = aws::resolveEndpoint(parameters);
    return base::waitFor(sending::checkConnection(dependencies, *endpoint, instanceId, {}));
}

void TestConnectionToSandbox::demoInstanceWorks()
{
    const test::RunningSandbox running;
    const auto report = check(running.port, sandbox::demoInstanceId());
    QVERIFY(std::holds_alternative<Report::Works>(report.finding));
    const auto& instance = std::get<Report::Works>(report.finding).instance;
    QCOMPARE(instance.arn, sandbox::demoInstanceArn());
    QCOMPARE(instance.accountId, QStringLiteral("111122223333"));
    QCOMPARE(instance.alias, QStringLiteral("sandbox"));
    QVERIFY(!report.requestId.isEmpty());
    QCOMPARE(report.credentialSource, QStringLiteral("demo keys"));
    QCOMPARE(running.sandbox->received().size(), std::size_t(1));
}

void TestConnectionToSandbox::anotherInstanceIsMissing_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("id") << QStringLiteral("22222222-2222-4333-8444-555555555555");
    QTest::newRow("ARN") << sandbox::demoInstanceArn();
    QTest::newRow("characters to escape") << QStringLiteral("a b/c?d#e%2f+~\u00e4");
}

void TestConnectionToSandbox::anotherInstanceIsMissing()
{
    QFETCH(QString, id);
    const test::RunningSandbox running;
    QVERIFY(std::holds_alternative<Report::InstanceMissing>(check(running.port, id).finding));
}

void TestConnectionToSandbox::wrongSecretIsRefused()
{
    const test::RunningSandbox running;
    m_keys.secretAccessKey = base::Secret("another secret");
    const auto report = check(running.port, sandbox::demoInstanceId());
    QVERIFY(std::holds_alternative<Report::Refused>(report.finding));
    QCOMPARE(std::get<Report::Refused>(report.finding).error.code, QByteArray("InvalidSignatureException"));
    QCOMPARE(report.clockOffset.count(), 0);
}

void TestConnectionToSandbox::nothingListens()
{
    int port = 0;
    {
        const test::RunningSandbox running;
        port = running.port;
    }
    const auto report = check(port, sandbox::demoInstanceId());
    QVERIFY(std::holds_alternative<Report::Unreachable>(report.finding));
    QCOMPARE(std::get<Report::Unreachable>(report.finding).error.code, cloud::TransportError::Code::ConnectionRefused);
}

QTEST_GUILESS_MAIN(TestConnectionToSandbox)
#include "tst_connection_to_sandbox.moc"
