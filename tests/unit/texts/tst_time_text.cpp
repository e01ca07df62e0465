// SPDX-License-Identifier: Apache-2.0
#include "texts/time_text.h"

#include <QString>
#include <QTest>

using namespace composer;

class TestTimeText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheSameMomentHere_data();
    void isTheSameMomentHere();
};

void TestTimeText::isTheSameMomentHere_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("utc");
    QTest::newRow("winter") << qint64(1'767'225'600'000'000'000) << QStringLiteral("2026-01-01T00:00:00.000Z");
    QTest::newRow("summer") << qint64(1'782'907'199'999'999'999) << QStringLiteral("2026-07-01T11:59:59.999Z");
    QTest::newRow("before 1970") << qint64(-1) << QStringLiteral("1969-12-31T23:59:59.999Z");
}

void TestTimeText::isTheSameMomentHere()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(QString, utc);
    const auto time = models::localTime(base::UtcTime(std::chrono::nanoseconds(nanoseconds)));
    QCOMPARE(time.toUTC().toString(Qt::ISODateWithMs), utc);
    QCOMPARE(time.timeSpec(), Qt::LocalTime);
}

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_time_text.moc"
