// SPDX-License-Identifier: Apache-2.0
#include "cli/outcome_report.h"

#include <QTest>

using namespace composer;
using sending::Outcome;
using sending::State;

Q_DECLARE_METATYPE(sending::State)
Q_DECLARE_METATYPE(sending::Outcome::Cause)

class TestOutcomeReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exitCodes_data();
    void exitCodes();
    void statusComesFromTheReply();
    void aBrokenReplyHasAStatusToo();
};

void TestOutcomeReport::exitCodes_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<Outcome::Cause>("cause");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* tag, State state, Outcome::Cause cause, int exitCode, const char* name) {
        QTest::newRow(tag) << state << cause << exitCode << QString::fromLatin1(name);
    };
    row("created", State::Created, Outcome::Cause::None, 0, "Created");
    row("refused", State::Refused, Outcome::Cause::Service, 5, "Refused");
    row("redirected", State::Refused, Outcome::Cause::Redirected, 5, "Refused");
    row("unknown", State::Unknown, Outcome::Cause::Transport, 6, "Unknown");
    row("cancelled", State::Cancelled, Outcome::Cause::None, 8, "Cancelled");
    row("not reached", State::NotSent, Outcome::Cause::Transport, 7, "NotSent");
    row("no journal", State::NotSent, Outcome::Cause::Journal, 7, "NotSent");
    row("timed out before sending", State::NotSent, Outcome::Cause::TimedOut, 7, "NotSent");
    row("invalid", State::NotSent, Outcome::Cause::Invalid, 3, "Invalid");
    row("no credentials", State::NotSent, Outcome::Cause::Credentials, 4, "NoCredentials");
    row("unusable credentials", State::NotSent, Outcome::Cause::Signing, 4, "NoCredentials");
}

void TestOutcomeReport::exitCodes()
{
    QFETCH(State, state);
    QFETCH(Outcome::Cause, cause);
    QFETCH(int, exitCode);
    QFETCH(QString, name);
    Outcome outcome;
    outcome.state = state;
    outcome.cause = cause;
    QCOMPARE(int(cli::exitCodeOf(outcome)), exitCode);
    const auto json = cli::outcomeJson(outcome);
    QCOMPARE(json.find(u"Outcome")->text(), name);
}

void TestOutcomeReport::statusComesFromTheReply()
{
    Outcome outcome;
    outcome.state = State::Refused;
    outcome.cause = Outcome::Cause::Service;
    outcome.serviceError = aws::ServiceError {403, "AccessDeniedException", QStringLiteral("no"), {}, {}};
    const auto json = cli::outcomeJson(outcome);
    QCOMPARE(json.find(u"HttpStatus")->toInteger(), 403);
    QCOMPARE(json.find(u"Code")->text(), QStringLiteral("AccessDeniedException"));
}

void TestOutcomeReport::aBrokenReplyHasAStatusToo()
{
    Outcome outcome;
    outcome.state = State::Unknown;
    outcome.cause = Outcome::Cause::Transport;
    outcome.transportError = cloud::TransportError {cloud::TransportError::Code::ConnectionLost, true, 502, {}};
    QCOMPARE(cli::outcomeJson(outcome).find(u"HttpStatus")->toInteger(), 502);
}

QTEST_GUILESS_MAIN(TestOutcomeReport)
#include "tst_outcome_report.moc"
