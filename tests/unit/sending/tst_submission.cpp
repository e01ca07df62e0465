// SPDX-License-Identifier: Apache-2.0
#include "aws/sha256.h"
#include "base/json.h"
#include "contact/drafts/request_json.h"
#include "rig.h"
#include "storage/kept_message.h"

#include <QTest>

using namespace composer;
using sending::State;
using storage::JournalState;
using test::Rig;
using Cause = sending::Outcome::Cause;

class TestSubmission : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesThroughItsStepsInOrder();
    void isDurableBeforeEachRequest();
    void attemptsDifferInNothingButTheSignature();
    void keepsAGivenToken();
    void takesAnEmptyTokenForNone();
    void keepsLimitsAndTarget();
    void refusesAnInvalidContact();
    void warningsDoNotBlock();
    void reportsCredentialErrors();
    void needsAnEndpoint();
    void reportsSigningErrors();
    void sendsNothingWithoutAJournal_data();
    void sendsNothingWithoutAJournal();
    void stopsWhenTheJournalFailsLater();
    void createdStaysCreatedWhenTheJournalFails();
    void writesItsOutcomeToTheJournal_data();
    void writesItsOutcomeToTheJournal();
    void remembersAnEarlierRunOfTheToken();
    void createdIsFinal_data();
    void createdIsFinal();
    void theRowKnowsTheMessage();
    void sendsNoOtherBodyWithAUsedToken_data();
    void sendsNoOtherBodyWithAUsedToken();
    void forgetsEarlierRunsOfOtherTokens();
    void worksWithoutAProgressHandler();

private:
    static storage::JournalEntry earlierRun(const Rig& rig, JournalState state);
};

void TestSubmission::goesThroughItsStepsInOrder()
{
    Rig rig;
    const auto outcome = rig.run(QStringLiteral("200"));
    QCOMPARE(outcome.state, State::Created);
    QCOMPARE(outcome.cause, Cause::None);
    QCOMPARE(outcome.contactId, QStringLiteral("contact"));
    QCOMPARE(outcome.requestId, QStringLiteral("request-200"));
    QCOMPARE(outcome.clientToken, QStringLiteral("fresh-token"));
    QCOMPARE(outcome.attempts, 1);
    QVERIFY(!outcome.unrecorded);
    QCOMPARE(rig.trace->join(u','), QStringLiteral("checking,signing-in,begin 1,sending 1,request,finish,created"));
    QCOMPARE(rig.clock->sleepers(), 0);
}

void TestSubmission::isDurableBeforeEachRequest()
{
    Rig rig;
    QCOMPARE(rig.run(QStringLiteral("500 429 200")).state, State::Created);
    QCOMPARE(rig.trace->join(u','),
        QStringLiteral("checking,signing-in,begin 1,sending 1,request,waiting 2 50ms,attempt 2,sending 2,request,"
                       "waiting 3 2000ms,attempt 3,sending 3,request,finish,created"));
    const auto& entry = rig.journal->begun.value();
    QCOMPARE(entry.clientToken, QStringLiteral("fresh-token"));
    QCOMPARE(entry.scope, QStringLiteral("scope"));
    QCOMPARE(entry.body, rig.transport->requests().at(0).body);
    QCOMPARE(entry.bodySha256, aws::sha256Hex(entry.body));
}

void TestSubmission::attemptsDifferInNothingButTheSignature()
{
    Rig rig;
    rig.run(QStringLiteral("500+4000 429 200")); // more than a second between them, since signatures count seconds
    const auto& requests = rig.transport->requests();
    QCOMPARE(requests.size(), std::size_t {3});
    std::set<QByteArray> signatures;
    for (const auto& request : requests) {
        QCOMPARE(request.body, requests[0].body);
        QCOMPARE(request.method, QByteArray("PUT"));
        QCOMPARE(request.target, QByteArray("/contact/email"));
        signatures.insert(aws::headerValue(request.headers, "authorization"));
    }
    QCOMPARE(signatures.size(), std::size_t {3});
    const auto body = base::parseJson(requests[0].body);
    QCOMPARE(body.value().find(u"ClientToken")->text(), QStringLiteral("fresh-token"));
}

