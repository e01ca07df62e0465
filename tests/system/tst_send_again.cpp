// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <QUuid>

#include <csignal>

using namespace composer;
using namespace composer::test;

namespace {

/// The contact is created, and no answer says so.
QByteArray acceptsAndHangs()
{
    return R"({"version": 1, "steps": [{"answer": "hang", "afterAccept": true}]})";
}

QStringList sendFile(const Surroundings& surroundings, const QStringList& options = {})
{
    return QStringList {QStringLiteral("send"), surroundings.file(QStringLiteral("request.json"), validRequest())}
    + options;
}

/// The command at a shell, with `redirections` behind it.
Run runInShell(const Surroundings& surroundings, const QStringList& arguments, const QByteArray& redirections)
{
    QProcess shell;
    shell.setProcessEnvironment(surroundings.environment);
    shell.start(QStringLiteral("/bin/sh"),
        QStringList {QStringLiteral("-c"), QString::fromLatin1("\"$0\" \"$@\" " + redirections), programPath()}
            + arguments);
    shell.waitForFinished(60'000);
    return {shell.exitCode(), shell.exitStatus() == QProcess::CrashExit, shell.readAllStandardOutput(),
        shell.readAllStandardError()};
}

QByteArray tokenIn(const QByteArray& messages)
{
    const auto at = messages.indexOf("ClientToken: ");
    return at < 0 ? QByteArray() : messages.mid(at + 13, 36);
}

} // namespace

/// A send that was interrupted is known to the next one, and what cannot be known is an error.
class TestSendAgain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKilledSendIsHeldBack();
    void resumeCreatesNoSecondContact();
    void resumesFromTheHistory();
    void resumesNothingElse();
    void aJournalThatIsLostHoldsBackOnce();
    void againCreatesASecondContact();
    void anotherRequestIsNotHeldBack();
    void createdIsMentionedOnStandardErrorAlone();
    void nothingToResume();
    void theTokenIsSaidBeforeTheFirstByte();
    void everySignalEndsWithTheTruth_data();
    void everySignalEndsWithTheTruth();
    void lostOutputIsAnError_data();
    void lostOutputIsAnError();
    void closedStreamsDoNoHarm_data();
    void closedStreamsDoNoHarm();

private:
    /// Kills a send after the service has accepted it; its token.
    static QByteArray killed(RunningSandbox& sandbox, const Surroundings& surroundings);
};

QByteArray TestSendAgain::killed(RunningSandbox& sandbox, const Surroundings& surroundings)
{
    QProcess process;
    process.setProcessEnvironment(surroundings.environment);
    process.start(programPath(), sendFile(surroundings));
    if (!process.waitForStarted() || !sandbox.waitForMessage("PUT /contact/email"))
        return {};
    process.kill();
    process.waitForFinished();
    return tokenIn(process.readAllStandardError());
}

void TestSendAgain::aKilledSendIsHeldBack()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings, acceptsAndHangs());
    QVERIFY(sandbox.ready());
    const auto token = killed(sandbox, surroundings);
    QVERIFY(!QUuid::fromString(QString::fromLatin1(token)).isNull());
    const auto second = run(surroundings, sendFile(surroundings));
    QCOMPARE(second.exitCode, 6);
    QVERIFY(second.out.isEmpty());
    QVERIFY2(second.err.contains(token) && second.err.contains("--resume"), second.err.constData());
    const auto asJson = run(surroundings, sendFile(surroundings, {QStringLiteral("--json")}));
    QCOMPARE(asJson.exitCode, 6);
    QCOMPARE(asJson.member("Code"), QStringLiteral("OpenOutcome"));
    QCOMPARE(asJson.member("ClientToken").toLatin1(), token);
}

void TestSendAgain::resumeCreatesNoSecondContact()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings, acceptsAndHangs());
    QVERIFY(sandbox.ready());
    const auto token = killed(sandbox, surroundings);
    const auto resumed =
        run(surroundings, sendFile(surroundings, {QStringLiteral("--resume"), QStringLiteral("--json")}));
    QVERIFY2(resumed.exitCode == 0, resumed.err.constData());
    QCOMPARE(resumed.member("ClientToken").toLatin1(), token);
    // Once it is known to be created, the row answers.
    const auto once = run(surroundings, sendFile(surroundings, {QStringLiteral("--resume"), QStringLiteral("--json")}));
    QCOMPARE(once.exitCode, 0);
    QCOMPARE(once.member("ContactId"), resumed.member("ContactId"));
    QCOMPARE(once.member("Attempts"), QStringLiteral("0"));
}

