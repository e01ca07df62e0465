// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QTest>

using namespace composer::test;

class TestUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void version();
    void noLocaleIsNoMessage_data();
    void noLocaleIsNoMessage();
    void overviewNamesEveryVerb();
    void everyVerbHasHelp_data();
    void everyVerbHasHelp();
    void wrongUsageExitsWithTwo_data();
    void wrongUsageExitsWithTwo();
    void windowWithoutDisplayExplainsItself();

private:
    Surroundings m_surroundings;
};

void TestUsage::version()
{
    const auto result = run(m_surroundings, {QStringLiteral("--version")});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.out.startsWith("contact-composer "), result.out.constData());
    QVERIFY(result.err.isEmpty());
}

void TestUsage::noLocaleIsNoMessage_data()
{
    QTest::addColumn<QString>("locale");
    QTest::newRow("none") << QString();
    QTest::newRow("not installed") << QStringLiteral("xx_XX.UTF-8");
    QTest::newRow("another encoding") << QStringLiteral("C");
}

void TestUsage::noLocaleIsNoMessage()
{
    QFETCH(QString, locale);
    m_surroundings.environment.insert(QStringLiteral("LC_ALL"), locale);
    m_surroundings.environment.remove(QStringLiteral("LANG"));
    const auto result = run(m_surroundings, {QStringLiteral("--version")});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.err, QByteArray());
}

void TestUsage::overviewNamesEveryVerb()
{
    const auto result = run(m_surroundings, {QStringLiteral("--help")});
    QCOMPARE(result.exitCode, 0);
    for (const char* word : {"validate", "send", "sandbox", "export", "history", "Exit codes"})
        QVERIFY2(result.out.contains(word), word);
}

void TestUsage::everyVerbHasHelp_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QByteArray>("option");
    QTest::newRow("validate") << QStringLiteral("validate") << QByteArray("--json");
    QTest::newRow("send") << QStringLiteral("send") << QByteArray("--dry-run");
    QTest::newRow("sandbox") << QStringLiteral("sandbox") << QByteArray("--scenario");
    QTest::newRow("export") << QStringLiteral("export") << QByteArray("--as");
    QTest::newRow("history") << QStringLiteral("history") << QByteArray("--search");
}

void TestUsage::everyVerbHasHelp()
{
    QFETCH(QString, verb);
    QFETCH(QByteArray, option);
    const auto result = run(m_surroundings, {verb, QStringLiteral("--help")});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.out.contains("contact-composer " + verb.toUtf8() + " [options]"), result.out.constData());
    QVERIFY(result.out.contains(option));
    QVERIFY(result.err.isEmpty());
}

void TestUsage::wrongUsageExitsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* name, const char* arguments) {
        QTest::newRow(name) << QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts);
    };
    row("unknown option before a verb", "--nonsense");
    row("validate without a file", "validate");
    row("validate two files", "validate a b");
    row("unknown option", "send a --nonsense");
    row("send without a file", "send");
    row("time-out of nothing", "send a --timeout 0");
    row("time-out in words", "send a --timeout soon");
    row("time-out not a number", "send a --timeout nan");
    row("time-out without end", "send a --timeout inf");
    row("unknown environment", "send a --environment production");
    row("environment and profile", "send a --environment sandbox --profile work");
    row("environment and region", "send a --environment sandbox --region us-west-2");
    row("environment and endpoint", "send a --environment sandbox --endpoint-url https://example.com");
    row("missing value", "send a --timeout");
    row("port past the last", "sandbox --port 65536");
    row("port in words", "sandbox --port http");
    row("sandbox with a file", "sandbox request.json");
    row("export without a form", "export a");
    row("export json for a region", "export a --as json --region us-west-2");
    row("export to a form that does not exist", "export a --as yaml");
    row("history of nothing", "history");
    row("history of something else", "history forget");
    row("history list of a name", "history list a");
    row("history show without an id", "history show");
    row("history show of two", "history show 1 2");
    row("history with no such outcome", "history list --outcome sent");
    row("history since no date", "history list --since yesterday");
    row("history since no day", "history list --since 2026-02-30");
    row("history up to nothing", "history list --limit 0");
    row("history up to too many", "history list --limit 1000000000000");
    row("history export without a form", "history export");
    row("history export to a form that does not exist", "history export --as yaml");
    row("history list with a form", "history list --as csv");
    row("history purge of nothing", "history purge --yes");
    row("history purge of both", "history purge --yes --id 1 --before 2026-01-01");
    row("history purge of no id", "history purge --yes --id one");
    row("history purge of a search", "history purge --yes --id 1 --search a");
    row("history purge without a terminal", "history purge --id 1");
}

void TestUsage::wrongUsageExitsWithTwo()
{
    QFETCH(QStringList, arguments);
    const auto result = run(m_surroundings, arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY(!result.err.isEmpty());
}

void TestUsage::windowWithoutDisplayExplainsItself()
{
    const auto result = run(m_surroundings, {});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("display") || result.err.contains("window"), result.err.constData());
}

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