void TestSubmission::keepsAGivenToken()
{
    Rig rig;
    rig.contact.clientToken = QStringLiteral("given");
    const auto outcome = rig.run(QStringLiteral("lost 200"));
    QCOMPARE(outcome.clientToken, QStringLiteral("given"));
    for (const auto& request : rig.transport->requests())
        QVERIFY(request.body.contains(R"("ClientToken":"given")"));
}

void TestSubmission::takesAnEmptyTokenForNone()
{
    Rig rig;
    rig.contact.clientToken = QString();
    QCOMPARE(rig.run(QStringLiteral("200")).clientToken, QStringLiteral("fresh-token"));
    QVERIFY(rig.transport->requests().at(0).body.contains(R"("ClientToken":"fresh-token")"));
}

void TestSubmission::keepsLimitsAndTarget()
{
    Rig rig;
    rig.transport->reply(500);
    rig.transport->reply(200, R"({"ContactId":"c"})");
    auto order = rig.order();
    order.attemptLimits.total = base::Milliseconds {123};
    const auto endpoint = order.endpoint;
    rig.run(order);
    QCOMPARE(rig.transport->limits().size(), std::size_t {2});
    for (const auto& limits : rig.transport->limits())
        QCOMPARE(limits.total, base::Milliseconds {123});
    for (const auto& request : rig.transport->requests())
        QVERIFY(request.endpoint == endpoint);
}

void TestSubmission::refusesAnInvalidContact()
{
    Rig rig;
    rig.contact.instanceId.reset();
    rig.contact.destinationEmailAddress = QStringLiteral("absent");
    const auto outcome = rig.run(QString());
    QCOMPARE(outcome.state, State::NotSent);
    QCOMPARE(outcome.cause, Cause::Invalid);
    QCOMPARE(outcome.issues.size(), std::size_t {2});
    QCOMPARE(rig.trace->join(u','), QStringLiteral("checking,not-sent"));
}

void TestSubmission::warningsDoNotBlock()
{
    Rig rig;
    rig.contact.destinationEmailAddress = rig.contact.fromEmailAddress->emailAddress; // such mail may be dropped
    const auto outcome = rig.run(QStringLiteral("200"));
    QCOMPARE(outcome.state, State::Created);
    QVERIFY(!outcome.issues.empty());
    QVERIFY(!contact::hasErrors(outcome.issues));
}

void TestSubmission::reportsCredentialErrors()
{
    using credentials::CredentialError;
    Rig rig;
    rig.source->error = CredentialError {CredentialError::Code::KeychainLocked, QStringLiteral("keychain"), {}};
    const auto outcome = rig.run(QString());
    QCOMPARE(outcome.state, State::NotSent);
    QCOMPARE(outcome.cause, Cause::Credentials);
    QCOMPARE(outcome.credentialError.value().code, CredentialError::Code::KeychainLocked);
    QCOMPARE(rig.trace->join(u','), QStringLiteral("checking,signing-in,not-sent"));
}

void TestSubmission::needsAnEndpoint()
{
    Rig rig;
    auto order = rig.order();
    order.endpoint = {};
    const auto outcome = rig.run(order);
    QCOMPARE(outcome.state, State::NotSent);
    QCOMPARE(outcome.cause, Cause::Endpoint);
}

void TestSubmission::reportsSigningErrors()
{
    Rig rig;
    rig.source->keys = {};
    const auto outcome = rig.run(QStringLiteral("200"));
    QCOMPARE(outcome.state, State::NotSent);
    QCOMPARE(outcome.cause, Cause::Signing);
    QCOMPARE(outcome.signingError.value().code, aws::SigningError::Code::MissingKeys);
    QCOMPARE(outcome.attempts, 0);
    QCOMPARE(rig.trace->join(u','), QStringLiteral("checking,signing-in,not-sent"));
}

void TestSubmission::sendsNothingWithoutAJournal_data()
{
    QTest::addColumn<QString>("failing");
    QTest::newRow("begin") << QStringLiteral("begin");
    QTest::newRow("ofToken") << QStringLiteral("ofToken");
}

void TestSubmission::sendsNothingWithoutAJournal()
{
    Rig rig;
    QFETCH(QString, failing);
    rig.journal->failing = failing;
    rig.contact.clientToken = QStringLiteral("given");
    const auto outcome = rig.run(QStringLiteral("200"));
    QCOMPARE(outcome.state, State::NotSent);
    QCOMPARE(outcome.cause, Cause::Journal);
    QCOMPARE(outcome.journalError.value().code, storage::JournalError::Code::DiskFull);
    QCOMPARE(outcome.attempts, 0);
    QVERIFY(rig.transport->requests().empty());
    QVERIFY(!rig.trace->contains(QStringLiteral("finish")));
}

