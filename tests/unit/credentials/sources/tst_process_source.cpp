// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "credentials/sources/process_source.h"
#include "support/fake_clock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace composer;
using Code = credentials::CredentialError::Code;
using namespace std::chrono_literals;

namespace {

const QByteArray keys = R"({"Version": 1, "AccessKeyId": "AKID", "SecretAccessKey": "canary",)"
                        R"( "SessionToken": "token", "Expiration": "2026-01-02T04:04:05Z"})";

bool isAlive(pid_t pid)
{
    if (::kill(pid, 0) != 0)
        return false;
    QFile status(
        QStringLiteral("/proc/%1/stat").arg(pid)); // a process that has ended but was not waited for is a zombie
    return status.open(QIODevice::ReadOnly) && !status.readAll().contains(") Z ");
}

} // namespace

class TestProcessSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds();
    void getsTheEnvironmentAndNoInput();
    void runsNoShell();
    void failures_data();
    void failures();
    void hangs_data();
    void hangs();
    void cancels_data();
    void cancels();
    void cancelledBefore();
    void grandchildKeepsThePipe();
    void muchOnStandardError();
    void wrongCommands_data();
    void wrongCommands();
    void keepsTheEventLoop();

private:
    /// Writes an executable script; returns its path.
    QString script(const QByteArray& text, const char* name = "vault");
    auto resolve(const QString& command, credentials::ChildLimits limits = {}, std::stop_token stop = {});
    pid_t writtenPid() const;

    QTemporaryDir m_folder;
    std::shared_ptr<credentials::Trace> m_trace = std::make_shared<credentials::Trace>();
};

QString TestProcessSource::script(const QByteArray& text, const char* name)
{
    QFile file(m_folder.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write a script");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

auto TestProcessSource::resolve(const QString& command, credentials::ChildLimits limits, std::stop_token stop)
{
    credentials::SourceDependencies dependencies;
    dependencies.clock = std::make_shared<test::FakeClock>();
    dependencies.trace = m_trace;
    m_trace->clear();
    credentials::ProcessSource source(QStringLiteral("work"), command, dependencies, limits);
    return base::waitFor(source.resolve(stop));
}

pid_t TestProcessSource::writtenPid() const
{
    QFile file(m_folder.filePath(QStringLiteral("pid")));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
}

void TestProcessSource::finds()
{
    const auto found = resolve(script("#!/bin/sh\necho '" + keys + "'\n") + QStringLiteral(" --password hunter2"));
    QVERIFY(found);
    QCOMPARE(found->keys.accessKeyId, QByteArray("AKID"));
    QVERIFY(found->keys.secretAccessKey == base::Secret("canary"));
    QVERIFY(found->expires == test::FakeClock().utcNow() + 1h);
    QCOMPARE(found->source, QStringLiteral("profile work"));
    QCOMPARE(m_trace->steps().size(), std::size_t(1));
    QCOMPARE(m_trace->steps()[0].event, credentials::TraceStep::Event::Asked);
    QCOMPARE(m_trace->steps()[0].source, QStringLiteral("profile work"));
    QCOMPARE(m_trace->steps()[0].detail, QStringLiteral("vault"));
}

void TestProcessSource::getsTheEnvironmentAndNoInput()
{
    qputenv("COMPOSER_TEST_VALUE", "AKIDENV");
    const auto found = resolve(script("#!/bin/sh\ncat\n"
                                      "printf '{\"Version\":1,\"AccessKeyId\":\"%s\",\"SecretAccessKey\":\"%s\"}' "
                                      "\"$COMPOSER_TEST_VALUE\" \"$2\"\n")
        + QStringLiteral(" -x 'two'\\+words"));
    qunsetenv("COMPOSER_TEST_VALUE");
    QVERIFY(found);
    QCOMPARE(found->keys.accessKeyId, QByteArray("AKIDENV"));
    QVERIFY(found->keys.secretAccessKey == base::Secret("two+words"));
}

void TestProcessSource::runsNoShell()
{
    const auto mark = m_folder.filePath(QStringLiteral("mark"));
    const auto command = script("#!/bin/sh\necho \"$#\" >&2\nexit 1\n") + QStringLiteral(" ; touch ") + mark
        + QStringLiteral(" $(touch ") + mark + u')';
    QCOMPARE(resolve(command).error().detail, QStringLiteral("vault ended with exit code 1 and said: 5"));
    QVERIFY(!QFile::exists(mark));
    // Without the line that names an interpreter, execvp() would hand the file to a shell.
    QCOMPARE(
        resolve(script("touch " + mark.toUtf8() + "\n")).error().detail, QStringLiteral("vault could not be started"));
    QVERIFY(!QFile::exists(mark));
}

void TestProcessSource::failures_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, QByteArray text, Code code, const char* detail) {
        QTest::newRow(name) << "#!/bin/sh\n" + text + "\n" << code << QString::fromUtf8(detail);
    };
    row("exit code", "exit 3", Code::ProcessFailed, "vault ended with exit code 3");
    row("words", "echo canary; echo 'no session AKIAIOSFODNN7EXAMPLE' >&2; exit 1", Code::ProcessFailed,
        "vault ended with exit code 1 and said: no session ***");
    row("signal", "kill -9 $$", Code::ProcessFailed, "vault was ended by signal 9");
    row("nothing", "exit 0", Code::ProcessFailed, "vault ended without an answer");
    row("garbage", "echo canary", Code::Malformed, "the response of vault is not JSON");
    row("binary", "head -c 2000 /dev/zero", Code::Malformed, "the response of vault is not JSON");
    row("not UTF-8", "printf '{\"a\":\"\\377\"}'", Code::Malformed, "the response of vault is not UTF-8 text");
    row("1 GB", "yes canary | head -c 1000000000", Code::ProcessFailed, "vault wrote more than 64 KiB");
    row("no end", "exec yes canary", Code::ProcessFailed, "vault wrote more than 64 KiB");
    row("just too much", "head -c 65537 /dev/zero", Code::ProcessFailed, "vault wrote more than 64 KiB");
    row("just not too much", "head -c 65536 /dev/zero", Code::Malformed, "the response of vault is not JSON");
    row("too much by one that ignores the end", "trap '' TERM PIPE; while :; do echo canary; done 2>/dev/null",
        Code::ProcessFailed, "vault wrote more than 64 KiB");
}

