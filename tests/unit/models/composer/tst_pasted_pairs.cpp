// SPDX-License-Identifier: Apache-2.0
#include "models/composer/pasted_pairs.h"

#include <QTest>

using namespace composer;
using Pairs = contact::Entries<QString>;

class TestPastedPairs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestPastedPairs::reads_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<Pairs>("pairs");
    const auto pair = [](const char* key, const char* value) {
        return contact::Entry<QString> {QString::fromUtf8(key), QString::fromUtf8(value)};
    };
    QTest::newRow("nothing") << QString() << Pairs {};
    QTest::newRow("equals signs") << QStringLiteral("a=1\nb = 2") << Pairs {pair("a", "1"), pair("b", "2")};
    QTest::newRow("a value with =") << QStringLiteral("a=1=2") << Pairs {pair("a", "1=2")};
    QTest::newRow("a table") << QStringLiteral("a\tx=1\r\nb\t 2\t3") << Pairs {pair("a", "x=1"), pair("b", " 2\t3")};
    QTest::newRow("names only") << QStringLiteral("a\n\n  \nb") << Pairs {pair("a", ""), pair("b", "")};
    QTest::newRow("no name") << QStringLiteral("=1") << Pairs {pair("", "1")};
}

void TestPastedPairs::reads()
{
    QFETCH(QString, lines);
    QFETCH(Pairs, pairs);
    QCOMPARE(models::pairsFromLines(lines), pairs);
}

QTEST_GUILESS_MAIN(TestPastedPairs)
#include "tst_pasted_pairs.moc"
