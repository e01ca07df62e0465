// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace composer;
using namespace composer::test;

class TestExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCommandRunsInAShell_data();
    void theCommandRunsInAShell();
    void presignedAddressesAreReported();
    void aTemplateIsExportedButNotSent();

private:
    QByteArray shell(const QByteArray& command) const;
    Surroundings m_surroundings;
};

/// What a stand-in for aws received: its arguments, each ended by NUL, then standard input when it was named.
QByteArray TestExport::shell(const QByteArray& command) const
{
    const auto aws = m_surroundings.file(QStringLiteral("aws"),
        "#!/bin/sh\nfor word; do printf '%s\\000' \"$word\"; done\n"
        "case \"$*\" in *file:///dev/stdin*) cat /dev/stdin;; esac\n");
    QFile::setPermissions(aws, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(
        QStringLiteral("PATH"), m_surroundings.path(QString()) + u':' + environment.value(QStringLiteral("PATH")));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("sh"), {QStringLiteral("-s")});
    process.write(command);
    process.closeWriteChannel();
    return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
}

void TestExport::theCommandRunsInAShell_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("quotes") << QStringLiteral("it's \"a\" \\ $(id)\n`id` \u00fc");
    QTest::newRow("too long for an argument") << QString(200'000, u'\'');
}

void TestExport::theCommandRunsInAShell()
{
    QFETCH(QString, name);
    auto change = base::Json::object();
    change.append(QStringLiteral("Name"), base::Json::string(name));
    const auto file = m_surroundings.file(QStringLiteral("request.json"), validRequest(change));
    const auto json =
        run(m_surroundings, {QStringLiteral("export"), file, QStringLiteral("--as"), QStringLiteral("json")});
    const auto cli = run(m_surroundings,
        {QStringLiteral("export"), file, QStringLiteral("--as"), QStringLiteral("cli"), QStringLiteral("--region"),
            QStringLiteral("us-west-2")});
    QCOMPARE(cli.exitCode, 0);
    const QList<QByteArray> words {"connect", "start-email-contact", "--region", "us-west-2", "--cli-input-json"};
    const auto start = words.join('\0') + '\0';
    const auto received = shell(cli.out);
    QVERIFY2(received.startsWith(start), received.left(200).constData());
    auto rest = received.sliced(start.size());
    const bool isPiped = cli.out.startsWith("printf ");
    QCOMPARE(isPiped, name.size() > 128 * 1024);
    if (isPiped) {
        QVERIFY(rest.startsWith("file:///dev/stdin"));
        rest = rest.sliced(rest.indexOf('\0') + 1);
    } else {
        rest.chop(1);
    }
    const auto sent = base::parseJson(rest);
    QVERIFY2(sent.hasValue(), rest.left(200).constData());
    QVERIFY(*sent == json.json());
}

void TestExport::presignedAddressesAreReported()
{
    const auto file = m_surroundings.file(QStringLiteral("presigned.json"),
        R"({"Attachments": [{"FileName": "a.pdf", "S3Url": "https://b.example.com/a?X-Amz-Signature=canary"}]})");
    const auto cli =
        run(m_surroundings, {QStringLiteral("export"), file, QStringLiteral("--as"), QStringLiteral("cli")});
    QCOMPARE(cli.exitCode, 0);
    QVERIFY(cli.out.contains("X-Amz-Signature=canary"));
    QVERIFY(cli.err.contains("presigned"));
    QVERIFY(!cli.err.contains("canary"));
}

void TestExport::aTemplateIsExportedButNotSent()
{
    auto change = base::Json::object();
    change.append(QStringLiteral("Name"), base::Json::string(QStringLiteral("{{a}}")));
    const auto file = m_surroundings.file(QStringLiteral("template.json"),
        R"({"format": "contact-composer/draft", "version": 1, "variables": [{"name": "a"}], "request": )"
            + validRequest(change) + '}');
    const auto sent = run(m_surroundings,
        {QStringLiteral("send"), file, QStringLiteral("--environment"), QStringLiteral("sandbox"),
            QStringLiteral("--json")});
    QCOMPARE(sent.exitCode, 3);
    QVERIFY2(sent.err.contains("template"), sent.err.constData());
    QCOMPARE(run(m_surroundings, {QStringLiteral("validate"), file}).exitCode, 0);
    QCOMPARE(
        run(m_surroundings, {QStringLiteral("export"), file, QStringLiteral("--as"), QStringLiteral("cli")}).exitCode,
        0);
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