void TestProcessSource::failures()
{
    QFETCH(QByteArray, script);
    QFETCH(Code, code);
    QFETCH(QString, detail);
    const auto found = resolve(this->script(script));
    QVERIFY(!found);
    QCOMPARE(found.error().code, code);
    QCOMPARE(found.error().detail, detail);
}

void TestProcessSource::hangs_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("sleeps") << QByteArray("exec sleep 1000");
    QTest::newRow("waits for input") << QByteArray("cat /dev/stdin; exec sleep 1000");
    QTest::newRow("closes its output") << QByteArray("exec >&- 2>&-; exec sleep 1000");
    QTest::newRow("answers and stays") << "echo '" + keys + "'; exec sleep 1000";
    QTest::newRow("ignores the end") << QByteArray("trap '' TERM HUP INT; while :; do sleep 0.1; done");
    QTest::newRow("busy") << QByteArray("trap '' TERM; while :; do :; done");
    QTest::newRow("talks for ever") << QByteArray("exec yes canary >&2");
    QTest::newRow("child ignores the end") << QByteArray("(trap '' TERM; while :; do sleep 0.1; done) & wait");
}

void TestProcessSource::hangs()
{
    QFETCH(QByteArray, script);
    credentials::ChildLimits limits;
    limits.time = 500ms;
    limits.grace = 300ms;
    const auto pidFile = m_folder.filePath(QStringLiteral("pid")).toUtf8();
    const auto found = resolve(this->script("#!/bin/sh\necho $$ >" + pidFile + "\n" + script + "\n"), limits);
    QVERIFY(!found);
    QCOMPARE(found.error().code, Code::TimedOut);
    QCOMPARE(found.error().detail, QStringLiteral("vault did not end within 0.5 s"));
    const auto group = writtenPid();
    QVERIFY(group > 1);
    QTRY_VERIFY(!isAlive(group));
    QTRY_VERIFY(::kill(-group, 0) != 0); // none of it is left
}

void TestProcessSource::cancels_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("sleeps") << QByteArray("exec sleep 1000");
    QTest::newRow("ignores the end") << QByteArray("trap '' TERM HUP INT; while :; do sleep 0.1; done");
}

