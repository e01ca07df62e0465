// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QTest>

#include <csignal>

using namespace composer;
using namespace composer::test;

namespace {

const QStringList sendJson {QStringLiteral("send"), QStringLiteral("-"), QStringLiteral("--json")};

QByteArray scenario(const QByteArray& steps, const QByteArray& then = "normal")
{
    return R"({"version": 1, "steps": [)" + steps + R"(], "then": ")" + then + "\"}";
}

bool startSend(QProcess& process, const Surroundings& surroundings)
{
    process.setProcessEnvironment(surroundings.environment);
    process.start(
        programPath(), {QStringLiteral("send"), surroundings.file(QStringLiteral("request.json"), validRequest())});
    return process.waitForStarted();
}

/// -1: it did not end by itself in time.
int exitCodeAfterInterrupt(QProcess& process)
{
    ::kill(pid_t(process.processId()), SIGINT);
    return process.waitForFinished(10'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace

/// Exit codes and JSON of what can go wrong at the service, through the built-in one.
class TestSendFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyModelledError_data();
    void everyModelledError();
    void oneThrottleIsRetried();
    void hangEndsWithTheTimeout();
    void interruptWhileHanging();
    void interruptBeforeAnythingLeft();
    void hangUpAfterAcceptingCreatesOne();
    void journalThatCannotBeWritten();
    void homeless();
};

void TestSendFaults::everyModelledError_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("attempts");
    const auto row = [](const char* error, int status, int exitCode, const char* attempts) {
        QTest::newRow(error) << QByteArray(error) << status << exitCode << QString::fromLatin1(attempts);
    };
    row("InvalidRequestException", 400, 5, "1");
    row("ServiceQuotaExceededException", 402, 5, "1");
    row("AccessDeniedException", 403, 5, "1");
    row("ResourceNotFoundException", 404, 5, "1");
    row("IdempotencyException", 409, 5, "1");
    row("ThrottlingException", 429, 5, "3");
    row("InternalServiceException", 500, 6, "3");
}

void TestSendFaults::everyModelledError()
{
    QFETCH(QByteArray, error);
    QFETCH(int, status);
    QFETCH(int, exitCode);
    QFETCH(QString, attempts);
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings, scenario("{\"answer\": \"" + error + "\"}", "repeat"));
    QVERIFY(sandbox.ready());
    const auto result = run(surroundings, sendJson, validRequest());
    QCOMPARE(result.exitCode, exitCode);
    QCOMPARE(result.member("Code"), QString::fromLatin1(error));
    QCOMPARE(result.member("HttpStatus"), QString::number(status));
    QCOMPARE(result.member("Attempts"), attempts);
    QVERIFY(!result.member("RequestId").isEmpty());
    QVERIFY(!result.member("ClientToken").isEmpty());
    QVERIFY(!result.member("Message").isEmpty());
}

void TestSendFaults::oneThrottleIsRetried()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings, scenario(R"({"answer": "ThrottlingException"})"));
    QVERIFY(sandbox.ready());
    const auto result = run(surroundings, sendJson, validRequest());
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(result.member("Attempts"), QStringLiteral("2"));
}

void TestSendFaults::hangEndsWithTheTimeout()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings, scenario(R"({"answer": "hang"})", "repeat"));
    QVERIFY(sandbox.ready());
    const auto result =
        run(surroundings, sendJson + QStringList {QStringLiteral("--timeout"), QStringLiteral("1.5")}, validRequest());
    QCOMPARE(result.exitCode, 6);
    QCOMPARE(result.member("Code"), QStringLiteral("TimedOut"));
    QVERIFY(result.err.contains(result.member("ClientToken").toUtf8()));
}

void TestSendFaults::interruptWhileHanging()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings, scenario(R"({"answer": "hang"})", "repeat"));
    QVERIFY(sandbox.ready());
    QProcess process;
    QVERIFY(startSend(process, surroundings));
    QVERIFY(sandbox.waitForMessage("PUT /contact/email"));
    QCOMPARE(exitCodeAfterInterrupt(process), 6); // the request had left: it is not certain that nothing was created
}

void TestSendFaults::interruptBeforeAnythingLeft()
{
    Surroundings surroundings;
    RunningSandbox sandbox(
        surroundings, scenario(R"({"answer": "ThrottlingException", "retryAfterMs": 5000})", "repeat"));
    QVERIFY(sandbox.ready());
    QProcess process;
    QVERIFY(startSend(process, surroundings));
    QVERIFY(sandbox.waitForMessage("429"));
    QCOMPARE(exitCodeAfterInterrupt(process), 8); // a throttled request created nothing
}

void TestSendFaults::hangUpAfterAcceptingCreatesOne()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings, scenario(R"({"answer": "hang-up", "afterAccept": true})"));
    QVERIFY(sandbox.ready());
    const auto result = run(surroundings, sendJson, validRequest());
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(result.member("Attempts"), QStringLiteral("2"));
    // Both requests carry one token, so the second gets the contact that the first made.
    QVERIFY(sandbox.waitForMessage("no response " + result.member("ContactId").toUtf8()));
}

void TestSendFaults::journalThatCannotBeWritten()
{
    Surroundings surroundings;
    surroundings.environment.insert(
        QStringLiteral("XDG_STATE_HOME"), surroundings.file(QStringLiteral("not-a-folder"), "x"));
    const auto result = run(surroundings,
        {QStringLiteral("send"), QStringLiteral("-"), QStringLiteral("--environment"), QStringLiteral("sandbox"),
            QStringLiteral("--json")},
        validRequest());
    QCOMPARE(result.exitCode, 7);
    QCOMPARE(result.member("Code"), QStringLiteral("JournalUnavailable"));
    QVERIFY2(result.err.contains("not-a-folder"), result.err.constData());
}

void TestSendFaults::homeless()
{
    Surroundings surroundings;
    surroundings.environment.remove(QStringLiteral("XDG_STATE_HOME"));
    surroundings.environment.remove(QStringLiteral("HOME"));
    const auto result = run(surroundings,
        {QStringLiteral("send"), QStringLiteral("-"), QStringLiteral("--environment"), QStringLiteral("sandbox")},
        validRequest());
    QCOMPARE(result.exitCode, 7);
    QVERIFY2(result.err.contains("XDG_STATE_HOME"), result.err.constData());
}

QTEST_GUILESS_MAIN(TestSendFaults)
#include "tst_send_faults.moc"
