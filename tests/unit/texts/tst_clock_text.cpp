// SPDX-License-Identifier: Apache-2.0
#include "texts/clock_text.h"

#include <QTest>

using namespace composer;
using namespace std::chrono_literals;

class TestClockText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheMinutes_data();
    void namesTheMinutes();
    void isSilentBelowAMinute();
};

void TestClockText::namesTheMinutes_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("named");
    QTest::newRow("one minute ahead") << 60 << QStringLiteral("by about one minute.");
    QTest::newRow("one minute behind") << -60 << QStringLiteral("by about one minute.");
    QTest::newRow("just below two") << -119 << QStringLiteral("by about one minute.");
    QTest::newRow("several ahead") << 660 << QStringLiteral("by about 11 minutes.");
    QTest::newRow("several behind") << -660 << QStringLiteral("by about 11 minutes.");
}

void TestClockText::namesTheMinutes()
{
    QFETCH(int, seconds);
    QFETCH(QString, named);
    const auto advice = models::clockAdvice(std::chrono::seconds(seconds));
    QVERIFY2(advice.contains(named), qPrintable(advice));
    QVERIFY2(!advice.contains(u'-') && !advice.contains(u'%'), qPrintable(advice));
}

void TestClockText::isSilentBelowAMinute()
{
    for (const auto offset : {0s, 59s, -59s})
        QVERIFY(models::clockAdvice(offset).isEmpty());
}

QTEST_GUILESS_MAIN(TestClockText)
#include "tst_clock_text.moc"
