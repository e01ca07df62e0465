// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/request_json.h"
#include "contact/member_text.h"
#include "models/composer/composer_model.h"
#include "storage/kept_message.h"
#include "support/fake_services.h"
#include "support/fake_submit.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace composer;
using contact::FieldId;
using models::ComposerModel;
using sending::State;
using Phase = models::SubmissionModel::Phase;
using test::FakeSubmit;

namespace {

constexpr FieldId shown[] = {FieldId::FromDisplayName, FieldId::FromAddress, FieldId::DestinationEmailAddress,
    FieldId::InstanceId, FieldId::Subject, FieldId::Body};

struct Fixture {
    QTemporaryDir folder;
    QString journalPath() const { return folder.filePath(QStringLiteral("journal/submissions.sqlite")); }
    models::Services services() const
    {
        auto all = test::fakeServices();
        all.journal = [path = journalPath(), clock = all.clock] {
            return std::make_shared<storage::SqliteJournal>(path, clock);
        };
        return all;
    }
    std::shared_ptr<models::TargetOpener> targets =
        test::fakeTargets(services(), folder.filePath(QStringLiteral("environments.json")));
    models::Environments& environments = targets->environments();
    FakeSubmit fake;
    ComposerModel model {shown, targets, fake.function()};

    /// With defaults that begin with `word`; none for an empty one.
    QString add(const QString& word, bool isProduction = false)
    {
        return test::addEnvironment(environments, [&](models::Environment& environment) {
            environment.isProduction = isProduction;
            if (word.isEmpty())
                return;
            environment.instanceId = word + QStringLiteral("-instance");
            environment.defaultDestination = word + QStringLiteral("@example.com");
            environment.defaultFlowId = word + QStringLiteral("-flow");
        });
    }

    void fill()
    {
        model.setText(FieldId::FromAddress, QStringLiteral("maria@example.com"));
        model.setText(FieldId::DestinationEmailAddress, QStringLiteral("orders@support.example.com"));
        model.setText(FieldId::InstanceId, QStringLiteral("11111111-2222-4333-8444-555555555555"));
        model.setText(FieldId::Subject, QStringLiteral("Order 4711"));
        model.setText(FieldId::Body, QStringLiteral("Where is it?"));
    }
};

} // namespace

class TestComposerModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void problemsOfAFieldAreKnownAtOnce();
    void problemsFollowTheOrderOfTheWindow();
    void aMissingStructureIsAProblemOfItsField();
    void aLargeTextIsFetchedWhenNeeded();
    void aLargeTextIsFetchedAfterAPause();
    void aLaterSetTextWins();
    void countsAsTheBoundCounts();
    void errorsKeepItFromBeingSent();
    void warningsDoNot();
    void sendsWhatWasTypedLast();
    void anUnknownOutcomeIsRetriedWithItsToken();
    void aMessageThatWasChangedAfterAnOpenOutcomeAsks();
    void anOutcomeComesBackWithItsMessage();
    void whatIsTypedAndGivenUpBringsItBack();
    void theSameRequestOfAnotherMessageAsks();
    void whatCouldNotBeRecordedAsks();
    void anOpenOutcomeOutlivesARefusal();
    void theJournalKnowsOfAnEarlierRun_data();
    void theJournalKnowsOfAnEarlierRun();
    void nothingIsSentUnsaved();
    void aCreatedMessageIsNotSentTwiceByAccident();
    void theInstanceIsOfferedOnlyWhereItIsMissing();
    void defaultsFollowTheEnvironment();
    void aTokenIsNotRepeatedElsewhere_data();
    void aTokenIsNotRepeatedElsewhere();
    void aDeclinedSendIsNotTheLastOne();
    void aDraftKeepsWhatHasNoEditor();
    void readProblemsGoWhenTheFieldIsFixed();
};

void TestComposerModel::problemsOfAFieldAreKnownAtOnce()
{
    Fixture at;
    QVERIFY(!at.model.issuesFor(FieldId::FromAddress).empty());
    at.model.setText(FieldId::FromAddress, QStringLiteral("maria"));
    QCOMPARE(at.model.issuesFor(FieldId::FromAddress).front().code, contact::IssueCode::BadPattern);
    at.model.setText(FieldId::FromAddress, QStringLiteral("maria@example.com"));
    QVERIFY(at.model.issuesFor(FieldId::FromAddress).empty());
}

