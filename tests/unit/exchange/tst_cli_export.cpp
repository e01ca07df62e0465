// SPDX-License-Identifier: Apache-2.0
#include "exchange/cli_export.h"
#include "exchange/json_export.h"
#include "support/sample_contact.h"

#include <QFile>
#include <QList>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace composer;

/// Runs what is exported through a real shell, with a script in the place of aws that keeps what it was given.
class TestCliExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wordsComeThrough_data();
    void wordsComeThrough();
    void requestsComeThrough_data();
    void requestsComeThrough();
    void namesRegionAndEndpoint();
    void theDelimiterIsNotInTheText();

private:
    /// The arguments as the script got them; standard input is the last when an argument named it.
    QList<QByteArray> ran(const QByteArray& command);
    QTemporaryDir m_folder;
};

void TestCliExport::initTestCase()
{
    QFile script(m_folder.filePath(QStringLiteral("aws")));
    QVERIFY(script.open(QFile::WriteOnly));
    script.write("#!/bin/sh\nfor word; do printf '%s\\000' \"$word\"; done\n"
                 "case \"$*\" in *file:///dev/stdin*) cat /dev/stdin;; esac\n");
    script.close();
    QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QList<QByteArray> TestCliExport::ran(const QByteArray& command)
{
    // As a person would: the command is a file's text. An argument of sh could not be as long.
    QProcess shell;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"), m_folder.path() + u':' + environment.value(QStringLiteral("PATH")));
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("sh"), {QStringLiteral("-s")});
    shell.write(command);
    shell.closeWriteChannel();
    if (!shell.waitForFinished() || shell.exitCode() != 0)
        return {shell.readAllStandardError()};
    auto words = shell.readAllStandardOutput().split('\0');
    if (words.last().isEmpty())
        words.removeLast();
    return words;
}

void TestCliExport::wordsComeThrough_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"plain-text_1.0/x:y@z", "", "two words", "it's", "''", "'", "\\", "\\'",
             "$HOME `id` $(id)", "a\nb\n", "\"quoted\"", "*?[a-z]~", "!history !!", "\xC3\xBC\xF0\x9F\x98\x80",
             "--option", "#no comment", "a;b|c&d>e<f", "~", "~/x", "~root", "a=~", "[", "]", "{a,b}", "a*", "a?", "!",
             "^a", "=ls", "(", ")", "a<", ">a", "&", "|", ";", "#", "$a", "`", "\"", "\t", "\x7f", "%1", "+x", "a,b"})
        QTest::newRow(text) << QByteArray(text);
}

void TestCliExport::wordsComeThrough()
{
    QFETCH(QByteArray, text);
    QCOMPARE(ran("aws " + exchange::shellWord(text) + '\n'), QList<QByteArray> {text});
}

void TestCliExport::requestsComeThrough_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("small") << QStringLiteral("Hello");
    QTest::newRow("hostile") << QString::fromUtf8("it's \"quoted\" \\ 'x' $(id) `id` \r\n\t\u0001 ü😀 ' \\' ''' !x\n");
    QTest::newRow("fits just") << QString(130'000, u'x');
    QTest::newRow("too long") << QString(131'072, u'x');
    QTest::newRow("too long and hostile") << QString::fromUtf8("it's $(id) `id` \\ \nREQUEST\n ü😀 ").repeated(10'000);
    QTest::newRow("5 MiB") << QString(5'242'880, u'x');
}

void TestCliExport::requestsComeThrough()
{
    QFETCH(QString, body);
    auto contact = test::sampleContact();
    contact.emailMessage->rawMessage->body = body;
    contact.name = QStringLiteral("O'Neil's \\ order");
    const auto json = exchange::exportJson(contact);
    const auto words = ran(exchange::exportCli(contact));
    QCOMPARE(words.value(0), QByteArray("connect"));
    QCOMPARE(words.value(1), QByteArray("start-email-contact"));
    QCOMPARE(words.value(2), QByteArray("--cli-input-json"));
    if (json.size() < 128 * 1024) {
        QCOMPARE(words.size(), 4);
        QVERIFY(words.at(3) == json.chopped(1));
    } else {
        QCOMPARE(words.size(), 5);
        QCOMPARE(words.at(3), QByteArray("file:///dev/stdin"));
        QVERIFY(words.at(4) == json);
    }
}

void TestCliExport::namesRegionAndEndpoint()
{
    const auto command = exchange::exportCli(
        test::sampleContact(), {QStringLiteral("us-west-2"), QStringLiteral("http://127.0.0.1:4566/a b")});
    QVERIFY2(command.startsWith("aws connect start-email-contact --region us-west-2 --endpoint-url "
                                "'http://127.0.0.1:4566/a b' --cli-input-json '{\n"),
        command.constData());
    const auto words = ran(command);
    QCOMPARE(words.value(3), QByteArray("us-west-2"));
    QCOMPARE(words.value(5), QByteArray("http://127.0.0.1:4566/a b"));
}

void TestCliExport::theDelimiterIsNotInTheText()
{
    auto contact = test::sampleContact();
    contact.emailMessage->rawMessage->body = QString(200'000, u'x');
    const auto command = exchange::exportCli(contact);
    QVERIFY(command.contains("<<'REQUEST'\n{"));
    QVERIFY(command.endsWith("\n}\nREQUEST\n"));
}

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cli_export.moc"
