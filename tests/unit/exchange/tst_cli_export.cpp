// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "contact/drafts/request_json.h"
#include "exchange/cli_export.h"
#include "support/sample_contact.h"

#include <QFile>
#include <QList>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QStringList>
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
    void isInertWhereverItIsPasted_data();
    void isInertWhereverItIsPasted();
    void pastedCommandsRunNothingElse_data();
    void pastedCommandsRunNothingElse();

private:
    /// What the script got as its last argument when the command is pasted at a shell's prompt, in the folder that
    /// holds the script.
    QByteArray pasted(const QString& shell, const QStringList& options, const QByteArray& command);
    /// The arguments as the script got them; standard input is the last when an argument named it.
    QList<QByteArray> ran(const QByteArray& command);
    QTemporaryDir m_folder;
};

void TestCliExport::initTestCase()
{
    QFile script(m_folder.filePath(QStringLiteral("aws")));
    QVERIFY(script.open(QFile::WriteOnly));
    script.write("#!/bin/sh\nfor word; do last=$word; printf '%s\\000' \"$word\"; done\n"
                 "if [ -n \"$COMPOSER_LAST_WORD\" ]; then printf %s \"$last\" > \"$COMPOSER_LAST_WORD\"; fi\n"
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

QByteArray TestCliExport::pasted(const QString& shell, const QStringList& options, const QByteArray& command)
{
    const auto last = m_folder.filePath(QStringLiteral("last"));
    QFile::remove(last);
    QProcess terminal;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"), m_folder.path() + u':' + environment.value(QStringLiteral("PATH")));
    environment.insert(QStringLiteral("COMPOSER_LAST_WORD"), last);
    environment.insert(QStringLiteral("TERM"), QStringLiteral("dumb")); // no bracketed paste
    terminal.setProcessEnvironment(environment);
    terminal.setWorkingDirectory(m_folder.path());
    terminal.start(QStringLiteral("script"),
        {QStringLiteral("-qec"), shell + u' ' + options.join(u' '), QStringLiteral("/dev/null")});
    terminal.write(command + "exit\n");
    if (!terminal.waitForFinished()) {
        terminal.kill();
        terminal.waitForFinished();
    }
    QFile file(last);
    return file.open(QFile::ReadOnly) ? file.readAll() : terminal.readAllStandardOutput();
}

void TestCliExport::wordsComeThrough_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("word");
    for (const char* text : {"plain-text_1.0/x:y@z", "", "two words", "$HOME `id` $(id)", "\"quoted\"", "*?[a-z]~",
             "--option", "#no comment", "a;b|c&d>e<f", "~", "~/x", "~root", "a=~", "[", "]", "{a,b}", "a*", "a?", "^a",
             "=ls", "(", ")", "a<", ">a", "&", "|", ";", "#", "$a", "`", "\"", "%1", "%self", "+x", "a,b"})
        QTest::newRow(text) << QByteArray(text) << QByteArray(text);
    // No form of these is one for all shells.
    QTest::newRow("quote") << QByteArray("it's") << QByteArray("it%27s");
    QTest::newRow("history") << QByteArray("!history !!") << QByteArray("%21history %21%21");
    QTest::newRow("backslash") << QByteArray("\\'\\") << QByteArray("%5C%27%5C");
    QTest::newRow("controls") << QByteArray("a\0\t\n\x1b\x7f", 6) << QByteArray("a%00%09%0A%1B%7F");
    QTest::newRow("not ASCII") << QByteArray("\xC3\xBC\xC2\x9B") << QByteArray("%C3%BC%C2%9B");
}

void TestCliExport::wordsComeThrough()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, word);
    QCOMPARE(ran("aws " + exchange::shellWord(text) + '\n'), QList<QByteArray> {word});
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
    const auto command = exchange::exportCli(contact);
    const auto words = ran(command);
    QCOMPARE(words.value(0), QByteArray("connect"));
    QCOMPARE(words.value(1), QByteArray("start-email-contact"));
    QCOMPARE(words.value(2), QByteArray("--cli-input-json"));
    const bool isPiped = command.startsWith("printf ");
    QCOMPARE(isPiped, command.size() > 128 * 1024);
    QCOMPARE(words.size(), isPiped ? 5 : 4);
    if (isPiped)
        QCOMPARE(words.at(3), QByteArray("file:///dev/stdin"));
    const auto json = base::parseJson(words.last());
    QVERIFY(json.hasValue());
    QVERIFY(*json == contact::toJson(contact));
}

void TestCliExport::namesRegionAndEndpoint()
{
    const auto command = exchange::exportCli(
        test::sampleContact(), {QStringLiteral("us-west-2"), QStringLiteral("http://127.0.0.1:4566/a b")});
    QVERIFY2(command.startsWith("aws connect start-email-contact --region us-west-2 --endpoint-url "
                                "'http://127.0.0.1:4566/a b' --cli-input-json '{'\\\n'"),
        command.constData());
    const auto words = ran(command);
    QCOMPARE(words.value(3), QByteArray("us-west-2"));
    QCOMPARE(words.value(5), QByteArray("http://127.0.0.1:4566/a b"));
}

