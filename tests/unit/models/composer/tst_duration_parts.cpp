// SPDX-License-Identifier: Apache-2.0
#include "models/composer/duration_parts.h"

#include <QTest>

using composer::models::DurationParts;

class TestDurationParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void takesMoreThanADayOfHours();
};

void TestDurationParts::splits_data()
{
    QTest::addColumn<qint64>("all");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("hours");
    QTest::addColumn<int>("minutes");
    QTest::newRow("a minute") << qint64(1) << 0 << 0 << 1;
    QTest::newRow("2 h 15 min") << qint64(135) << 0 << 2 << 15;
    QTest::newRow("a day") << qint64(1'440) << 1 << 0 << 0;
    QTest::newRow("the default") << qint64(20'160) << 14 << 0 << 0;
    QTest::newRow("the greatest") << qint64(129'600) << 90 << 0 << 0;
    QTest::newRow("just below") << qint64(129'599) << 89 << 23 << 59;
}

void TestDurationParts::splits()
{
    QFETCH(qint64, all);
    QFETCH(int, days);
    QFETCH(int, hours);
    QFETCH(int, minutes);
    const auto parts = DurationParts::of(all);
    QCOMPARE(parts, (DurationParts {days, hours, minutes}));
    QCOMPARE(parts.inMinutes(), all);
}

void TestDurationParts::takesMoreThanADayOfHours()
{
    QCOMPARE((DurationParts {0, 36, 90}.inMinutes()), 36 * 60 + 90);
}

QTEST_GUILESS_MAIN(TestDurationParts)
#include "tst_duration_parts.moc"
