// SPDX-License-Identifier: Apache-2.0
#include "rig.h"

#include <QTest>

using namespace composer;
using sending::State;
using test::Rig;
using Cause = sending::Outcome::Cause;

Q_DECLARE_METATYPE(composer::sending::State)
Q_DECLARE_METATYPE(composer::sending::Outcome::Cause)

class TestSubmissionRetries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standardMode_data();
    void standardMode();
    void callsShareTheQuota();
    void outcomes_data();
    void outcomes();
    void everySequenceIsReportedTruly();
    void aLaterCreatedClearsErrors();
    void keepsTheLastOfEachError();
};

/// The cases of the SDKs' own tests for their standard mode, with random numbers of 1.
void TestSubmissionRetries::standardMode_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("quota");
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<QList<qint64>>("delays");
    QTest::addColumn<int>("quotaLeft");
    const auto add = [](const char* name, const char* script, int quota, State state, int attempts,
                         const QList<qint64>& delays, int left) {
        QTest::newRow(name) << QString::fromLatin1(script) << quota << state << attempts << delays << left;
    };
    add("success at once", "200", 500, State::Created, 1, {}, 500);
    add("success at once fills", "200", 400, State::Created, 1, {}, 401);
    add("success after two", "500 500 200", 500, State::Created, 3, {50, 100}, 486);
    add("three attempts", "502 502 502 200", 500, State::Unknown, 3, {50, 100}, 472);
    add("quota 14", "500 500 200", 14, State::Unknown, 2, {50}, 0);
    add("quota 0", "500 200", 0, State::Unknown, 1, {}, 0);
    add("quota 20", "500 502 200", 20, State::Unknown, 2, {50}, 6);
    add("throttled with 400", "400:ThrottlingException 200", 500, State::Created, 2, {1000}, 500);
    add("throttled with 429", "429 200", 500, State::Created, 2, {1000}, 500);
    add("throttled thrice", "429 429 429", 500, State::Refused, 3, {1000, 2000}, 490);
    add("retry-after 1500", "500+1500 200", 500, State::Created, 2, {1500}, 500);
    add("retry-after 0", "500+0 200", 500, State::Created, 2, {50}, 500);
    add("retry-after 10000", "500+10000 200", 500, State::Created, 2, {5050}, 500);
    add("retry-after invalid", "500+soon 200", 500, State::Created, 2, {50}, 500);
    add("retry-after -100", "500+-100 200", 500, State::Created, 2, {50}, 500);
    add("no connection", "refused refused 200", 500, State::Created, 3, {50, 100}, 486);
    add("time-outs", "timeout timeout 200", 500, State::Created, 3, {50, 100}, 486);
    add("a refusal costs nothing", "403 200", 500, State::Refused, 1, {}, 500);
}

void TestSubmissionRetries::standardMode()
{
    QFETCH(QString, script);
    QFETCH(int, quota);
    Rig rig;
    *rig.quota = aws::RetryQuota();
    rig.quota->take(500 - quota);
    const auto outcome = rig.run(script);
    QTEST(outcome.state, "state");
    QTEST(outcome.attempts, "attempts");
    QTEST(rig.delays(), "delays");
    QTEST(rig.quota->available(), "quotaLeft");
    QCOMPARE(rig.transport->requests().size(), static_cast<std::size_t>(outcome.attempts));
    QCOMPARE(rig.reports.back().maximumAttempts, 3);
}

void TestSubmissionRetries::callsShareTheQuota()
{
    Rig rig;
    rig.quota->take(470);
    QCOMPARE(rig.run(QStringLiteral("500 502 200")).state, State::Created);
    QCOMPARE(rig.quota->available(), 16);
    QCOMPARE(rig.run(QStringLiteral("500 200")).state, State::Created);
    QCOMPARE(rig.quota->available(), 16);
}