/// Texts that one shell or another, or its line editor, takes for more than text: each unit of Latin-1 between a quote
/// and a command, what reorders a line, halves of pairs, and the active pieces of several shells.
static QStringList hostileTexts()
{
    QStringList texts;
    for (char16_t unit = 0; unit < 0x100; ++unit)
        texts << QStringLiteral("x' %1;touch PWN;#\n%1").arg(QChar(unit));
    for (const char16_t unit : {u'\u061C', u'\u200B', u'\u200F', u'\u2028', u'\u2029', u'\u202E', u'\u2066', u'\uFEFF',
             u'\uFFFF', char16_t(0xD800), char16_t(0xDC00)})
        texts << QStringLiteral("x'%1;touch PWN;#").arg(QChar(unit));
    for (const char* text :
        {"\x1b[201~\ntouch PWN\n", "\x1b[200~", "\n;touch PWN\nREQUEST\ntouch PWN\n", "'\\'';touch PWN;'",
            "\\';touch PWN;#", "\\\\';touch PWN;#", "$(touch PWN)", "`touch PWN`", "\"$(touch PWN)\"", "(touch PWN)",
            "{touch,PWN}", "!touch", "!!", "!$", "^x^touch", "\x16\x0a", "\x0f", "\x15touch PWN\x0d", "%self",
            "<(touch PWN)", "${IFS}", "\\u0027;touch PWN", "\\", "\\\\", "'", "\"", "\\\"", "touch PWN"})
        texts << QString::fromLatin1(text);
    return texts;
}

/// All of them as values and as names.
static contact::EmailContact hostileContact(const QStringList& texts)
{
    auto contact = test::sampleContact();
    contact.attributes.clear();
    for (const auto& text : texts)
        contact.attributes.push_back({text, text});
    contact.unknown.members.push_back({QStringLiteral("Unknown"),
        base::Json::array({base::Json::string(QStringLiteral("touch PWN")), base::Json::string(texts.first())})});
    return contact;
}

void TestCliExport::isInertWhereverItIsPasted_data()
{
    QTest::addColumn<int>("times");
    QTest::newRow("as an argument") << 1;
    QTest::newRow("through a pipe") << 20;
}

/// Without a shell: nothing but printable ASCII, and outside the quotes nothing but our own words.
void TestCliExport::isInertWhereverItIsPasted()
{
    QFETCH(int, times);
    auto contact = hostileContact(hostileTexts());
    contact.emailMessage->rawMessage->body = QStringLiteral("'!\\").repeated(1000 * times);
    const auto command = exchange::exportCli(contact, {hostileTexts().at(0x7F), hostileTexts().at(0x1B)});
    QByteArray outside;
    qsizetype lineStart = 0;
    bool isQuoted = false;
    for (qsizetype at = 0; at < command.size(); ++at) {
        const char c = command[at];
        QVERIFY2(c == '\n' || (c >= 0x20 && c < 0x7F), QByteArray::number(int(c)).constData());
        QVERIFY(!isQuoted || (c != '\n' && c != '!'));
        QVERIFY(!isQuoted || c != '\\' || (command[at + 1] != '\\' && command[at + 1] != '\''));
        if (c == '\n') {
            QVERIFY(at - lineStart < 2'000);
            lineStart = at + 1;
        }
        if (c == '\'')
            isQuoted = !isQuoted;
        else if (!isQuoted)
            outside += c;
    }
    QVERIFY(!isQuoted);
    outside.replace("\\\n", "");
    QCOMPARE(outside.simplified(),
        QByteArray(times > 1 ? "printf %s | " : "")
            + "aws connect start-email-contact --region --endpoint-url --cli-input-json"
            + QByteArray(times > 1 ? " file:///dev/stdin" : ""));
}

void TestCliExport::pastedCommandsRunNothingElse_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("dash") << QStringLiteral("dash") << QStringList {QStringLiteral("-i")};
    QTest::newRow("bash") << QStringLiteral("bash") << QStringList {QStringLiteral("--norc"), QStringLiteral("-i")};
    QTest::newRow("bash without a line editor") << QStringLiteral(
        "bash") << QStringList {QStringLiteral("--norc"), QStringLiteral("--noediting"), QStringLiteral("-i")};
    QTest::newRow("zsh") << QStringLiteral("zsh") << QStringList {QStringLiteral("-f"), QStringLiteral("-i")};
    QTest::newRow("fish") << QStringLiteral("fish") << QStringList {QStringLiteral("-i")};
    QTest::newRow("tcsh") << QStringLiteral("tcsh") << QStringList {QStringLiteral("-f"), QStringLiteral("-i")};
}

void TestCliExport::pastedCommandsRunNothingElse()
{
    QFETCH(QString, shell);
    QFETCH(QStringList, options);
    if (QStandardPaths::findExecutable(shell).isEmpty()
        || QStandardPaths::findExecutable(QStringLiteral("script")).isEmpty())
        QSKIP("this shell, or script(1), is not installed");
    const auto texts = hostileTexts();
    constexpr qsizetype atOnce = 24;
    for (qsizetype from = 0; from < texts.size(); from += atOnce) {
        const auto contact = hostileContact(texts.mid(from, atOnce));
        const auto received = pasted(shell, options, exchange::exportCli(contact));
        QVERIFY2(!QFile::exists(m_folder.filePath(QStringLiteral("PWN"))), qPrintable(texts.at(from)));
        const auto json = base::parseJson(received);
        QVERIFY2(json.hasValue(), received.constData());
        QVERIFY(*json == contact::toJson(contact));
    }
}

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cli_export.moc"