void TestSubmission::stopsWhenTheJournalFailsLater()
{
    Rig refused;
    refused.journal->failing = QStringLiteral("attempt");
    auto outcome = refused.run(QStringLiteral("refused 200"));
    QCOMPARE(outcome.state, State::NotSent);
    QCOMPARE(outcome.cause, Cause::Journal);
    QCOMPARE(outcome.attempts, 1);
    QCOMPARE(refused.transport->requests().size(), std::size_t {1});

    Rig lost;
    lost.journal->failing = QStringLiteral("attempt");
    outcome = lost.run(QStringLiteral("lost 200"));
    QCOMPARE(outcome.state, State::Unknown);
    QCOMPARE(outcome.cause, Cause::Journal);
    QVERIFY(outcome.transportError);
}

void TestSubmission::createdStaysCreatedWhenTheJournalFails()
{
    Rig rig;
    rig.journal->failing = QStringLiteral("finish");
    const auto outcome = rig.run(QStringLiteral("200"));
    QCOMPARE(outcome.state, State::Created);
    QCOMPARE(outcome.cause, Cause::None);
    QVERIFY(outcome.unrecorded);
    QVERIFY(outcome.journalError);
    QCOMPARE(rig.trace->last(), QStringLiteral("created"));
}

void TestSubmission::writesItsOutcomeToTheJournal_data()
{
    using storage::JournalState;
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto add = [](const char* script, JournalState state, int status, const char* code) {
        QTest::newRow(script) << QString::fromLatin1(script) << static_cast<int>(state) << status
                              << QString::fromLatin1(code);
    };
    add("200", JournalState::Created, 200, "");
    add("500:InternalFailure 200", JournalState::Created, 200, "");
    add("403:AccessDeniedException", JournalState::Refused, 403, "AccessDeniedException");
    add("400", JournalState::Refused, 400, "service");
    add("307", JournalState::Refused, 307, "redirected");
    add("refused refused refused", JournalState::NotSent, 0, "transport");
    add("lost lost lost", JournalState::Unknown, 0, "transport");
    add("empty empty empty", JournalState::Unknown, 200, "bad-reply");
    add("lost 403:AccessDeniedException", JournalState::Unknown, 403, "AccessDeniedException");
}

void TestSubmission::writesItsOutcomeToTheJournal()
{
    Rig rig;
    QFETCH(QString, script);
    const auto outcome = rig.run(script);
    const auto& entry = rig.journal->finished.value();
    QTEST(static_cast<int>(entry.state), "state");
    QTEST(entry.httpStatus, "status");
    QTEST(entry.errorCode, "code");
    QCOMPARE(entry.contactId, outcome.contactId);
    QCOMPARE(entry.requestId, outcome.requestId);
}

storage::JournalEntry TestSubmission::earlierRun(const Rig& rig, JournalState state)
{
    storage::JournalEntry earlier;
    earlier.clientToken = rig.contact.clientToken.value();
    earlier.scope = QStringLiteral("scope");
    earlier.bodySha256 = aws::sha256Hex(contact::wireBody(rig.contact));
    earlier.state = state;
    return earlier;
}

void TestSubmission::remembersAnEarlierRunOfTheToken()
{
    for (const auto& [script, state] : {std::pair {"409:IdempotencyException", State::Unknown},
             {"refused refused refused", State::Unknown}, {"429 429 429", State::Unknown}, {"200", State::Created}}) {
        Rig rig;
        rig.contact.clientToken = QStringLiteral("given");
        rig.journal->earlier = {earlierRun(rig, JournalState::Sending)};
        QCOMPARE(rig.run(QString::fromLatin1(script)).state, state);
    }
}

/// Created is final: no later run of the token asks the service, or could take it back.
void TestSubmission::createdIsFinal_data()
{
    QTest::addColumn<QString>("script");
    for (const auto* script : {"200", "429 429 429", "403:AccessDeniedException", "refused refused refused", "lost"})
        QTest::newRow(script) << QString::fromLatin1(script);
}