void TestComposerModel::problemsFollowTheOrderOfTheWindow()
{
    Fixture at;
    std::vector<int> fields;
    for (const auto& issue : at.model.issues())
        fields.push_back(int(*at.model.fieldFor(issue)));
    const std::vector<int> expected {int(FieldId::FromAddress), int(FieldId::DestinationEmailAddress),
        int(FieldId::InstanceId), int(FieldId::Subject), int(FieldId::Body)};
    QCOMPARE(fields, expected);
}

void TestComposerModel::aMissingStructureIsAProblemOfItsField()
{
    Fixture at;
    at.model.setContact({});
    for (const auto id : {FieldId::FromAddress, FieldId::Subject, FieldId::Body})
        QVERIFY2(!at.model.issuesFor(id).empty(), contact::field(id).path);
}

void TestComposerModel::aLargeTextIsFetchedWhenNeeded()
{
    Fixture at;
    int fetched = 0;
    QSignalSpy issuesChanged(&at.model, &ComposerModel::issuesChanged);
    const auto source = [&] {
        ++fetched;
        return QStringLiteral("text");
    };
    at.model.setTextLater(FieldId::Body, source);
    at.model.setTextLater(FieldId::Body, source);
    at.model.setText(FieldId::Subject, QStringLiteral("typing elsewhere"));
    QCOMPARE(fetched, 0);
    QCOMPARE(issuesChanged.count(), 1);
    QCOMPARE(at.model.text(FieldId::Body), QStringLiteral("text"));
    QCOMPARE(fetched, 1);
    QVERIFY(at.model.issuesFor(FieldId::Body).empty());
    QCOMPARE(at.model.text(FieldId::Body), QStringLiteral("text"));
    QCOMPARE(fetched, 1);
}

void TestComposerModel::aLargeTextIsFetchedAfterAPause()
{
    Fixture at;
    QSignalSpy fetched(&at.model, &ComposerModel::textFetched);
    at.model.setTextLater(FieldId::Body, [] { return QStringLiteral("text"); });
    QCOMPARE(fetched.count(), 0);
    QVERIFY(fetched.wait());
    QCOMPARE(fetched.count(), 1);
}

void TestComposerModel::aLaterSetTextWins()
{
    Fixture at;
    at.model.setTextLater(FieldId::Body, [] { return QStringLiteral("old"); });
    at.model.setText(FieldId::Body, QStringLiteral("new"));
    at.model.validateNow();
    QCOMPARE(at.model.text(FieldId::Body), QStringLiteral("new"));

    at.model.setTextLater(FieldId::Body, [] { return QStringLiteral("old"); });
    at.model.reset();
    QCOMPARE(at.model.text(FieldId::Body), QString());
}

void TestComposerModel::countsAsTheBoundCounts()
{
    Fixture at;
    at.model.setText(FieldId::Subject, QString::fromUtf8("a😀é"));
    QCOMPARE(at.model.count(FieldId::Subject), 3);
    QCOMPARE(at.model.limit(FieldId::Subject), std::optional<qint64>(998));
}

void TestComposerModel::errorsKeepItFromBeingSent()
{
    Fixture at;
    QSignalSpy found(&at.model, &ComposerModel::issuesFound);
    at.fill();
    at.model.setText(FieldId::Subject, {});
    at.model.submit();
    QCOMPARE(found.count(), 1);
    QCOMPARE(at.fake.count(), std::size_t(0));
}

void TestComposerModel::warningsDoNot()
{
    Fixture at;
    at.fill();
    at.model.setText(FieldId::DestinationEmailAddress, QStringLiteral("maria@example.com"));
    QVERIFY(!at.model.issues().empty());
    at.model.submit();
    QCOMPARE(at.fake.count(), std::size_t(1));
}

void TestComposerModel::sendsWhatWasTypedLast()
{
    Fixture at;
    at.fill();
    at.model.setTextLater(FieldId::Body, [] { return QStringLiteral("typed a moment ago"); });
    at.model.submit();
    QCOMPARE(at.fake.contact().emailMessage->rawMessage->body, contact::Text(QStringLiteral("typed a moment ago")));
    // Fixed with the first send, and shown from then on.
    QVERIFY(!at.fake.contact().clientToken.value_or(QString()).isEmpty());
    QCOMPARE(at.model.text(FieldId::ClientToken), at.fake.contact().clientToken.value());
}

