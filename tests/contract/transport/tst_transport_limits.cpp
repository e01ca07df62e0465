// SPDX-License-Identifier: Apache-2.0
#include "transport_fixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace composer;
using namespace composer::test;
using Code = cloud::TransportError::Code;

namespace {

/// The most memory this process ever had, in KiB.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const auto& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).trimmed().split(' ').value(0).toLongLong();
    }
    return 0;
}

} // namespace

class TransportLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReplyMayBeAsLargeAsAllowed_data();
    void aReplyMayBeAsLargeAsAllowed();
    void hugeRepliesDoNotFillMemory_data();
    void hugeRepliesDoNotFillMemory();
    void silenceEndsByTheIdleLimit();
    void drippingEndsByTheTotalLimit();
    void slowUploadsAreNotIdle();
};

void TransportLimits::aReplyMayBeAsLargeAsAllowed_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<bool>("fits");
    QTest::newRow("at the limit") << qsizetype(1024 * 1024) << true;
    QTest::newRow("one more") << qsizetype(1024 * 1024 + 1) << false;
    QTest::newRow("much more") << qsizetype(8 * 1024 * 1024) << false;
}

void TransportLimits::aReplyMayBeAsLargeAsAllowed()
{
    QFETCH(qsizetype, size);
    QFETCH(bool, fits);
    FaultServer server;
    server.script({FaultStep::answer(200, QByteArray(size, 'x'))});
    const auto reply = exchange(*makeTransport(), makeRequest(server.endpoint(), "token"));
    QCOMPARE(reply.hasValue(), fits);
    if (fits) {
        QCOMPARE(reply->body.size(), size);
        return;
    }
    QVERIFY2(reply.error().code == Code::ReplyTooLarge, qPrintable(describe(reply)));
    QVERIFY(reply.error().requestMayHaveLeft);
    QCOMPARE(reply.error().httpStatus, 200);
}

void TransportLimits::hugeRepliesDoNotFillMemory_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("TCP") << false;
    QTest::newRow("TLS") << true;
}

void TransportLimits::hugeRepliesDoNotFillMemory()
{
    QFETCH(bool, tls);
    FaultServer server({.tls = tls ? std::optional(Certificate::Trusted) : std::nullopt});
    const auto transport = makeTransport();
    QVERIFY(exchange(*transport, makeRequest(server.endpoint(), "warm")).hasValue());
    const auto before = peakMemory();
    server.script(faultSteps("huge_body"));
    const auto reply = exchange(*transport, makeRequest(server.endpoint(), "token"));
    QVERIFY(!reply.hasValue());
    QVERIFY2(reply.error().code == Code::ReplyTooLarge, qPrintable(describe(reply)));
    const auto grown = peakMemory() - before;
    QVERIFY2(grown < 32 * 1024, qPrintable(QStringLiteral("%1 KiB more").arg(grown)));
}

void TransportLimits::silenceEndsByTheIdleLimit()
{
    FaultServer server;
    server.script(faultSteps("hang_after_accept"));
    cloud::TransportLimits limits;
    limits.idle = base::Milliseconds(100);
    QElapsedTimer clock;
    clock.start();
    const auto reply = exchange(*makeTransport(), makeRequest(server.endpoint(), "token"), limits);
    QVERIFY(!reply.hasValue());
    QVERIFY2(reply.error().code == Code::TimedOut, qPrintable(describe(reply)));
    QVERIFY(reply.error().requestMayHaveLeft);
    QVERIFY(clock.elapsed() < limits.total.count() / 10);
}

void TransportLimits::drippingEndsByTheTotalLimit()
{
    FaultServer server;
    server.script(faultSteps("drip_body"));
    cloud::TransportLimits limits;
    limits.total = base::Milliseconds(900);
    limits.idle = base::Milliseconds(450); // many times the pace: a body that drips is not idle
    QElapsedTimer clock;
    clock.start();
    const auto reply = exchange(*makeTransport(), makeRequest(server.endpoint(), "token"), limits);
    QVERIFY(!reply.hasValue());
    QVERIFY2(reply.error().code == Code::TimedOut, qPrintable(describe(reply)));
    QCOMPARE(reply.error().httpStatus, 200);
    QVERIFY(clock.elapsed() >= limits.total.count() * 9 / 10); // Qt's timers may be 5 % early
}

void TransportLimits::slowUploadsAreNotIdle()
{
    FaultServer server({.tls = {}, .smallBuffer = true});
    auto slow = FaultStep::ok();
    slow.readPause = std::chrono::milliseconds(3);
    server.script({slow});
    cloud::TransportLimits limits;
    limits.idle = base::Milliseconds(900);
    QElapsedTimer clock;
    clock.start();
    const auto reply = exchange(*makeTransport(), makeRequest(server.endpoint(), "token", 16 * 1024 * 1024), limits);
    QVERIFY2(reply.hasValue(), qPrintable(describe(reply)));
    QVERIFY2(clock.elapsed() > limits.idle.count(), "the upload was too fast to show anything");
}

QTEST_GUILESS_MAIN(TransportLimits)
#include "tst_transport_limits.moc"