void TestSubmission::createdIsFinal()
{
    QFETCH(QString, script);
    for (const bool meanwhile : {false, true}) {
        Rig rig;
        rig.contact.clientToken = QStringLiteral("given");
        auto earlier = earlierRun(rig, JournalState::Created);
        earlier.contactId = QStringLiteral("the first");
        if (meanwhile)
            rig.journal->createdMeanwhile = earlier;
        else
            rig.journal->earlier = {earlier};
        const auto outcome = rig.run(script);
        QCOMPARE(outcome.state, State::Created);
        QVERIFY(outcome.wasCreatedBefore);
        QCOMPARE(outcome.contactId, QStringLiteral("the first"));
        QCOMPARE(outcome.attempts, 0);
        QVERIFY(rig.transport->requests().empty());
        QVERIFY(!rig.journal->finished);
    }
}

/// What the row says about the message, and that what is kept opens no attachment.
void TestSubmission::theRowKnowsTheMessage()
{
    Rig rig;
    rig.contact.attachments = {
        {QStringLiteral("a.pdf"), QStringLiteral("https://b.s3.amazonaws.com/a.pdf?X-Amz-Signature=secret"), {}}};
    auto order = rig.order();
    order.about.messageId = QStringLiteral("draft");
    rig.transport->reply(200, R"({"ContactId":"c"})");
    auto task = sending::submit(rig.dependencies(), order, {}, {});
    QCOMPARE(QCoro::waitFor(task).state, State::Created);
    const auto& begun = rig.journal->begun.value();
    QCOMPARE(begun.about.messageId, QStringLiteral("draft"));
    QCOMPARE(begun.about.recipient, rig.contact.destinationEmailAddress.value());
    QCOMPARE(begun.requestSha256, storage::requestSha256(rig.contact));
    QVERIFY(begun.body.contains("X-Amz-Signature"));
    const auto& finished = rig.journal->finished.value();
    QVERIFY(finished.request.contains("a.pdf") && !finished.request.contains("X-Amz-Signature"));
    QVERIFY(!finished.words.subject.isEmpty());
}

void TestSubmission::sendsNoOtherBodyWithAUsedToken_data()
{
    QTest::addColumn<JournalState>("before");
    QTest::addColumn<bool>("isSent");
    QTest::newRow("under way or crashed") << JournalState::Sending << false;
    QTest::newRow("unknown") << JournalState::Unknown << false;
    QTest::newRow("created") << JournalState::Created << false;
    QTest::newRow("refused") << JournalState::Refused << true;
    QTest::newRow("not sent") << JournalState::NotSent << true;
    QTest::newRow("cancelled") << JournalState::Cancelled << true;
}

void TestSubmission::sendsNoOtherBodyWithAUsedToken()
{
    QFETCH(JournalState, before);
    QFETCH(bool, isSent);
    Rig rig;
    rig.contact.clientToken = QStringLiteral("given");
    rig.journal->earlier = {earlierRun(rig, before)};
    rig.contact.name = QStringLiteral("changed since");
    const auto outcome = rig.run(QStringLiteral("200"));
    QCOMPARE(outcome.state, isSent ? State::Created : State::NotSent);
    QCOMPARE(outcome.cause, isSent ? Cause::None : Cause::TokenUsed);
    QCOMPARE(rig.transport->requests().size(), std::size_t(isSent ? 1 : 0));
    QCOMPARE(rig.journal->begun.has_value(), isSent);
}

void TestSubmission::forgetsEarlierRunsOfOtherTokens()
{
    storage::JournalEntry otherToken;
    otherToken.clientToken = QStringLiteral("other");
    otherToken.scope = QStringLiteral("scope");
    storage::JournalEntry otherScope;
    otherScope.clientToken = QStringLiteral("given");
    otherScope.scope = QStringLiteral("sandbox");
    Rig rig;
    rig.journal->earlier = {otherToken, otherScope};
    rig.contact.clientToken = QStringLiteral("given");
    QCOMPARE(rig.run(QStringLiteral("400")).state, State::Refused);
}

void TestSubmission::worksWithoutAProgressHandler()
{
    Rig rig;
    rig.transport->reply(200, R"({"ContactId":"c"})");
    auto task = sending::submit(rig.dependencies(), rig.order(), {}, {});
    QCOMPARE(QCoro::waitFor(task).state, State::Created);
}

QTEST_GUILESS_MAIN(TestSubmission)
#include "tst_submission.moc"