void TestSubmissionRetries::outcomes_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<State>("state");
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<int>("attempts");
    const auto add = [](const char* script, State state, Cause cause, int attempts) {
        QTest::newRow(script) << QString::fromLatin1(script) << state << cause << attempts;
    };
    for (const auto* status : {"400", "401", "402", "403", "404", "409", "410", "413", "422", "499"})
        add(status, State::Refused, Cause::Service, 1);
    for (const auto* status : {"300", "301", "302", "303", "304", "307", "308"})
        add(status, State::Refused, Cause::Redirected, 1);
    add("500 500 500", State::Unknown, Cause::Service, 3);
    add("501 505 599", State::Unknown, Cause::Service, 3);
    add("408 408 408", State::Unknown, Cause::Service, 3);
    add("empty empty empty", State::Unknown, Cause::BadReply, 3);
    add("201 204 202", State::Unknown, Cause::BadReply, 3);
    add("lost lost lost", State::Unknown, Cause::Transport, 3);
    add("refused refused refused", State::NotSent, Cause::Transport, 3);
    add("tls 200", State::NotSent, Cause::Transport, 1);
    add("proxy 200", State::NotSent, Cause::Transport, 1);
    add("unsendable 200", State::NotSent, Cause::Transport, 1);
    add("late-tls 200", State::Unknown, Cause::Transport, 1);
    add("lost 400", State::Unknown, Cause::Service, 2);
    add("500 409:IdempotencyException", State::Unknown, Cause::Service, 2);
    add("empty 307", State::Unknown, Cause::Redirected, 2);
    add("lost tls", State::Unknown, Cause::Transport, 2);
    add("lost 429 429", State::Unknown, Cause::Service, 3);
    add("lost refused refused", State::Unknown, Cause::Transport, 3);
    add("429 refused refused", State::NotSent, Cause::Transport, 3);
    add("refused 429 400", State::Refused, Cause::Service, 3);
    add("429 429 lost", State::Unknown, Cause::Transport, 3);
}

void TestSubmissionRetries::outcomes()
{
    QFETCH(QString, script);
    Rig rig;
    const auto outcome = rig.run(script);
    QTEST(outcome.state, "state");
    QTEST(outcome.cause, "cause");
    QTEST(outcome.attempts, "attempts");
    QVERIFY(outcome.contactId.isEmpty());
}

/// All sequences of three answers, beside a rule that is written a second time here: Created only by a 200, and
/// otherwise Unknown as soon as one attempt may have been accepted.
void TestSubmissionRetries::everySequenceIsReportedTruly()
{
    struct Kind {
        const char* word;
        bool created, mayHave, retried;
        State alone;
    };
    constexpr Kind kinds[] = {
        {"200", true, false, false, State::Created},
        {"429", false, false, true, State::Refused},
        {"400:SlowDown", false, false, true, State::Refused},
        {"403:AccessDeniedException", false, false, false, State::Refused},
        {"307", false, false, false, State::Refused},
        {"500", false, true, true, State::Unknown},
        {"503:SlowDown", false, true, true, State::Unknown},
        {"408", false, true, true, State::Unknown},
        {"empty", false, true, true, State::Unknown},
        {"lost", false, true, true, State::Unknown},
        {"refused", false, false, true, State::NotSent},
        {"tls", false, false, false, State::NotSent},
        {"late-tls", false, true, false, State::Unknown},
    };
    for (const auto& first : kinds) {
        for (const auto& second : kinds) {
            for (const auto& third : kinds) {
                const Kind sequence[] = {first, second, third};
                int attempts = 0;
                auto expected = State::NotSent;
                bool open = false;
                do {
                    const auto& kind = sequence[attempts++];
                    open = open || kind.mayHave;
                    expected = kind.created ? State::Created : open ? State::Unknown : kind.alone;
                } while (attempts < 3 && sequence[attempts - 1].retried);
                const auto script = QString::fromLatin1(first.word) + u' ' + QString::fromLatin1(second.word) + u' '
                    + QString::fromLatin1(third.word);
                Rig rig;
                const auto outcome = rig.run(script);
                QVERIFY2(outcome.state == expected && outcome.attempts == attempts, qPrintable(script));
                QVERIFY2(rig.transport->requests().size() == static_cast<std::size_t>(attempts), qPrintable(script));
                QVERIFY2(outcome.contactId.isEmpty() == (expected != State::Created), qPrintable(script));
                QVERIFY2((outcome.cause == Cause::None) == (expected == State::Created), qPrintable(script));
                QVERIFY2(rig.clock->sleepers() == 0, qPrintable(script));
            }
        }
    }
}

void TestSubmissionRetries::aLaterCreatedClearsErrors()
{
    Rig rig;
    const auto outcome = rig.run(QStringLiteral("500 lost 200"));
    QCOMPARE(outcome.state, State::Created);
    QCOMPARE(outcome.cause, Cause::None);
    QVERIFY(!outcome.serviceError);
    QVERIFY(!outcome.transportError);
    QCOMPARE(outcome.requestId, QStringLiteral("request-200"));
}

void TestSubmissionRetries::keepsTheLastOfEachError()
{
    Rig rig;
    const auto outcome = rig.run(QStringLiteral("500 503:ServiceUnavailable lost"));
    QCOMPARE(outcome.cause, Cause::Transport);
    QCOMPARE(outcome.serviceError.value().code, QByteArray("ServiceUnavailable"));
    QCOMPARE(outcome.transportError.value().code, cloud::TransportError::Code::ConnectionLost);
    QCOMPARE(outcome.requestId, QStringLiteral("request-503"));
}

QTEST_GUILESS_MAIN(TestSubmissionRetries)
#include "tst_submission_retries.moc"