/// Without the file, which may have gone: what the journal has is what is sent.
void TestSendAgain::resumesFromTheHistory()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings, acceptsAndHangs());
    QVERIFY(sandbox.ready());
    const auto token = QString::fromLatin1(killed(sandbox, surroundings));
    const auto resume = [&](const QStringList& options = {}) {
        return run(surroundings,
            QStringList {QStringLiteral("history"), QStringLiteral("resume"), token, QStringLiteral("--json")}
                + options);
    };
    const auto elsewhere = resume({QStringLiteral("--environment"), QStringLiteral("sandbox")});
    QCOMPARE(elsewhere.exitCode, 2);
    QCOMPARE(elsewhere.member("Code"), QStringLiteral("OtherPlace"));
    const auto resumed = resume();
    QVERIFY2(resumed.exitCode == 0, resumed.err.constData());
    QCOMPARE(resumed.member("ClientToken"), token);
    const auto contact = resumed.member("ContactId");
    QVERIFY(!contact.isEmpty());
    // It is known now, and nothing is sent.
    const auto once = resume();
    QCOMPARE(once.exitCode, 0);
    QCOMPARE(once.member("ContactId"), contact);
    QCOMPARE(once.member("Attempts"), QStringLiteral("0"));
    const auto list = run(surroundings, {QStringLiteral("history"), QStringLiteral("list")});
    QCOMPARE(list.out.count('\n'), 1);
}

void TestSendAgain::resumesNothingElse()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings);
    QVERIFY(sandbox.ready());
    const QStringList resume {QStringLiteral("history"), QStringLiteral("resume")};
    QCOMPARE(run(surroundings, resume).exitCode, 2);
    QCOMPARE(run(surroundings, resume + QStringList {QStringLiteral("4711")}).exitCode, 3);
    QCOMPARE(run(surroundings, sendFile(surroundings)).exitCode, 0);
    const QStringList list {
        QStringLiteral("history"), QStringLiteral("list"), QStringLiteral("--profile"), QStringLiteral("x")};
    QCOMPARE(run(surroundings, list).exitCode, 2);
}

/// Of which nothing can be read any more: whether the request was sent before is not known.
void TestSendAgain::aJournalThatIsLostHoldsBackOnce()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings, acceptsAndHangs());
    QVERIFY(sandbox.ready());
    QVERIFY(!killed(sandbox, surroundings).isEmpty());
    QDir state(surroundings.path(QStringLiteral("state/contact-composer")));
    for (const auto& name : state.entryList({QStringLiteral("submissions.db*")}, QDir::Files))
        QVERIFY(state.remove(name));
    QFile journal(state.filePath(QStringLiteral("submissions.db")));
    QVERIFY(journal.open(QFile::WriteOnly));
    journal.write(QByteArray(40'000, 'x'));
    journal.close();
    const auto held = run(surroundings, sendFile(surroundings, {QStringLiteral("--json")}));
    QCOMPARE(held.exitCode, 6);
    QCOMPARE(held.member("Code"), QStringLiteral("JournalDamaged"));
    QVERIFY2(held.err.contains("Nothing was sent now"), held.err.constData());
    QCOMPARE(run(surroundings, sendFile(surroundings)).exitCode, 0); // it has been said
}

void TestSendAgain::againCreatesASecondContact()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings, acceptsAndHangs());
    QVERIFY(sandbox.ready());
    const auto token = killed(sandbox, surroundings);
    const auto again = run(surroundings, sendFile(surroundings, {QStringLiteral("--again"), QStringLiteral("--json")}));
    QCOMPARE(again.exitCode, 0);
    QVERIFY(again.member("ClientToken").toLatin1() != token);
}

void TestSendAgain::anotherRequestIsNotHeldBack()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings, acceptsAndHangs());
    QVERIFY(sandbox.ready());
    QVERIFY(!killed(sandbox, surroundings).isEmpty());
    auto change = base::Json::object();
    change.append(QStringLiteral("Name"), base::Json::string(QStringLiteral("another")));
    QCOMPARE(run(surroundings, {QStringLiteral("send"), QStringLiteral("-")}, validRequest(change)).exitCode, 0);
    // Nor is the same one in another place.
    const auto elsewhere = sendFile(surroundings, {QStringLiteral("--environment"), QStringLiteral("sandbox")});
    QCOMPARE(run(surroundings, elsewhere).exitCode, 0);
}

