// SPDX-License-Identifier: Apache-2.0
#include "texts/error_text.h"
#include "texts/outcome_text.h"
#include "texts/service_error_text.h"

#include <QSet>
#include <QTest>

using namespace composer;
using sending::Outcome;
using sending::State;

class TestOutcomeText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRefusedKeyHasANextStep_data();
    void aRefusedKeyHasANextStep();
    void everyCauseHasWordsAndACode();
    void unknownNamesTheToken();
    void theToneFollowsTheState_data();
    void theToneFollowsTheState();
    void aWrongClockIsReported();
    void createdNamesTheContact();
    void cancelledIsNoFailure();
    void serviceErrorsComeInPlainWords_data();
    void serviceErrorsComeInPlainWords();
    void onlyAReasonClearsTheClockOfAWrongSignature();
    void unknownServiceErrorsKeepTheirCode();
    void everyTransportErrorHasItsOwnSentence();
};

void TestOutcomeText::everyCauseHasWordsAndACode()
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

void TestOutcomeText::unknownNamesTheToken()
{
    Outcome outcome;
    outcome.state = State::Unknown;
    outcome.cause = Outcome::Cause::TimedOut;
    outcome.clientToken = QStringLiteral("token-7");
    const auto text = models::outcomeText(outcome);
    QVERIFY(text.headline.contains(QLatin1String("may not have been")));
    QVERIFY(text.advice.contains(QLatin1String("token-7")));
    QVERIFY(text.details.contains(QLatin1String("ClientToken: token-7")));
}

void TestOutcomeText::createdNamesTheContact()
{
    Outcome outcome;
    outcome.state = State::Created;
    outcome.contactId = QStringLiteral("contact-1");
    const auto text = models::outcomeText(outcome);
    QVERIFY(text.headline.contains(QLatin1String("contact-1")));
    QVERIFY(text.code.isEmpty());
    QVERIFY(text.advice.isEmpty());
    outcome.unrecorded = std::make_shared<sending::UnrecordedOutcome>(nullptr, 1, storage::JournalEntry());
    QVERIFY(!models::outcomeText(outcome).advice.isEmpty());
}

void TestOutcomeText::cancelledIsNoFailure()
{
    Outcome outcome;
    outcome.state = State::Cancelled;
    const auto text = models::outcomeText(outcome);
    QVERIFY(text.headline.startsWith(QLatin1String("Cancelled")));
    QCOMPARE(text.code, QStringLiteral("Cancelled"));
}

void TestOutcomeText::serviceErrorsComeInPlainWords_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char* code : {"InvalidRequestException", "ServiceQuotaExceededException", "AccessDeniedException",
             "ResourceNotFoundException", "IdempotencyException", "ThrottlingException", "InternalServiceException",
             "ExpiredTokenException"})
        QTest::newRow(code) << QByteArray(code);
}

void TestOutcomeText::serviceErrorsComeInPlainWords()
{
    QFETCH(QByteArray, code);
    aws::ServiceError error;
    error.code = code;
    error.message = QStringLiteral("own %1 words");
    const auto notice = models::serviceErrorText(error);
    QCOMPARE(notice.code, QString::fromLatin1(code));
    QVERIFY(!notice.headline.startsWith(QString::fromLatin1(code)));
    QVERIFY2(notice.headline.contains(QLatin1String("own %1 words")), qPrintable(notice.headline));
}

void TestOutcomeText::onlyAReasonClearsTheClockOfAWrongSignature()
{
    aws::ServiceError error;
    error.code = "InvalidSignatureException";
    QVERIFY(models::serviceErrorText(error).headline.contains(QLatin1String("clock")));
    error.message = QStringLiteral("The request signature we calculated does not match.");
    QVERIFY(!models::serviceErrorText(error).headline.contains(QLatin1String("clock")));
}

void TestOutcomeText::unknownServiceErrorsKeepTheirCode()
{
    aws::ServiceError error;
    error.httpStatus = 418;
    QCOMPARE(models::serviceErrorText(error).code, QStringLiteral("Http418"));
    error.code = "TeapotException";
    QVERIFY(models::serviceErrorText(error).headline.contains(QLatin1String("TeapotException")));
}

void TestOutcomeText::everyTransportErrorHasItsOwnSentence()
{
    QSet<QString> seen;
    for (int code = 0; code <= static_cast<int>(cloud::TransportError::Code::Other); ++code) {
        cloud::TransportError error;
        error.code = static_cast<cloud::TransportError::Code>(code);
        const auto notice = models::transportErrorText(error);
        QVERIFY(!notice.headline.isEmpty() && !notice.code.isEmpty());
        QVERIFY2(!seen.contains(notice.headline), qPrintable(notice.headline));
        seen.insert(notice.headline);
    }
}

void TestOutcomeText::aRefusedKeyHasANextStep_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("named");
    QTest::newRow("permission") << QByteArray("AccessDeniedException") << QStringLiteral("connect:StartEmailContact");
    QTest::newRow("expired") << QByteArray("ExpiredTokenException") << QStringLiteral("Sign in again");
    QTest::newRow("unknown key") << QByteArray("UnrecognizedClientException") << QStringLiteral("valid");
    QTest::newRow("wrong secret") << QByteArray("InvalidSignatureException") << QStringLiteral("secret");
}

void TestOutcomeText::aRefusedKeyHasANextStep()
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

void TestOutcomeText::theToneFollowsTheState_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<models::Tone>("tone");
    QTest::newRow("created") << State::Created << models::Tone::Good;
    QTest::newRow("unknown") << State::Unknown << models::Tone::Attention;
    QTest::newRow("cancelled") << State::Cancelled << models::Tone::Plain;
    QTest::newRow("refused") << State::Refused << models::Tone::Bad;
    QTest::newRow("not sent") << State::NotSent << models::Tone::Bad;
}

void TestOutcomeText::theToneFollowsTheState()
{
    QFETCH(State, state);
    Outcome outcome;
    outcome.state = state;
    QTEST(models::outcomeText(outcome).tone, "tone");
}

void TestOutcomeText::aWrongClockIsReported()
{
    Outcome outcome;
    outcome.state = State::Created;
    outcome.clockOffset = std::chrono::minutes(-11);
    const auto advice = models::outcomeText(outcome).advice;
    QVERIFY2(advice.contains(QLatin1String("by about 11 minutes")), qPrintable(advice));
}

QTEST_GUILESS_MAIN(TestOutcomeText)
#include "tst_outcome_text.moc"