void TestComposerModel::anUnknownOutcomeIsRetriedWithItsToken()
{
    Fixture at;
    at.fill();
    at.model.submit();
    const auto token = at.fake.contact().clientToken;
    at.fake.finish(FakeSubmit::ended(State::Unknown));
    QVERIFY(at.model.isSafeRetry());
    at.model.submit();
    QCOMPARE(at.fake.count(), std::size_t(2));
    QCOMPARE(at.fake.contact().clientToken, token);
    at.fake.finish(FakeSubmit::ended(State::Unknown));
    QVERIFY(at.model.isSafeRetry()); // and so on
}

/// One predicate: what Send means, what is shown and what is asked.
void TestComposerModel::aMessageThatWasChangedAfterAnOpenOutcomeAsks()
{
    for (const bool repeats : {true, false}) {
        Fixture at;
        at.fill();
        QSignalSpy asked(&at.model, &ComposerModel::openOutcomeFound);
        at.model.submit();
        const auto token = at.fake.contact().clientToken;
        at.fake.finish(FakeSubmit::ended(State::Unknown));
        QCOMPARE(at.model.submission().phase(), Phase::Finished);
        at.model.setText(FieldId::Subject, QStringLiteral("Another order"));
        QCOMPARE(at.model.submission().phase(), Phase::Idle);
        QVERIFY(at.model.sendMeaning() == ComposerModel::SendMeaning::AfterOpen);
        at.model.submit();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(at.fake.count(), std::size_t(1));
        QVERIFY(at.model.canRepeatOpen());
        if (repeats)
            at.model.repeatOpen();
        else
            at.model.submitAgain();
        QCOMPARE(at.fake.count(), std::size_t(2));
        QCOMPARE(at.fake.contact().clientToken == token, repeats);
        QCOMPARE(contact::textOf(at.fake.contact(), FieldId::Subject),
            repeats ? QStringLiteral("Order 4711") : QStringLiteral("Another order"));
    }
}

void TestComposerModel::anOutcomeComesBackWithItsMessage()
{
    Fixture at;
    at.fill();
    at.model.submit();
    at.fake.finish(FakeSubmit::refused());
    at.model.setText(FieldId::Subject, QStringLiteral("Another order"));
    QCOMPARE(at.model.submission().phase(), Phase::Idle);
    at.model.setText(FieldId::Subject, QStringLiteral("Order 4711"));
    QCOMPARE(at.model.submission().phase(), Phase::Finished);
    const auto here = at.environments.current().id;
    at.environments.setCurrent(at.add({}));
    QCOMPARE(at.model.submission().phase(), Phase::Idle);
    at.environments.setCurrent(here);
    QCOMPARE(at.model.submission().phase(), Phase::Finished);
}

/// A refusal of a second contact does not make the first one known.
/// Sent by the command line, say, or from a record that was edited as new.
void TestComposerModel::theSameRequestOfAnotherMessageAsks()
{
    Fixture at;
    at.fill();
    at.model.submission().prepareTarget();
    storage::SqliteJournal journal(at.journalPath(), std::make_shared<base::SystemClock>());
    storage::JournalEntry other;
    other.clientToken = QStringLiteral("token-of-the-other");
    other.scope = at.model.submission().target()->route.journalScope;
    other.body = contact::wireBody(at.model.contact());
    other.bodySha256 = "hash";
    other.requestSha256 = storage::requestSha256(at.model.contact());
    QVERIFY(journal.begin(other));
    QSignalSpy asked(&at.model, &ComposerModel::openOutcomeFound);
    at.model.submit();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(at.fake.count(), std::size_t(0));
    QVERIFY(at.model.canRepeatOpen());
    at.model.repeatOpen();
    QCOMPARE(at.fake.count(), std::size_t(1));
    QCOMPARE(at.fake.contact().clientToken, QStringLiteral("token-of-the-other"));
}

