// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <tuple>

using namespace composer::test;

/// Files that are no request: exit 3, a message with file and place, no crash, bounded memory.
class TestBadFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void content_data();
    void content();
    void hugeFileIsRefusedUnread();
    void endlessInputIsBounded();
    void notAFile_data();
    void notAFile();
    void aNameThatIsNotUtf8_data();
    void aNameThatIsNotUtf8();

private:
    Surroundings m_surroundings;
};

void TestBadFiles::content_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("message");
    const auto valid = validRequest();
    QTest::newRow("empty") << QByteArray() << QByteArray("empty");
    QTest::newRow("blank") << QByteArray(" \n\t") << QByteArray("empty");
    QTest::newRow("truncated") << valid.first(valid.size() / 2) << QByteArray("line 1");
    QTest::newRow("every line but the last") << QByteArray("{\n\"InstanceId\":\n\"x\",\n") << QByteArray("line 4");
    QTest::newRow("not UTF-8") << QByteArray("{\n\"Name\": \"caf\xe9\"}") << QByteArray("line 2");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0\"\0", 6) << QByteArray("UTF-8");
    QTest::newRow("10,000 arrays") << QByteArray(10'000, '[') << QByteArray("nested");
    QTest::newRow("10,000 objects") << QByteArray("{\"a\":").repeated(10'000) << QByteArray("nested");
    QTest::newRow("1,000,000 arrays") << QByteArray(1'000'000, '[') << QByteArray("nested");
    QTest::newRow("deep value in a request")
        << QByteArray("{\"Future\": " + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "}")
        << QByteArray("nested");
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\x02\x01\x01\0\0\0\x80\xff",
        12) << QByteArray("UTF-8");
    QTest::newRow("NUL bytes") << QByteArray(4096, '\0') << QByteArray("line 1");
    QTest::newRow("HTML") << QByteArray("<html></html>") << QByteArray("line 1");
    QTest::newRow("array") << QByteArray("[]") << QByteArray("object");
    QTest::newRow("two values") << QByteArray("{}\n{}") << QByteArray("line 2");
    QTest::newRow("newer draft") << QByteArray(R"({"format": "contact-composer/draft", "version": 99, "request": {}})")
                                 << QByteArray("newer");
    QTest::newRow("other format") << QByteArray(R"({"format": "something/else", "request": {}})")
                                  << QByteArray("something/else");
    QTest::newRow("draft without request")
        << QByteArray(R"({"format": "contact-composer/draft", "version": 1})") << QByteArray("request");
}

void TestBadFiles::content()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, message);
    const auto file = m_surroundings.file(QStringLiteral("bad.json"), content);
    for (const char* verb : {"validate", "send", "export"}) {
        QStringList arguments {QLatin1String(verb), file};
        if (qstrcmp(verb, "send") == 0)
            arguments << QStringLiteral("--environment") << QStringLiteral("sandbox");
        if (qstrcmp(verb, "export") == 0)
            arguments << QStringLiteral("--as") << QStringLiteral("json");
        const auto result = run(m_surroundings, arguments);
        QVERIFY(!result.crashed);
        QVERIFY2(result.exitCode == 3, verb);
        QVERIFY2(result.err.contains("bad.json") && result.err.contains(message), result.err.constData());
        QVERIFY2(result.out.isEmpty(), result.out.constData());
    }
}

void TestBadFiles::hugeFileIsRefusedUnread()
{
    QFile file(m_surroundings.path(QStringLiteral("huge.json")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(qint64(100) * 1024 * 1024 * 1024));
    const auto result = run(m_surroundings, {QStringLiteral("validate"), file.fileName()});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.err.contains("huge.json is too large"), result.err.constData());
}

void TestBadFiles::endlessInputIsBounded()
{
    QProcess process;
    process.setProcessEnvironment(m_surroundings.environment);
    process.setStandardInputFile(QStringLiteral("/dev/zero"));
    process.start(programPath(), {QStringLiteral("validate"), QStringLiteral("-")});
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 3);
    struct rusage usage = {};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    // KiB; the largest child of this test program. The bound of a request file is 72 MiB, read once.
    QVERIFY2(usage.ru_maxrss < 400 * 1024, QByteArray::number(qlonglong(usage.ru_maxrss)).constData());
}

void TestBadFiles::notAFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << m_surroundings.path(QStringLiteral("missing.json"));
    QTest::newRow("folder") << m_surroundings.path(QStringLiteral("."));
    const auto fifo = m_surroundings.path(QStringLiteral("fifo"));
    ::mkfifo(QFile::encodeName(fifo).constData(), 0600);
    QTest::newRow("FIFO without a writer") << fifo;
    QTest::newRow("device") << QStringLiteral("/dev/null");
    QTest::newRow("below a file") << QStringLiteral("/dev/null/x");
}

void TestBadFiles::notAFile()
{
    QFETCH(QString, path);
    const auto result = run(m_surroundings, {QStringLiteral("validate"), path});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.err.contains(path.toUtf8()), result.err.constData());
}

void TestBadFiles::aNameThatIsNotUtf8_data()
{
    QTest::addColumn<QStringList>("command");
    const auto row = [](const char* command) { QTest::newRow(command) << QString::fromLatin1(command).split(u' '); };
    row("validate");
    row("export --as json");
    row("export --as cli");
    row("send --environment sandbox");
    row("send --environment sandbox --dry-run");
}

/// Names are bytes: such a file is opened, and its name steers no terminal when it is said.
void TestBadFiles::aNameThatIsNotUtf8()
{
    QFETCH(QStringList, command);
    const auto start = [&](const QByteArray& content) {
        const auto source = m_surroundings.file(QStringLiteral("source.json"), content);
        QProcess process;
        process.setProcessEnvironment(m_surroundings.environment);
        // The name is made where names are bytes.
        process.start(QStringLiteral("sh"),
            QStringList {QStringLiteral("-c"),
                QStringLiteral("cd \"$1\" && name=$(printf 'caf\\351\\033[31m.json') && cp \"$2\" \"$name\" && "
                               "program=$3 && shift 3 && exec \"$program\" \"$@\" \"$name\""),
                QStringLiteral("sh"), m_surroundings.path(QString()), source, programPath()}
                + command);
        process.waitForFinished();
        return std::tuple(process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError());
    };
    const auto [good, out, err] = start(validRequest());
    QVERIFY2(good == 0, err.constData());
    const auto [bad, none, problem] = start("{}");
    QCOMPARE(bad == 0, command.first() == QLatin1String("export"));
    QVERIFY2((none + problem).contains("caf\\udce9\\u001b[31m.json"), (none + problem).constData());
    QVERIFY(!(out + err + none + problem).contains('\x1b'));
}

QTEST_GUILESS_MAIN(TestBadFiles)
#include "tst_bad_files.moc"
