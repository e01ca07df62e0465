// SPDX-License-Identifier: Apache-2.0
#include "aws/clock_skew.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace composer;
using namespace composer::aws;
using namespace std::chrono_literals;
using std::chrono::seconds;

Q_DECLARE_METATYPE(seconds)

class TestClockSkew : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void dates_data();
    void dates();
    void threshold_data();
    void threshold();
    void codes_data();
    void codes();
    void uselessReplies_data();
    void uselessReplies();
    void learnsOncePerDifference();
    void offsetFollowsTheClock();
    void longExchange_data();
    void longExchange();
};

// Fri, 02 Jan 2026 03:04:05 GMT
static const base::UtcTime now {seconds(1'767'323'045)};

static QByteArray httpDate(base::UtcTime time)
{
    const auto stamp =
        QDateTime::fromSecsSinceEpoch(std::chrono::floor<seconds>(time.time_since_epoch()).count()).toUTC();
    return QLocale::c().toString(stamp, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1();
}

static ServiceError refusal(const QByteArray& code = "InvalidSignatureException")
{
    ServiceError error;
    error.httpStatus = 403;
    error.code = code;
    return error;
}

void TestClockSkew::dates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("epochSeconds"); // -1: no date
    const auto row = [](const char* text, qint64 time) { QTest::newRow(text) << QByteArray(text) << time; };
    row("Fri, 02 Jan 2026 03:04:05 GMT", 1'767'323'045);
    row("Thu, 01 Jan 1970 00:00:00 GMT", 0);
    row("Thu, 29 Feb 2024 23:59:59 GMT", 1'709'251'199);
    row("Sat, 31 Dec 2016 23:59:60 GMT", 1'483'228'800);
    row("Tue, 31 Dec 2199 23:59:59 GMT", 7'258'118'399);
    for (const char* text : {"", "garbage", "Fri, 02 Jan 2026 03:04:05", "Fri, 02 Jan 2026 03:04:05 CET",
             "Fri, 2 Jan 2026 03:04:05 GMT", "fri, 02 jan 2026 03:04:05 gmt", "Fri, 02 Foo 2026 03:04:05 GMT",
             "Fri, 02 Anf 2026 03:04:05 GMT", "Fri, 30 Feb 2026 03:04:05 GMT", "Fri, 00 Jan 2026 03:04:05 GMT",
             "Fri, 02 Jan 2026 24:04:05 GMT", "Fri, 02 Jan 2026 03:60:05 GMT", "Fri, 02 Jan 2026 03:04:61 GMT",
             "Fri, 02 Jan 0000 03:04:05 GMT", "Fri, 02 Jan 1969 03:04:05 GMT", "Fri, 02 Jan 2200 03:04:05 GMT",
             "Fri, 02 Jan 9999 03:04:05 GMT", "Fri, 02 Jan 20 26 03:04:05 GMT", "Friday, 02-Jan-26 03:04:05 GMT",
             "Fri Jan  2 03:04:05 2026", "Fri, 02 Jan 2026 03:04:05 GMT ", "2026-01-02T03:04:05Z"})
        row(text, -1);
}

void TestClockSkew::dates()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qint64, epochSeconds);
    const auto date = parseHttpDate(text);
    QCOMPARE(date.has_value(), epochSeconds >= 0);
    if (date)
        QCOMPARE(qint64(std::chrono::duration_cast<seconds>(date->time_since_epoch()).count()), epochSeconds);
}

void TestClockSkew::threshold_data()
{
    QTest::addColumn<seconds>("difference");
    QTest::addColumn<bool>("learns");
    const auto rows = [](const char* name, seconds difference, bool learns) {
        QTest::addRow("+%s", name) << difference << learns;
        QTest::addRow("-%s", name) << -difference << learns;
    };
    rows("0", 0s, false);
    rows("3:59", 3min + 59s, false);
    rows("4:00", 4min, true);
    rows("4:01", 4min + 1s, true);
    rows("1 h", 1h, true);
    rows("10 y", std::chrono::years(10), true);
}

void TestClockSkew::threshold()
{
    QFETCH(const seconds, difference);
    QFETCH(const bool, learns);
    ClockSkew skew;
    const Headers headers {{"Date", httpDate(now + difference)}};
    QCOMPARE(skew.learnFrom(refusal(), headers, now, now), learns);
    QCOMPARE(skew.offset(), learns ? difference : 0s);
    QVERIFY(skew.corrected(now) == now + skew.offset());
}

void TestClockSkew::codes_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("learns");
    for (const char* code : {"AccessDeniedException", "AuthFailure", "InvalidSignatureException", "RequestExpired",
             "RequestInTheFuture", "RequestTimeTooSkewed", "SignatureDoesNotMatch"})
        QTest::newRow(code) << QByteArray(code) << true;
    for (const char* code : {"", "ThrottlingException", "InvalidRequestException", "ExpiredTokenException",
             "UnrecognizedClientException", "requestexpired"})
        QTest::newRow(*code ? code : "none") << QByteArray(code) << false;
}

void TestClockSkew::codes()
{
    QFETCH(const QByteArray, code);
    QFETCH(const bool, learns);
    ClockSkew skew;
    QCOMPARE(skew.learnFrom(refusal(code), {{"Date", httpDate(now + 1h)}}, now, now), learns);
    QCOMPARE(skew.offset(), learns ? seconds(1h) : 0s);
}

void TestClockSkew::uselessReplies_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::newRow("no date") << Headers {{"Server", "x"}};
    QTest::newRow("garbage") << Headers {{"Date", "yesterday"}};
    QTest::newRow("empty") << Headers {{"Date", ""}};
    QTest::newRow("cached") << Headers {{"Date", httpDate(now + 1h)}, {"age", "0"}};
}

void TestClockSkew::uselessReplies()
{
    QFETCH(const Headers, headers);
    ClockSkew skew;
    QVERIFY(!skew.learnFrom(refusal(), headers, now, now));
    QCOMPARE(skew.offset(), 0s);
}

void TestClockSkew::learnsOncePerDifference()
{
    ClockSkew skew;
    QVERIFY(skew.learnFrom(refusal(), {{"date", httpDate(now + 1h)}}, now, now));
    // The corrected attempt is refused as well: it was not the clock, and nothing more is learnt.
    QVERIFY(!skew.learnFrom(refusal(), {{"date", httpDate(now + 1h + 1s)}}, now + 1s, now + 1s));
    QCOMPARE(skew.offset(), seconds(1h));
}

void TestClockSkew::offsetFollowsTheClock()
{
    ClockSkew skew;
    QVERIFY(skew.learnFrom(refusal(), {{"date", httpDate(now + 1h)}}, now, now));
    // The person sets the clock right: the offset is now what is wrong.
    const auto later = now + 1h + 10s;
    QVERIFY(skew.learnFrom(refusal(), {{"date", httpDate(later)}}, later, later));
    QCOMPARE(skew.offset(), 0s);
}

void TestClockSkew::longExchange_data()
{
    QTest::addColumn<seconds>("spent");
    QTest::addColumn<bool>("learns");
    QTest::newRow("15 min") << seconds(15min) << true;
    QTest::newRow("15 min and 1 s") << seconds(15min + 1s) << false;
    QTest::newRow("clock set back meanwhile") << -1s << false;
}

void TestClockSkew::longExchange()
{
    QFETCH(const seconds, spent);
    QFETCH(const bool, learns);
    ClockSkew skew;
    const auto received = now + spent;
    QCOMPARE(skew.learnFrom(refusal(), {{"date", httpDate(received + 1h)}}, now, received), learns);
}

QTEST_APPLESS_MAIN(TestClockSkew)
#include "tst_clock_skew.moc"