/// The contact was created, and the journal was locked or the disk full.
void TestComposerModel::whatCouldNotBeRecordedAsks()
{
    Fixture at;
    at.fill();
    at.model.submit();
    auto outcome = FakeSubmit::created();
    const auto journal = at.services().journal();
    storage::JournalEntry entry;
    entry.clientToken = QStringLiteral("token");
    entry.scope = QStringLiteral("scope");
    entry.bodySha256 = "0";
    const auto row = journal->begin(entry);
    outcome.clientToken = QStringLiteral("token");
    outcome.unrecorded = std::make_shared<sending::UnrecordedOutcome>(journal, row->id, entry);
    at.fake.finish(outcome);
    QVERIFY(at.model.sendMeaning() == ComposerModel::SendMeaning::AlreadyCreated);
    at.model.setText(FieldId::Subject, QStringLiteral("changed"));
    QVERIFY(at.model.sendMeaning() == ComposerModel::SendMeaning::AfterOpen);
    QSignalSpy asked(&at.model, &ComposerModel::openOutcomeFound);
    at.model.submit();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(at.fake.count(), std::size_t(1));
    // As soon as it is recorded it is no longer open.
    QSignalSpy recorded(&at.model.submission(), &models::SubmissionModel::recorded);
    QVERIFY(recorded.wait(20'000));
    QVERIFY(at.model.sendMeaning() == ComposerModel::SendMeaning::First);
    QVERIFY(at.model.submission().last()->notice.advice.isEmpty());
}

/// Escape in a line whose text is not yet part of the message.
void TestComposerModel::whatIsTypedAndGivenUpBringsItBack()
{
    Fixture at;
    at.fill();
    QString typed;
    const auto editor = at.model.pendingEdits().add({[] {}, [&] { typed.clear(); },
        [&](contact::EmailContact& contact) {
            if (!typed.isEmpty())
                contact::setTextOf(contact, FieldId::Subject, typed);
        }});
    at.model.submit();
    at.fake.finish(FakeSubmit::created());
    QCOMPARE(at.model.submission().phase(), Phase::Finished);
    typed = QStringLiteral("another");
    at.model.pendingEdits().noteTyping();
    QCOMPARE(at.model.submission().phase(), Phase::Idle);
    QVERIFY(at.model.sendMeaning() == ComposerModel::SendMeaning::First);
    typed.clear();
    at.model.pendingEdits().noteTyping();
    QCOMPARE(at.model.submission().phase(), Phase::Finished);
    QVERIFY(at.model.sendMeaning() == ComposerModel::SendMeaning::AlreadyCreated);
}

void TestComposerModel::anOpenOutcomeOutlivesARefusal()
{
    Fixture at;
    at.fill();
    at.model.submit();
    at.fake.finish(FakeSubmit::ended(State::Unknown));
    at.model.setText(FieldId::Subject, QStringLiteral("Another order"));
    at.model.submitAgain();
    at.fake.finish(FakeSubmit::refused());
    QVERIFY(at.model.sendMeaning() == ComposerModel::SendMeaning::AfterOpen);
}

void TestComposerModel::aCreatedMessageIsNotSentTwiceByAccident()
{
    Fixture at;
    at.fill();
    QSignalSpy held(&at.model, &ComposerModel::alreadyCreated);
    at.model.submit();
    at.fake.finish(FakeSubmit::created());
    at.model.submit(); // the second half of a double click
    QCOMPARE(at.fake.count(), std::size_t(1));
    QCOMPARE(held.count(), 1);

    at.model.submitAgain();
    QCOMPARE(at.fake.count(), std::size_t(2));
    at.fake.finish(FakeSubmit::created());
    at.model.setText(FieldId::Subject, QStringLiteral("Another order"));
    at.model.submit();
    QCOMPARE(at.fake.count(), std::size_t(3));
}

void TestComposerModel::theInstanceIsOfferedOnlyWhereItIsMissing()
{
    Fixture at;
    at.model.submission().prepareTarget();
    QCOMPARE(at.model.text(FieldId::InstanceId), QStringLiteral("11111111-2222-4333-8444-555555555555"));
    at.model.setText(FieldId::InstanceId, {});
    QCOMPARE(at.model.text(FieldId::InstanceId), QString()); // the person's wish

    contact::EmailContact draft;
    draft.instanceId = QStringLiteral("own");
    at.model.setContact(draft);
    QCOMPARE(at.model.text(FieldId::InstanceId), QStringLiteral("own"));
    at.model.reset();
    QCOMPARE(at.model.text(FieldId::InstanceId), QStringLiteral("11111111-2222-4333-8444-555555555555"));
}

void TestComposerModel::defaultsFollowTheEnvironment()
{
    Fixture at;
    const auto one = at.add(QStringLiteral("one"));
    const auto two = at.add(QStringLiteral("two"));
    const auto bare = at.add({});
    at.environments.setCurrent(one);
    QCOMPARE(at.model.text(FieldId::InstanceId), QStringLiteral("one-instance"));
    QCOMPARE(at.model.text(FieldId::DestinationEmailAddress), QStringLiteral("one@example.com"));
    QCOMPARE(at.model.text(FieldId::ContactFlowId), QStringLiteral("one-flow"));

    at.model.setText(FieldId::DestinationEmailAddress, QStringLiteral("typed@example.com"));
    at.environments.setCurrent(two);
    QCOMPARE(at.model.text(FieldId::InstanceId), QStringLiteral("two-instance"));
    QCOMPARE(at.model.text(FieldId::DestinationEmailAddress), QStringLiteral("typed@example.com"));
    QCOMPARE(at.model.text(FieldId::ContactFlowId), QStringLiteral("two-flow"));

    at.environments.setCurrent(bare); // what belongs to another environment does not stay
    QCOMPARE(at.model.text(FieldId::InstanceId), QString());
    QCOMPARE(at.model.text(FieldId::ContactFlowId), QString());

    at.environments.setCurrent(one);
    at.model.reset();
    QCOMPARE(at.model.text(FieldId::DestinationEmailAddress), QStringLiteral("one@example.com"));
}

void TestComposerModel::aTokenIsNotRepeatedElsewhere_data()
{
    QTest::addColumn<QString>("defaultsOfOne");
    QTest::addColumn<QString>("defaultsOfTwo");
    QTest::newRow("another message by other defaults") << QStringLiteral("one") << QStringLiteral("two");
    QTest::newRow("the same message") << QString() << QString();
}

void TestComposerModel::aTokenIsNotRepeatedElsewhere()
{
    QFETCH(QString, defaultsOfOne);
    QFETCH(QString, defaultsOfTwo);
    Fixture at;
    const auto one = at.add(defaultsOfOne);
    const auto two = at.add(defaultsOfTwo);
    at.environments.setCurrent(one);
    at.fill();
    at.model.submit();
    at.fake.finish(FakeSubmit::ended(State::Unknown));
    QVERIFY(at.model.isSafeRetry());
    at.environments.setCurrent(two);
    QVERIFY(!at.model.isSafeRetry());
    at.environments.setCurrent(one);
    QVERIFY(at.model.isSafeRetry());
    const auto token = at.fake.contact().clientToken;
    at.environments.setCurrent(two);
    at.model.submit();
    QCOMPARE(at.fake.count(), std::size_t(1)); // it asks
    QVERIFY(!at.model.canRepeatOpen());
    at.model.submitAgain();
    QCOMPARE(at.fake.count(), std::size_t(2));
    QVERIFY(at.fake.contact().clientToken != token);
}

void TestComposerModel::theJournalKnowsOfAnEarlierRun_data()
{
    using storage::JournalState;
    using Meaning = ComposerModel::SendMeaning;
    QTest::addColumn<JournalState>("state");
    QTest::addColumn<bool>("isChanged");
    QTest::addColumn<Meaning>("meaning");
    QTest::newRow("interrupted") << JournalState::Sending << false << Meaning::SafeRetry;
    QTest::newRow("interrupted, changed") << JournalState::Sending << true << Meaning::AfterOpen;
    QTest::newRow("unknown") << JournalState::Unknown << false << Meaning::SafeRetry;
    QTest::newRow("unknown, changed") << JournalState::Unknown << true << Meaning::AfterOpen;
    QTest::newRow("created") << JournalState::Created << false << Meaning::AlreadyCreated;
    QTest::newRow("created, changed") << JournalState::Created << true << Meaning::First;
    QTest::newRow("refused") << JournalState::Refused << false << Meaning::First;
    QTest::newRow("not sent") << JournalState::NotSent << true << Meaning::First;
}

/// As after a restart: the draft has no token, and only the journal's row knows that it was sent.
void TestComposerModel::theJournalKnowsOfAnEarlierRun()
{
    QFETCH(storage::JournalState, state);
    QFETCH(bool, isChanged);
    Fixture at;
    at.fill();
    auto sent = at.model.contact();
    sent.clientToken = QStringLiteral("token");
    storage::JournalEntry entry;
    entry.clientToken = *sent.clientToken;
    at.model.submission().prepareTarget();
    entry.scope = at.model.submission().target()->route.journalScope;
    entry.about.messageId = QStringLiteral("draft");
    entry.about.environmentId = at.environments.current().id;
    entry.about.environment = QStringLiteral("Shop");
    entry.body = contact::wireBody(sent);
    entry.bodySha256 = "hash";
    storage::SqliteJournal earlier(at.journalPath(), std::make_shared<test::FakeClock>());
    const auto row = earlier.begin(entry);
    QVERIFY(row);
    entry.state = state;
    if (state != storage::JournalState::Sending)
        QVERIFY(earlier.finish(row->id, entry));

    if (isChanged)
        at.model.setText(FieldId::Subject, QStringLiteral("Another order"));
    at.model.submission().setMessage(QStringLiteral("draft"));
    QTEST(at.model.sendMeaning(), "meaning");
    const bool isRetry = at.model.isSafeRetry();
    const bool isShown = isRetry || at.model.sendMeaning() == ComposerModel::SendMeaning::AlreadyCreated;
    QCOMPARE(at.model.submission().phase(), isShown ? Phase::Finished : Phase::Idle);
    if (isShown)
        QVERIFY(at.model.submission().notice().headline.contains(QStringLiteral("Shop")));
    if (isRetry) {
        at.model.submit();
        QCOMPARE(at.fake.contact().clientToken, sent.clientToken);
    }
}

void TestComposerModel::nothingIsSentUnsaved()
{
    Fixture at;
    at.fill();
    QSignalSpy refused(&at.model, &ComposerModel::notSent);
    at.model.setBeforeSending([] { return false; });
    at.model.submit();
    QCOMPARE(refused.count(), 1);
    QCOMPARE(at.fake.count(), std::size_t(0));
}

void TestComposerModel::aDeclinedSendIsNotTheLastOne()
{
    Fixture at;
    at.environments.setCurrent(at.add(QStringLiteral("production"), true));
    at.fill();
    at.model.submit();
    at.model.submission().confirmProduction();
    QCOMPARE(at.fake.count(), std::size_t(1));
    at.fake.finish(FakeSubmit::ended(State::Unknown));
    QVERIFY(at.model.isSafeRetry());

    at.model.setText(FieldId::InstanceId, QStringLiteral("another-instance"));
    at.model.submit();
    at.model.submission().declineProduction();
    QCOMPARE(at.fake.count(), std::size_t(1));
    QVERIFY(!at.model.isSafeRetry()); // this message was never sent
}

void TestComposerModel::aDraftKeepsWhatHasNoEditor()
{
    Fixture at;
    auto draft = contact::blankContact();
    draft.name = QStringLiteral("Order 4711");
    draft.unknown.members.push_back({QStringLiteral("Future"), base::Json::boolean(true)});
    draft.clientToken = QStringLiteral("given");
    at.model.setContact(draft);
    at.fill();
    at.model.submit();
    QCOMPARE(at.fake.contact().name, draft.name);
    QCOMPARE(at.fake.contact().clientToken, draft.clientToken);
    QVERIFY(at.fake.contact().unknown == draft.unknown);
}

void TestComposerModel::readProblemsGoWhenTheFieldIsFixed()
{
    Fixture at;
    at.fill();
    const auto filled = at.model.contact();
    contact::Issue issue;
    issue.path = QStringLiteral("EmailMessage.RawMessage.Subject");
    issue.code = contact::IssueCode::WrongType;
    auto elsewhere = issue;
    elsewhere.path = QStringLiteral("References.order.Value");
    at.model.setContact(filled, {elsewhere, issue});
    QCOMPARE(at.model.issuesFor(FieldId::Subject).size(), std::size_t(1));
    at.model.setText(FieldId::Subject, QStringLiteral("Fixed"));
    QVERIFY(at.model.issuesFor(FieldId::Subject).empty());
    QCOMPARE(at.model.issues().size(), std::size_t(1));
    QVERIFY(!at.model.fieldFor(at.model.issues().front()));
}

QTEST_GUILESS_MAIN(TestComposerModel)
#include "tst_composer_model.moc"
