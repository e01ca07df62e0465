// SPDX-License-Identifier: Apache-2.0
#include "credentials/access_keys.h"

#include <QTest>

using namespace composer;

class TestExpiry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void farAway();
};

void TestExpiry::reads_data()
{
    QTest::addColumn<QString>("time"); // empty: refused
    const auto row = [](const char* text, const char* time) { QTest::newRow(text) << QString::fromLatin1(time); };
    for (const char* text : {"2026-01-02T03:04:05Z", "2026-01-02t03:04:05z", "2026-01-02T03:04:05.000Z",
             "2026-01-02T03:04:05.123456789Z", "2026-01-02T03:04:05,5Z", "2026-01-02 03:04:05Z",
             "2026-01-02 03:04:05 UTC", "2026-01-02T03:04:05UTC", "2026-01-02T03:04:05utc", "2026-01-02T03:04:05GMT",
             "2026-01-02T03:04:05+00:00", "2026-01-02T03:04:05-00:00", "2026-01-02T03:04:05+0000",
             "2026-01-02T03:04:05+00", "2026-01-02T05:04:05+02:00", "2026-01-01T19:04:05-08:00",
             "2026-01-01T19:04:05-0800", "2026-01-02T08:34:05+05:30", "20260102T030405Z", "20260102T030405+0000",
             "Fri, 02 Jan 2026 03:04:05 GMT", "Fri, 02 Jan 2026 03:04:05 UTC", "  2026-01-02T03:04:05Z\n"})
        row(text, "2026-01-02T03:04:05Z");
    row("2026-01-02T03:04Z", "2026-01-02T03:04:00Z");
    row("2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z");
    for (const char* text : {"", "tomorrow", "2026-01-02", "2026-01-02T03:04:05", "2026-01-02 03:04:05",
             "20260102T030405", "2026-01-02T03:04:05 CET", "2026-01-02T03:04:05Europe/Berlin",
             "2026-01-02T03:04:05+15:00", "2026-02-30T03:04:05Z", "2026-13-02T03:04:05Z", "2026-01-02T25:04:05Z",
             "2026-01-02T03:60:05Z", "2026-01-0203:04:05Z", "202601-02T03:04:05Z", "1767323045",
             "2026-01-02T03:04:05ZZ", "x2026-01-02T03:04:05Z", "Fri, 02 Jan 2026 03:04:05"})
        row(text, "");
}

void TestExpiry::reads()
{
    const auto read = credentials::parseExpiry(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(read ? credentials::expiryText(*read) : QString(), "time");
}

void TestExpiry::farAway()
{
    const auto never = credentials::parseExpiry(QStringLiteral("9999-12-31T23:59:59Z"));
    QVERIFY(never && credentials::expiryText(*never) > QStringLiteral("2250"));
    const auto longAgo = credentials::parseExpiry(QStringLiteral("0001-01-01T00:00:00Z"));
    QVERIFY(longAgo && credentials::expiryText(*longAgo) == QStringLiteral("1970-01-01T00:00:00Z"));
}

QTEST_APPLESS_MAIN(TestExpiry)
#include "tst_expiry.moc"
