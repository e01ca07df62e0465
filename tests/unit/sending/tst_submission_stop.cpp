// SPDX-License-Identifier: Apache-2.0
#include "rig.h"

#include <QTest>

#include <thread>

using namespace composer;
using namespace std::chrono_literals;
using sending::State;
using test::Rig;
using Cause = sending::Outcome::Cause;

Q_DECLARE_METATYPE(composer::sending::State)
Q_DECLARE_METATYPE(composer::sending::Outcome::Cause)

namespace {

/// Answers in full in the very moment in which somebody cancels.
class LateStop final : public cloud::Transport {
public:
    LateStop(std::stop_source stop, int status)
        : m_stop(std::move(stop))
        , m_status(status)
    {
    }
    QCoro::Task<base::Result<cloud::WireReply, cloud::TransportError>> exchange(
        cloud::WireRequest, cloud::TransportLimits, std::stop_token) override
    {
        m_stop.request_stop();
        cloud::WireReply reply;
        reply.status = m_status;
        reply.body = R"({"ContactId":"c"})";
        co_return reply;
    }

private:
    std::stop_source m_stop;
    int m_status;
};

} // namespace

class TestSubmissionStop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beforeItStarts();
    void cancelInEveryState_data();
    void cancelInEveryState();
    void cancelWhileSigningIn();
    void cancelFromAnotherThread();
    void aReplyThatIsThereCounts();
    void timeOutInEveryState_data();
    void timeOutInEveryState();
    void timeOutWhileSigningIn();
    void cancelComesBeforeTimeOut();
};

void TestSubmissionStop::beforeItStarts()
{
    Rig rig;
    std::stop_source stop;
    stop.request_stop();
    const auto outcome = rig.run(QStringLiteral("200"), stop.get_token());
    QCOMPARE(outcome.state, State::Cancelled);
    QCOMPARE(outcome.cause, Cause::None);
    QCOMPARE(rig.trace->join(u','), QStringLiteral("checking,cancelled"));
}

void TestSubmissionStop::cancelInEveryState_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("when");
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("requests");
    const auto add = [](const char* when, const char* script, State state, int requests) {
        QTest::addRow("%s in %s", when, script)
            << QString::fromLatin1(script) << QString::fromLatin1(when) << state << requests;
    };
    add("checking", "200", State::Cancelled, 0);
    add("signing-in", "200", State::Cancelled, 0);
    add("sending 1", "hang", State::Unknown, 1);
    add("sending 1", "hang-before", State::Cancelled, 1);
    add("waiting 2 50ms", "refused 200", State::Cancelled, 1);
    add("waiting 2 50ms", "500 200", State::Unknown, 1);
    add("waiting 2 50ms", "lost 200", State::Unknown, 1);
    add("waiting 2 1000ms", "429 200", State::Cancelled, 1);
    add("sending 2", "refused hang-before", State::Cancelled, 2);
    add("sending 2", "429 hang-before", State::Cancelled, 2);
    add("sending 2", "429 hang", State::Unknown, 2);
    add("sending 2", "lost hang-before", State::Unknown, 2);
    add("waiting 3 100ms", "500 refused 200", State::Unknown, 2);
    add("sending 3", "refused refused hang", State::Unknown, 3);
    add("created", "200", State::Created, 1);
    add("refused", "400", State::Refused, 1);
}

void TestSubmissionStop::cancelInEveryState()
{
    QFETCH(QString, script);
    QFETCH(QString, when);
    Rig rig;
    std::stop_source stop;
    base::Milliseconds stoppedAt {0};
    rig.onProgress = [&](const QString& line) {
        if (line == when) {
            stop.request_stop();
            stoppedAt = rig.elapsed();
        }
    };
    const auto outcome = rig.run(script, stop.get_token());
    QVERIFY(stop.stop_requested());
    QTEST(outcome.state, "state");
    QTEST(static_cast<int>(rig.transport->requests().size()), "requests");
    QCOMPARE(outcome.attempts, static_cast<int>(rig.transport->requests().size()));
    // An open outcome still says what left it open.
    const bool hasCause = outcome.state == State::Unknown || outcome.state == State::Refused;
    QCOMPARE(outcome.cause != Cause::None, hasCause);
    QVERIFY(outcome.cause != Cause::TimedOut);
    QCOMPARE(rig.elapsed(), stoppedAt);
    QCOMPARE(rig.clock->sleepers(), 0);
    QCOMPARE(rig.trace->contains(QStringLiteral("finish")), outcome.attempts > 0);
    QVERIFY(isFinal(rig.reports.back().state));
}

