// SPDX-License-Identifier: Apache-2.0
#include "aws/sigv4.h"
#include "rig.h"

#include <QTest>

using namespace composer;
using sending::State;
using test::Rig;

Q_DECLARE_METATYPE(composer::sending::State)

class TestSubmissionClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void retries_data();
    void retries();
    void signsWithTheCorrectedTime();
    void keepsTheCorrectionForLaterSubmissions();
    void neverTrustsAClockTwice();
};

void TestSubmissionClock::retries_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("trace");
    QTest::addColumn<qint64>("offset");
    const auto add = [](const char* script, State state, const char* trace, qint64 offset) {
        QTest::newRow(script) << QString::fromLatin1(script) << state << QString::fromLatin1(trace) << offset;
    };
    add("403:InvalidSignatureException@3600 200", State::Created, "sending 1,sending 2,created", 3600);
    add("403:RequestTimeTooSkewed@-3600 200", State::Created, "sending 1,sending 2,created", -3600);
    add("403:SignatureDoesNotMatch@241 200", State::Created, "sending 1,sending 2,created", 241);
    add("403:SignatureDoesNotMatch@239 200", State::Refused, "sending 1,refused", 0);
    add("403:InvalidSignatureException 200", State::Refused, "sending 1,refused", 0);
    // Ended credentials are no wrong clock: they are asked for anew, without a correction.
    add("403:ExpiredTokenException@3600 200", State::Created, "sending 1,sending 2,created", 0);
    add("500@3600 200", State::Created, "sending 1,waiting 2 50ms,sending 2,created", 0);
    add("500 403:AuthFailure@3600 200", State::Created, "sending 1,waiting 2 50ms,sending 2,sending 3,created", 3600);
    // It takes an attempt and does not shift the waits.
    add("403:AuthFailure@3600 500 500 200", State::Unknown, "sending 1,sending 2,waiting 3 50ms,sending 3,unknown",
        3600);
    // The last attempt has no successor, but the session has learnt.
    add("500 500 403:AuthFailure@3600", State::Unknown,
        "sending 1,waiting 2 50ms,sending 2,waiting 3 100ms,sending 3,unknown", 3600);
    add("lost 403:AuthFailure@3600 403:AuthFailure", State::Unknown,
        "sending 1,waiting 2 50ms,sending 2,sending 3,unknown", 3600);
}

void TestSubmissionClock::retries()
{
    QFETCH(QString, script);
    Rig rig;
    const auto outcome = rig.run(script);
    QTEST(outcome.state, "state");
    QStringList trace;
    for (const auto& line : *rig.trace) {
        if (line.startsWith(QLatin1String("sending")) || line.startsWith(QLatin1String("waiting")))
            trace << line;
    }
    trace << rig.trace->last();
    QTEST(trace.join(u','), "trace");
    QFETCH(qint64, offset);
    QCOMPARE(outcome.clockOffset, std::chrono::seconds {offset});
}

void TestSubmissionClock::signsWithTheCorrectedTime()
{
    Rig rig;
    const auto now = rig.clock->utcNow();
    rig.run(QStringLiteral("403:RequestExpired@3600 200"));
    const auto& requests = rig.transport->requests();
    QCOMPARE(aws::headerValue(requests.at(0).headers, "x-amz-date"), aws::amzDate(now));
    QCOMPARE(aws::headerValue(requests.at(1).headers, "x-amz-date"), aws::amzDate(now + std::chrono::hours(1)));
    QCOMPARE(requests[0].body, requests[1].body);
}

void TestSubmissionClock::keepsTheCorrectionForLaterSubmissions()
{
    Rig rig;
    rig.run(QStringLiteral("403:RequestExpired@3600 200"));
    const auto outcome = rig.run(QStringLiteral("200"));
    QCOMPARE(outcome.attempts, 1);
    QCOMPARE(outcome.clockOffset, std::chrono::hours(1));
    QCOMPARE(aws::headerValue(rig.transport->requests().back().headers, "x-amz-date"),
        aws::amzDate(rig.clock->utcNow() + std::chrono::hours(1)));
}

void TestSubmissionClock::neverTrustsAClockTwice()
{
    Rig rig;
    const auto outcome = rig.run(QStringLiteral("403:AuthFailure@3600 403:AuthFailure@7200 200"));
    QCOMPARE(outcome.state, State::Refused);
    QCOMPARE(outcome.attempts, 2);
}

QTEST_GUILESS_MAIN(TestSubmissionClock)
#include "tst_submission_clock.moc"
