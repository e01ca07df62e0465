// SPDX-License-Identifier: Apache-2.0
#include "support/stopwatch.h"
#include "transport_fixture.h"

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

class TestTransportLimits : public QObject {
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

void TestTransportLimits::aReplyMayBeAsLargeAsAllowed_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<bool>("fits");
    QTest::newRow("at the limit") << qsizetype(1024 * 1024) << true;
    QTest::newRow("one more") << qsizetype(1024 * 1024 + 1) << false;
    QTest::newRow("much more") << qsizetype(8 * 1024 * 1024) << false;
}

void TestTransportLimits::aReplyMayBeAsLargeAsAllowed()
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

void TestTransportLimits::hugeRepliesDoNotFillMemory_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("TCP") << false;
    QTest::newRow("TLS") << true;
}

void TestTransportLimits::hugeRepliesDoNotFillMemory()
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

void TestTransportLimits::silenceEndsByTheIdleLimit()
{
    FaultServer server;
    server.script(faultSteps("hang_after_accept"));
    auto limits = noLimits();
    limits.idle = base::Milliseconds(100);
    const auto reply = exchange(*makeTransport(), makeRequest(server.endpoint(), "token"), limits);
    QVERIFY(!reply.hasValue());
    QVERIFY2(reply.error().code == Code::TimedOut, qPrintable(describe(reply)));
    QVERIFY(reply.error().requestMayHaveLeft);
}

/// Bytes come and go many times within the idle limit, unless the machine is so busy that it takes a longer one.
constexpr int scales[] = {1, 3, 9};

void TestTransportLimits::drippingEndsByTheTotalLimit()
{
    bool isComplete = false;
    for (const int scale : scales) {
        FaultServer server;
        server.script(faultSteps("drip_body"));
        auto limits = noLimits();
        limits.total = base::Milliseconds(900) * scale;
        limits.idle = base::Milliseconds(450) * scale;
        const test::Stopwatch stopwatch;
        const auto reply = exchange(*makeTransport(), makeRequest(server.endpoint(), "token"), limits);
        QVERIFY(!reply.hasValue());
        QVERIFY2(reply.error().code == Code::TimedOut, qPrintable(describe(reply)));
        isComplete = stopwatch.hasRun(limits.total);
        if (isComplete) {
            QCOMPARE(reply.error().httpStatus, 200);
            break;
        }
    }
    QVERIFY2(isComplete, "a body that drips is not idle");
}

void TestTransportLimits::slowUploadsAreNotIdle()
{
    for (const int scale : scales) {
        FaultServer server({.tls = {}, .smallBuffer = true});
        auto slow = FaultStep::ok();
        slow.readPause = std::chrono::milliseconds(3);
        server.script({slow});
        auto limits = noLimits();
        limits.idle = base::Milliseconds(900) * scale;
        const test::Stopwatch stopwatch;
        const auto request = makeRequest(server.endpoint(), "token", qsizetype(16) * scale * 1024 * 1024);
        const auto reply = exchange(*makeTransport(), request, limits);
        if (!reply && scale != scales[2])
            continue;
        QVERIFY2(reply.hasValue(), qPrintable(describe(reply)));
        QVERIFY2(stopwatch.hasRun(limits.idle), "the upload was too fast to show anything");
        return;
    }
}

QTEST_GUILESS_MAIN(TestTransportLimits)
#include "tst_transport_limits.moc"
