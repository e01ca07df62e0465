// SPDX-License-Identifier: Apache-2.0
#include "rig.h"

#include <QTest>

using namespace composer;
using sending::State;
using storage::JournalState;
using test::Rig;
using Cause = sending::Outcome::Cause;
using Code = credentials::CredentialError::Code;

/// Credentials that end while a submission is under way.
class TestSubmissionSignIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsInAgainAndSendsTheSame_data();
    void signsInAgainAndSendsTheSame();
    void signsInAgainOnce();
    void aKeyThatIsUnknownIsNotAskedForAgain();
    void whatNeedsThePersonSendsNothing();
    void anOpenOutcomeStaysOpen();
    void endingKeysAreRenewedBeforeTheNextAttempt();

private:
    static aws::AccessKeys keys(const char* id) { return {id, base::Secret("secret"), base::Secret("token")}; }
};

void TestSubmissionSignIn::signsInAgainAndSendsTheSame_data()
{
    QTest::addColumn<QString>("code");
    for (const auto* code : {"ExpiredTokenException", "ExpiredToken", "UnrecognizedClientException"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestSubmissionSignIn::signsInAgainAndSendsTheSame()
{
    QFETCH(QString, code);
    Rig rig;
    rig.source->keys = keys("ASIAFIRST");
    rig.source->nextKeys = keys("ASIASECOND");
    const auto outcome = rig.run(QStringLiteral("403:%1 200").arg(code));
    QCOMPARE(outcome.state, State::Created);
    QCOMPARE(outcome.attempts, 2);
    QCOMPARE(rig.source->forgotten, 1);
    const auto& requests = rig.transport->requests();
    QCOMPARE(requests.size(), std::size_t(2));
    QCOMPARE(requests[0].body, requests[1].body); // and with it the token
    QVERIFY(aws::headerValue(requests[0].headers, "authorization").contains("ASIAFIRST"));
    QVERIFY(aws::headerValue(requests[1].headers, "authorization").contains("ASIASECOND"));
    QCOMPARE(rig.trace->join(u','),
        QStringLiteral("checking,signing-in,begin 1,sending 1,request,signing-in,attempt 2,sending 2,request,finish,"
                       "created"));
}

void TestSubmissionSignIn::signsInAgainOnce()
{
    Rig rig;
    rig.source->keys = keys("ASIAFIRST");
    const auto outcome = rig.run(QStringLiteral("403:ExpiredTokenException 403:ExpiredTokenException 200"));
    QCOMPARE(outcome.state, State::Refused);
    QCOMPARE(outcome.attempts, 2);
}

void TestSubmissionSignIn::aKeyThatIsUnknownIsNotAskedForAgain()
{
    Rig rig; // without a session token
    const auto outcome = rig.run(QStringLiteral("403:UnrecognizedClientException 200"));
    QCOMPARE(outcome.state, State::Refused);
    QCOMPARE(outcome.attempts, 1);
    QCOMPARE(rig.source->forgotten, 0);
}

void TestSubmissionSignIn::whatNeedsThePersonSendsNothing()
{
    Rig rig;
    rig.source->keys = keys("ASIAFIRST");
    rig.source->nextError = credentials::CredentialError {Code::SignInNeeded, QStringLiteral("profile s"), {}};
    const auto outcome = rig.run(QStringLiteral("403:ExpiredTokenException 200"));
    QCOMPARE(outcome.state, State::NotSent); // not Refused: the contact has no fault
    QCOMPARE(outcome.cause, Cause::Credentials);
    QCOMPARE(outcome.credentialError->code, Code::SignInNeeded);
    QVERIFY(!outcome.clientToken.isEmpty()); // to go on with
    QVERIFY(rig.journal->finished->state == JournalState::NotSent);
}

void TestSubmissionSignIn::anOpenOutcomeStaysOpen()
{
    Rig rig;
    rig.source->keys = keys("ASIAFIRST");
    rig.source->nextError = credentials::CredentialError {Code::SignInNeeded, QStringLiteral("profile s"), {}};
    const auto outcome = rig.run(QStringLiteral("500 403:ExpiredTokenException 200"));
    QCOMPARE(outcome.state, State::Unknown);
    QCOMPARE(outcome.cause, Cause::Credentials);
}

void TestSubmissionSignIn::endingKeysAreRenewedBeforeTheNextAttempt()
{
    Rig rig;
    rig.source->keys = keys("ASIAFIRST");
    rig.source->expires = rig.clock->utcNow() + std::chrono::seconds(30);
    QCOMPARE(rig.run(QStringLiteral("500 200")).state, State::Created);
    QCOMPARE(rig.source->asked, 2);
    Rig lasting;
    lasting.source->expires = lasting.clock->utcNow() + std::chrono::hours(1);
    QCOMPARE(lasting.run(QStringLiteral("500 200")).state, State::Created);
    QCOMPARE(lasting.source->asked, 1);
}

QTEST_GUILESS_MAIN(TestSubmissionSignIn)
#include "tst_submission_sign_in.moc"