void TestSubmissionStop::cancelWhileSigningIn()
{
    Rig rig;
    rig.source->hangs = true;
    std::stop_source stop;
    rig.onProgress = [&](const QString& line) {
        if (line == QLatin1String("signing-in"))
            QMetaObject::invokeMethod(
                this, [&] { stop.request_stop(); }, Qt::QueuedConnection);
    };
    const auto outcome = rig.run(QStringLiteral("200"), stop.get_token());
    QCOMPARE(outcome.state, State::Cancelled);
    QVERIFY(!outcome.credentialError);
    QVERIFY(rig.transport->requests().empty());
}

void TestSubmissionStop::cancelFromAnotherThread()
{
    Rig rig;
    rig.transport->hang();
    std::stop_source stop;
    std::jthread canceller;
    rig.transport->onExchange = [&](const cloud::WireRequest&) {
        canceller = std::jthread([&] { stop.request_stop(); });
    };
    auto task = sending::submit(rig.dependencies(), rig.order(), {}, stop.get_token());
    const auto outcome = QCoro::waitFor(task);
    QCOMPARE(outcome.state, State::Unknown);
    QCOMPARE(outcome.transportError.value().code, cloud::TransportError::Code::Cancelled);
}

void TestSubmissionStop::aReplyThatIsThereCounts()
{
    for (const auto& [status, state] :
        {std::pair {200, State::Created}, {403, State::Refused}, {429, State::Cancelled}, {500, State::Unknown}}) {
        Rig rig;
        std::stop_source stop;
        auto dependencies = rig.dependencies();
        dependencies.transport = std::make_shared<LateStop>(stop, status);
        auto task = sending::submit(dependencies, rig.order(), {}, stop.get_token());
        QCOMPARE(QCoro::waitFor(task).state, state);
    }
}

void TestSubmissionStop::timeOutInEveryState_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("requests");
    const auto add = [](const char* script, State state, int requests) {
        QTest::newRow(script) << QString::fromLatin1(script) << state << requests;
    };
    add("hang", State::Unknown, 1);
    add("hang-before", State::NotSent, 1);
    add("429 200", State::NotSent, 1);
    add("500+1000 200", State::Unknown, 1);
    add("refused hang-before", State::NotSent, 2);
    add("refused hang", State::Unknown, 2);
    add("lost hang-before", State::Unknown, 2);
    add("lost 429 200", State::Unknown, 2);
    add("refused refused hang-before", State::NotSent, 3);
}

void TestSubmissionStop::timeOutInEveryState()
{
    QFETCH(QString, script);
    Rig rig;
    rig.timeout = 700ms;
    const auto outcome = rig.run(script);
    QTEST(outcome.state, "state");
    QCOMPARE(outcome.cause, Cause::TimedOut);
    QTEST(static_cast<int>(rig.transport->requests().size()), "requests");
    QCOMPARE(rig.elapsed(), 700ms);
    QCOMPARE(rig.clock->sleepers(), 0);
    QVERIFY(rig.trace->contains(QStringLiteral("finish")));
}

void TestSubmissionStop::timeOutWhileSigningIn()
{
    Rig rig;
    rig.source->hangs = true;
    rig.timeout = 700ms;
    const auto outcome = rig.run(QString());
    QCOMPARE(outcome.state, State::NotSent);
    QCOMPARE(outcome.cause, Cause::TimedOut);
    QVERIFY(!outcome.credentialError);
    QCOMPARE(rig.elapsed(), 700ms);
    QCOMPARE(rig.trace->join(u','), QStringLiteral("checking,signing-in,not-sent"));
}

void TestSubmissionStop::cancelComesBeforeTimeOut()
{
    Rig rig;
    rig.timeout = 700ms;
    std::stop_source stop;
    rig.onProgress = [&](const QString& line) {
        if (line.startsWith(QLatin1String("waiting")))
            stop.request_stop();
    };
    const auto outcome = rig.run(QStringLiteral("429 200"), stop.get_token());
    QCOMPARE(outcome.state, State::Cancelled);
    QCOMPARE(rig.elapsed(), 0ms);
    QCOMPARE(rig.clock->sleepers(), 0);
}

QTEST_GUILESS_MAIN(TestSubmissionStop)
#include "tst_submission_stop.moc"
