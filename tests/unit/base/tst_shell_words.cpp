// SPDX-License-Identifier: Apache-2.0
#include "base/shell_words.h"

#include <QTest>

#include <initializer_list>

using namespace composer;
using Error = base::ShellWordsError;

class TestShellWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void refuses_data();
    void refuses();
};

void TestShellWords::splits_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, const char* command, std::initializer_list<const char*> words) {
        QStringList list;
        for (const auto* word : words)
            list << QString::fromUtf8(word);
        QTest::newRow(name) << QString::fromUtf8(command) << list;
    };
    row("nothing", "", {});
    row("blanks", " \t\r\n ", {});
    row("words", "  aws-vault  exec\tjane \n", {"aws-vault", "exec", "jane"});
    row("single", "a 'b  c' d", {"a", "b  c", "d"});
    row("double", R"(a "b  'c" d)", {"a", "b  'c", "d"});
    row("joined", R"(a'b c'"d e"f)", {"ab cd ef"});
    row("empty words", R"('' a "")", {"", "a", ""});
    row("escaped blank", R"(/opt/my\ tools/x)", {"/opt/my tools/x"});
    row("escape in double", R"("a\"b\\c\d\$e")", {R"(a"b\c\d\$e)"});
    row("escape in single", R"('a\' b)", {R"(a\)", "b"});
    row("no shell", "a $HOME ~ `x` ; b | c > d & #e *",
        {"a", "$HOME", "~", "`x`", ";", "b", "|", "c", ">", "d", "&", "#e", "*"});
    row("not ASCII", "grüß 'ein 🔑'", {"grüß", "ein 🔑"});
    row("other blanks are text", "a\u00a0b\vc", {"a\u00a0b\vc"});
}

void TestShellWords::splits()
{
    QFETCH(QString, command);
    QFETCH(QStringList, words);
    const auto split = base::splitShellWords(command);
    QVERIFY(split);
    QCOMPARE(*split, words);
}

void TestShellWords::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<Error>("error");
    QTest::newRow("single") << QStringLiteral("a 'b") << Error::OpenQuotation;
    QTest::newRow("double") << QStringLiteral("a \"b'") << Error::OpenQuotation;
    QTest::newRow("backslash") << QStringLiteral("a \\") << Error::NothingEscaped;
    QTest::newRow("backslash in double") << QStringLiteral("a \"b\\") << Error::NothingEscaped;
}

void TestShellWords::refuses()
{
    QFETCH(QString, command);
    QFETCH(Error, error);
    const auto split = base::splitShellWords(command);
    QVERIFY(!split);
    QCOMPARE(split.error(), error);
}

QTEST_GUILESS_MAIN(TestShellWords)
#include "tst_shell_words.moc"