void TestSendAgain::createdIsMentionedOnStandardErrorAlone()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings);
    QVERIFY(sandbox.ready());
    const auto first = run(surroundings, sendFile(surroundings));
    QCOMPARE(first.exitCode, 0);
    const auto second = run(surroundings, sendFile(surroundings));
    QCOMPARE(second.exitCode, 0);
    QVERIFY(second.out != first.out);
    QVERIFY(!QUuid::fromString(QString::fromLatin1(second.out.trimmed())).isNull());
    QVERIFY2(second.err.contains(first.out.trimmed()), second.err.constData());
}

void TestSendAgain::nothingToResume()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings);
    QVERIFY(sandbox.ready());
    QCOMPARE(run(surroundings, sendFile(surroundings, {QStringLiteral("--resume")})).exitCode, 2);
    QCOMPARE(
        run(surroundings, sendFile(surroundings, {QStringLiteral("--resume"), QStringLiteral("--again")})).exitCode, 2);
}

void TestSendAgain::theTokenIsSaidBeforeTheFirstByte()
{
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings, acceptsAndHangs());
    QVERIFY(sandbox.ready());
    QVERIFY(!killed(sandbox, surroundings).isEmpty());
}

void TestSendAgain::everySignalEndsWithTheTruth_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("HUP") << SIGHUP;
    QTest::newRow("INT") << SIGINT;
    QTest::newRow("TERM") << SIGTERM;
}

void TestSendAgain::everySignalEndsWithTheTruth()
{
    QFETCH(int, signal);
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings, acceptsAndHangs());
    QVERIFY(sandbox.ready());
    QProcess process;
    process.setProcessEnvironment(surroundings.environment);
    process.start(programPath(), sendFile(surroundings));
    QVERIFY(process.waitForStarted());
    QVERIFY(sandbox.waitForMessage("PUT /contact/email"));
    ::kill(pid_t(process.processId()), signal);
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 6);
    QVERIFY(process.readAllStandardError().contains("may or may not have been created"));
}

void TestSendAgain::lostOutputIsAnError_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("redirections");
    QTest::newRow("full") << QStringList() << QByteArray(">/dev/full");
    QTest::newRow("full, JSON") << QStringList {QStringLiteral("--json")} << QByteArray(">/dev/full");
    QTest::newRow("closed") << QStringList() << QByteArray(">&-");
}

void TestSendAgain::lostOutputIsAnError()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, redirections);
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings);
    QVERIFY(sandbox.ready());
    const auto lost = runInShell(surroundings, sendFile(surroundings, options), redirections);
    QCOMPARE(lost.exitCode, 9);
    const auto resumed = run(surroundings, sendFile(surroundings, {QStringLiteral("--resume")}));
    QCOMPARE(resumed.exitCode, 0);
    QVERIFY2(lost.err.contains(resumed.out.trimmed()), lost.err.constData());
    for (const auto& command : {QStringList {QStringLiteral("--help")}, QStringList {QStringLiteral("--version")},
             QStringList {QStringLiteral("validate"), surroundings.path(QStringLiteral("request.json")),
                 QStringLiteral("--json")},
             QStringList {QStringLiteral("send"), QStringLiteral("--help")}})
        QCOMPARE(runInShell(surroundings, command, redirections).exitCode, 9);
}

void TestSendAgain::closedStreamsDoNoHarm_data()
{
    QTest::addColumn<QByteArray>("redirections");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("in") << QByteArray("<&-") << 0;
    QTest::newRow("err") << QByteArray("2>&-") << 0;
    QTest::newRow("in, err") << QByteArray("<&- 2>&-") << 0;
    QTest::newRow("out, err") << QByteArray(">&- 2>&-") << 9;
    QTest::newRow("all") << QByteArray("<&- >&- 2>&-") << 9;
}

void TestSendAgain::closedStreamsDoNoHarm()
{
    QFETCH(QByteArray, redirections);
    QFETCH(int, exitCode);
    Surroundings surroundings;
    RunningSandbox sandbox(surroundings);
    QVERIFY(sandbox.ready());
    const auto sent = runInShell(surroundings, sendFile(surroundings), redirections);
    QCOMPARE(sent.exitCode, exitCode);
    const auto resumed = run(surroundings, sendFile(surroundings, {QStringLiteral("--resume")}));
    QCOMPARE(resumed.exitCode, 0); // the journal is whole
    if (exitCode == 0)
        QCOMPARE(sent.out, resumed.out);
}

QTEST_GUILESS_MAIN(TestSendAgain)
#include "tst_send_again.moc"
