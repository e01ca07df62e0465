// SPDX-License-Identifier: Apache-2.0
#include "texts/outcome_text.h"
#include "texts/problem_text.h"
#include "texts/service_error_text.h"

#include <QTest>

using namespace composer;
using sending::Outcome;
using sending::State;

class tst_OutcomeText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRefusedKeyHasANextStep_data();
    void aRefusedKeyHasANextStep();
    void everyCauseHasWordsAndACode();
    void unknownTellsTheToken();
    void createdTellsTheContact();
    void cancelledIsNoFailure();
    void serviceErrorsComeInPlainWords_data();
    void serviceErrorsComeInPlainWords();
    void unknownServiceErrorsKeepTheirCode();
    void everyTransportErrorHasItsOwnSentence();
    void everyCredentialErrorHasItsOwnCode();
};

void tst_OutcomeText::everyCauseHasWordsAndACode()
{
    for (int cause = 1; cause <= static_cast<int>(Outcome::Cause::TokenUsed); ++cause) {
        Outcome outcome;
        outcome.state = State::NotSent;
        outcome.cause = static_cast<Outcome::Cause>(cause);
        const auto text = models::outcomeText(outcome);
        QVERIFY2(!text.code.isEmpty(), qPrintable(QString::number(cause)));
        QVERIFY2(text.headline.startsWith(QLatin1String("Nothing was sent.")), qPrintable(text.headline));
    }
}

void tst_OutcomeText::unknownTellsTheToken()
{
    Outcome outcome;
    outcome.state = State::Unknown;
    outcome.cause = Outcome::Cause::TimedOut;
    outcome.clientToken = QStringLiteral("token-7");
    const auto text = models::outcomeText(outcome);
    QVERIFY(text.headline.contains(QLatin1String("not known")));
    QVERIFY(text.advice.contains(QLatin1String("token-7")));
    QVERIFY(text.technical.contains(QLatin1String("ClientToken: token-7")));
}

void tst_OutcomeText::createdTellsTheContact()
{
    Outcome outcome;
    outcome.state = State::Created;
    outcome.contactId = QStringLiteral("contact-1");
    const auto text = models::outcomeText(outcome);
    QVERIFY(text.headline.contains(QLatin1String("contact-1")));
    QVERIFY(text.code.isEmpty());
    QVERIFY(text.advice.isEmpty());
    outcome.journalIncomplete = true;
    QVERIFY(!models::outcomeText(outcome).advice.isEmpty());
}

void tst_OutcomeText::cancelledIsNoFailure()
{
    Outcome outcome;
    outcome.state = State::Cancelled;
    const auto text = models::outcomeText(outcome);
    QVERIFY(text.headline.startsWith(QLatin1String("Cancelled")));
    QCOMPARE(text.code, QStringLiteral("Cancelled"));
}

void tst_OutcomeText::serviceErrorsComeInPlainWords_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char* code : {"InvalidRequestException", "ServiceQuotaExceededException", "AccessDeniedException",
             "ResourceNotFoundException", "IdempotencyException", "ThrottlingException", "InternalServiceException",
             "ExpiredTokenException"})
        QTest::newRow(code) << QByteArray(code);
}

void tst_OutcomeText::serviceErrorsComeInPlainWords()
{
    QFETCH(QByteArray, code);
    aws::ServiceError error;
    error.code = code;
    error.message = QStringLiteral("own %1 words");
    const auto problem = models::serviceProblem(error);
    QCOMPARE(problem.code, QString::fromLatin1(code));
    QVERIFY(!problem.sentence.startsWith(QString::fromLatin1(code)));
    QVERIFY2(problem.sentence.contains(QLatin1String("own %1 words")), qPrintable(problem.sentence));
}

void tst_OutcomeText::unknownServiceErrorsKeepTheirCode()
{
    aws::ServiceError error;
    error.httpStatus = 418;
    QCOMPARE(models::serviceProblem(error).code, QStringLiteral("Http418"));
    error.code = "TeapotException";
    QVERIFY(models::serviceProblem(error).sentence.contains(QLatin1String("TeapotException")));
}

void tst_OutcomeText::everyTransportErrorHasItsOwnSentence()
{
    QSet<QString> seen;
    for (int code = 0; code <= static_cast<int>(cloud::TransportError::Code::Other); ++code) {
        cloud::TransportError error;
        error.code = static_cast<cloud::TransportError::Code>(code);
        const auto problem = models::transportProblem(error);
        QVERIFY(!problem.sentence.isEmpty() && !problem.code.isEmpty());
        QVERIFY2(!seen.contains(problem.sentence), qPrintable(problem.sentence));
        seen.insert(problem.sentence);
    }
}

void tst_OutcomeText::everyCredentialErrorHasItsOwnCode()
{
    using Code = credentials::CredentialError::Code;
    QSet<QString> seen;
    for (int code = 0; code <= static_cast<int>(Code::Cancelled); ++code) {
        const auto problem =
            models::credentialProblem({static_cast<Code>(code), QStringLiteral("here"), QStringLiteral("why")});
        QVERIFY(!problem.sentence.isEmpty());
        QVERIFY2(!seen.contains(problem.code), qPrintable(problem.code));
        seen.insert(problem.code);
    }
}

void tst_OutcomeText::aRefusedKeyHasANextStep_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("named");
    QTest::newRow("permission") << QByteArray("AccessDeniedException") << QStringLiteral("connect:StartEmailContact");
    QTest::newRow("expired") << QByteArray("ExpiredTokenException") << QStringLiteral("Sign in again");
    QTest::newRow("unknown key") << QByteArray("UnrecognizedClientException") << QStringLiteral("valid");
    QTest::newRow("wrong secret") << QByteArray("InvalidSignatureException") << QStringLiteral("secret");
}

void tst_OutcomeText::aRefusedKeyHasANextStep()
{
    QFETCH(QByteArray, code);
    QFETCH(QString, named);
    Outcome outcome;
    outcome.state = sending::State::Refused;
    outcome.cause = Outcome::Cause::Service;
    outcome.serviceError = aws::ServiceError {403, code, {}, {}, {}};
    const auto advice = models::outcomeText(outcome).advice;
    QVERIFY2(advice.contains(named), qPrintable(advice));
}

QTEST_GUILESS_MAIN(tst_OutcomeText)
#include "tst_outcome_text.moc"