void TestProcessSource::cancels()
{
    QFETCH(QByteArray, script);
    const auto pidFile = m_folder.filePath(QStringLiteral("pid")).toUtf8();
    QFile::remove(QString::fromUtf8(pidFile));
    std::stop_source stop;
    QTimer look;
    look.callOnTimeout(this, [&] { writtenPid() > 0 && stop.request_stop(); });
    look.start(10);
    const auto found =
        resolve(this->script("#!/bin/sh\necho $$ >" + pidFile + "\n" + script + "\n"), {}, stop.get_token());
    QVERIFY(!found);
    QCOMPARE(found.error().code, Code::Cancelled);
    QTRY_VERIFY(!isAlive(writtenPid()));
}

void TestProcessSource::cancelledBefore()
{
    std::stop_source stop;
    stop.request_stop();
    const auto mark = m_folder.filePath(QStringLiteral("started"));
    const auto found = resolve(script("#!/bin/sh\ntouch " + mark.toUtf8() + "\n"), {}, stop.get_token());
    QCOMPARE(found.error().code, Code::Cancelled);
    QVERIFY(!QFile::exists(mark));
}

void TestProcessSource::grandchildKeepsThePipe()
{
    const auto pidFile = m_folder.filePath(QStringLiteral("pid")).toUtf8();
    const auto found = resolve(script("#!/bin/sh\nsleep 1000 &\necho $! >" + pidFile + "\necho '" + keys + "'\n"));
    QVERIFY(found);
    const auto grandchild = writtenPid();
    QVERIFY(isAlive(grandchild)); // an agent that it started for next time
    ::kill(grandchild, SIGKILL);
}

void TestProcessSource::muchOnStandardError()
{
    const auto much = QByteArray("head -c 300000 /dev/zero | tr '\\0' x >&2\n");
    QVERIFY(resolve(script("#!/bin/sh\n" + much + "echo '" + keys + "'\n")));
    const auto found = resolve(script("#!/bin/sh\nyes 'the cause' | head -c 300000 >&2\nexit 1\n"));
    QVERIFY(!found);
    QVERIFY(found.error().detail.size() < credentials::ChildLimits().errBytes);
    QVERIFY(found.error().detail.contains(QLatin1String("the cause")));
}

void TestProcessSource::wrongCommands_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, const char* command, Code code, const char* detail) {
        QTest::newRow(name) << QString::fromUtf8(command) << code << QString::fromUtf8(detail);
    };
    row("empty", " ", Code::Misconfigured, "credential_process does not name a program");
    row("empty word", "'' a", Code::Misconfigured, "credential_process does not name a program");
    row("quotation", "a 'canary", Code::Misconfigured, "credential_process has an unmatched quotation mark");
    row("backslash", "a canary\\", Code::Misconfigured, "credential_process ends with a backslash");
    row("not found", "no-such-vault --secret canary", Code::ProcessFailed, "no-such-vault was not found on PATH");
    row("no file", "/nowhere/vault canary", Code::ProcessFailed, "vault was not found");
    row("home", "~/vault canary", Code::ProcessFailed, "vault was not found");
    row("folder", "/usr/bin canary", Code::ProcessFailed, "bin is not a program that you may run");
    row("no program", "/etc/passwd canary", Code::ProcessFailed, "passwd is not a program that you may run");
    row("assignment", "TOKEN=canary vault", Code::ProcessFailed, "TOKEN was not found on PATH");
}

void TestProcessSource::wrongCommands()
{
    QFETCH(QString, command);
    QFETCH(Code, code);
    QFETCH(QString, detail);
    const auto found = resolve(command);
    QVERIFY(!found);
    QCOMPARE(found.error().code, code);
    QCOMPARE(found.error().detail, detail);
}

void TestProcessSource::keepsTheEventLoop()
{
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&beats] { ++beats; });
    heart.start(20);
    credentials::ChildLimits limits;
    limits.time = 1s;
    resolve(script("#!/bin/sh\nexec yes canary >&2\n"), limits).error();
    QVERIFY(beats >= 20); // of 50
}

QTEST_GUILESS_MAIN(TestProcessSource)
#include "tst_process_source.moc"
