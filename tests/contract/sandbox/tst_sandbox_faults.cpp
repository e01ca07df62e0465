// SPDX-License-Identifier: Apache-2.0
#include "aws/service_error.h"
#include "contract/sandbox/loopback_client.h"
#include "support/stopwatch.h"

#include <QTest>

using namespace composer;
using namespace composer::test;

/// The faults of scenarios, as they arrive on the wire.
class TestSandboxFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersErrors();
    void hangsUp();
    void hangsUpAfterAccepting();
    void hangsUpOnAKeptConnection();
    void cutsTheAnswer();
    void sendsGarbage();
    void delays();
    void aDelayHoldsUpNoOtherRequest();
    void hangsUntilTheClientLeaves();
    void stopEndsEveryWait_data();
    void stopEndsEveryWait();
};

void TestSandboxFaults::answersErrors()
{
    const RunningSandbox running(R"({"answer":"ThrottlingException","retryAfterMs":1500},
        {"answer":"ServiceUnavailable"})");
    LoopbackClient client(running.port);
    client.send(signedOnTheWire(running.port));
    const auto throttled = client.readReply();
    QCOMPARE(throttled.status, 429);
    QCOMPARE(errorCodeOf(throttled), "ThrottlingException");
    QCOMPARE(aws::headerValue(throttled.headers, "x-amz-retry-after"), "1500");
    client.send(signedOnTheWire(running.port));
    QCOMPARE(client.readReply().status, 503);
    client.send(signedOnTheWire(running.port));
    QCOMPARE(client.readReply().status, 200);
}

void TestSandboxFaults::hangsUp()
{
    const RunningSandbox running(R"({"answer":"hang-up"})");
    LoopbackClient client(running.port);
    client.send(signedOnTheWire(running.port, "token"));
    QCOMPARE(client.readToEnd(), QByteArray());
    QCOMPARE(running.sandbox->received().at(0).contactId, QString());
    QCOMPARE(exchange(running.port, "token").status, 200);
}

void TestSandboxFaults::hangsUpAfterAccepting()
{
    const RunningSandbox running(R"({"answer":"hang-up","afterAccept":true})");
    LoopbackClient client(running.port);
    client.send(signedOnTheWire(running.port, "token"));
    QCOMPARE(client.readToEnd(), QByteArray());
    const QString created = running.sandbox->received().at(0).contactId;
    QVERIFY(!created.isEmpty());
    QCOMPARE(contactIdOf(exchange(running.port, "token")), created);
}

void TestSandboxFaults::hangsUpOnAKeptConnection()
{
    const RunningSandbox running(R"({},{"answer":"hang-up"})");
    LoopbackClient client(running.port);
    client.send(signedOnTheWire(running.port));
    QCOMPARE(client.readReply().status, 200);
    client.send(signedOnTheWire(running.port));
    QCOMPARE(client.readToEnd(), QByteArray());
}

void TestSandboxFaults::cutsTheAnswer()
{
    const RunningSandbox running(R"({"answer":"truncated"})");
    LoopbackClient client(running.port);
    client.send(signedOnTheWire(running.port, "token"));
    const QByteArray bytes = client.readToEnd();
    const QByteArray whole = R"({"ContactId":")" + running.sandbox->received().at(0).contactId.toLatin1() + "\"}";
    QVERIFY(bytes.startsWith("HTTP/1.1 200 "));
    QVERIFY(bytes.contains("\r\nContent-Length: " + QByteArray::number(whole.size()) + "\r\n"));
    QCOMPARE(bytes.count("Content-Type"), 1);
    QCOMPARE(bytes.mid(bytes.indexOf("\r\n\r\n") + 4), whole.left(whole.size() / 2));
    QVERIFY(whole.contains(contactIdOf(exchange(running.port, "token")).toLatin1()));
}

void TestSandboxFaults::sendsGarbage()
{
    const RunningSandbox running(R"({"answer":"garbage"})");
    LoopbackClient client(running.port);
    client.send(signedOnTheWire(running.port));
    const QByteArray bytes = client.readToEnd();
    QCOMPARE(bytes.size(), 4'096);
    QVERIFY(!bytes.contains("HTTP"));
}

void TestSandboxFaults::delays()
{
    const RunningSandbox running(R"({"delayMs":150})");
    const test::Stopwatch stopwatch;
    QCOMPARE(exchange(running.port).status, 200);
    QVERIFY(stopwatch.hasRun(std::chrono::milliseconds(150)));
}

void TestSandboxFaults::aDelayHoldsUpNoOtherRequest()
{
    const RunningSandbox running(R"({"delayMs":600000,"count":20})");
    std::vector<std::unique_ptr<LoopbackClient>> waiting;
    for (int i = 0; i < 20; ++i) {
        waiting.push_back(std::make_unique<LoopbackClient>(running.port));
        waiting.back()->send(signedOnTheWire(running.port));
    }
    QTRY_COMPARE(running.sandbox->received().size(), 20U);
    QCOMPARE(exchange(running.port).status, 200);
}

void TestSandboxFaults::hangsUntilTheClientLeaves()
{
    // More than there may be threads: if clients that left kept theirs, the last request would never be answered.
    const RunningSandbox running(R"({"answer":"hang","count":300})");
    for (int i = 0; i < 300; ++i)
        LoopbackClient(running.port).send(signedOnTheWire(running.port));
    QTRY_COMPARE(running.sandbox->received().size(), 300U);
    QCOMPARE(exchange(running.port).status, 200);
}

void TestSandboxFaults::stopEndsEveryWait_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<int>("sentPercent");
    QTest::newRow("hang") << QByteArray(R"({"answer":"hang","count":9})") << 100;
    QTest::newRow("delay") << QByteArray(R"({"delayMs":600000,"count":9})") << 100;
    QTest::newRow("kept alive") << QByteArray() << 100;
    QTest::newRow("nothing sent") << QByteArray() << 0;
    QTest::newRow("half a head") << QByteArray() << 30;
    QTest::newRow("half a body") << QByteArray() << 90;
}

void TestSandboxFaults::stopEndsEveryWait()
{
    QFETCH(QByteArray, steps);
    QFETCH(int, sentPercent);
    const RunningSandbox running(steps);
    std::vector<std::unique_ptr<LoopbackClient>> clients;
    const QByteArray bytes = signedOnTheWire(running.port);
    for (int i = 0; i < 9; ++i) {
        clients.push_back(std::make_unique<LoopbackClient>(running.port));
        clients.back()->send(bytes.left(bytes.size() * sentPercent / 100));
    }
    if (sentPercent == 100)
        QTRY_COMPARE(running.sandbox->received().size(), 9U);
    running.sandbox->stop();
    for (const auto& client : clients)
        client->readToEnd();
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandbox_faults.moc"
