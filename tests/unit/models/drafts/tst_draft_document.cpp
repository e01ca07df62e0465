// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/draft_document.h"
#include "support/fake_services.h"
#include "support/fake_submit.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace composer;
using contact::FieldId;
using models::DraftDocument;
using State = DraftDocument::State;
using storage::Folder;

namespace {

constexpr FieldId shown[] = {FieldId::FromAddress, FieldId::DestinationEmailAddress, FieldId::Subject, FieldId::Body};

/// A message, its document and the folder that it is kept in.
struct Fixture {
    explicit Fixture(const QString& folder = {})
        : store(std::make_shared<storage::DraftStore>(
            folder.isEmpty() ? data.path() : folder, std::make_shared<base::SystemClock>()))
        , document(std::make_unique<DraftDocument>(model, store))
    {
    }
    void type(const char* subject) { model.setText(FieldId::Subject, QLatin1String(subject)); }
    /// The service creates the contact.
    void send(const char* subject)
    {
        model.submission().prepareTarget();
        model.setText(FieldId::FromAddress, QStringLiteral("maria@example.com"));
        model.setText(FieldId::DestinationEmailAddress, QStringLiteral("orders@support.example.com"));
        model.setText(FieldId::Body, QStringLiteral("Hello"));
        type(subject);
        model.submit();
        fake.finish(test::FakeSubmit::created());
    }
    /// A message that was sent earlier; its id.
    QString addSent(const char* subject) const
    {
        contact::Draft draft;
        draft.contact = contact::blankContact();
        draft.contact.emailMessage->rawMessage->subject = QLatin1String(subject);
        draft.contact.clientToken = QStringLiteral("used");
        contact::setSentMark(draft, {QStringLiteral("contact-1"), {}, {}, {}, {}});
        const auto saved = store->save({Folder::Sent, {}, {}, false}, draft);
        return saved ? saved->id : QString();
    }
    std::vector<storage::DraftSummary> drafts() const { return store->list(Folder::Drafts); }
    QString subjectOnDisk() const
    {
        const auto stored = store->load(document->folder(), document->id());
        return stored ? stored->read.draft.contact.emailMessage->rawMessage->subject.value_or(QString()) : QString();
    }

    QTemporaryDir data;
    test::FakeSubmit fake;
    std::shared_ptr<models::TargetOpener> targets =
        test::fakeTargets(test::fakeServices(), data.filePath(QStringLiteral("environments.json")));
    models::ComposerModel model {shown, targets, fake.function()};
    std::shared_ptr<storage::DraftStore> store;
    std::unique_ptr<DraftDocument> document;
};

} // namespace

class TestDraftDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savesByItselfAfterAPause();
    void isSavedWhileSomeoneTypesWithoutAPause();
    void nothingTypedNeedsNoFile();
    void whatIsTakenBackNeedsNoFile();
    void opensWhatWasSaved();
    void anEmptiedMessageDoesNotReplaceAGoodOne();
    void whatIsOfferedChangesNoDraft();
    void aVersionCanBeBroughtBackThatTheSaveBeforeDrops();
    void anotherProcessesChangeIsKept();
    void bringsAVersionBack();
    void isKeptAsSent();
    void whatIsTypedSinceIsADraftOfItsOwn();
    void whatCouldNotBeKeptAsSentIsSaved();
    void aSentMessageIsOnlyLookedAt();
    void aChangedSentMessageIsADraftOfItsOwn();
    void aTemplateMadeOfASentMessageIsNoRecord();
    void whatCannotBeSavedStaysOpen();
    void isSavedWhenItGoes();
    void saysWhyADamagedDraftDoesNotOpen();
    void savesWhatIsBeingTyped();
    void commitsBeforeTheMessageChanges();
    void staysWhileItsMessageIsBeingSent();
};

void TestDraftDocument::savesByItselfAfterAPause()
{
    Fixture at;
    at.type("Order 4711");
    QTRY_COMPARE(at.document->state(), State::Saved);
    QCOMPARE(at.subjectOnDisk(), QStringLiteral("Order 4711"));
    at.model.setTextLater(FieldId::Body, [] { return QStringLiteral("Hello"); });
    QCOMPARE(at.document->state(), State::Changed);
    QTRY_COMPARE(at.document->state(), State::Saved);
    QCOMPARE(at.drafts().size(), std::size_t(1));
}

void TestDraftDocument::isSavedWhileSomeoneTypesWithoutAPause()
{
    Fixture at;
    QTimer keys;
    int typed = 0;
    connect(&keys, &QTimer::timeout, this, [&] { at.type(qPrintable(QString::number(++typed))); });
    keys.start(50);
    while (at.drafts().empty()) // without end if it is not
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

void TestDraftDocument::nothingTypedNeedsNoFile()
{
    Fixture at;
    at.model.submission().prepareTarget(); // offers an instance
    QVERIFY(!at.model.text(FieldId::InstanceId).isEmpty());
    QVERIFY(at.document->flush());
    QVERIFY(at.drafts().empty());
    QCOMPARE(at.document->id(), QString());
}

void TestDraftDocument::whatIsTakenBackNeedsNoFile()
{
    Fixture at;
    auto& environments = at.targets->environments();
    environments.setCurrent(test::addEnvironment(environments, [](models::Environment& environment) {
        environment.instanceId = QStringLiteral("11111111-2222-4333-8444-555555555555");
        environment.defaultDestination = QStringLiteral("orders@example.com");
    }));
    at.model.submission().prepareTarget(); // what it offers is no reason for a file either
    QVERIFY(!at.model.text(FieldId::DestinationEmailAddress).isEmpty());
    at.type("for a moment");
    at.type("");
    QVERIFY(at.document->flush());
    QVERIFY(at.drafts().empty());
}

void TestDraftDocument::opensWhatWasSaved()
{
    Fixture at;
    at.type("first");
    QVERIFY(at.document->startNew());
    const auto first = at.drafts().front().id;
    QCOMPARE(at.model.text(FieldId::Subject), QString());
    at.type("second");
    QSignalSpy opened(at.document.get(), &DraftDocument::opened);
    QVERIFY(at.document->open(Folder::Drafts, first));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(at.model.text(FieldId::Subject), QStringLiteral("first"));
    QCOMPARE(at.drafts().size(), std::size_t(2)); // the second one was saved first
}

void TestDraftDocument::anEmptiedMessageDoesNotReplaceAGoodOne()
{
    Fixture at;
    at.type("good");
    QVERIFY(at.document->flush());
    at.type("");
    QVERIFY(at.document->flush());
    QCOMPARE(at.subjectOnDisk(), QStringLiteral("good"));
    QCOMPARE(at.document->state(), State::Kept); // "Saved" would be a lie
    at.type("better");
    QVERIFY(at.document->flush());
    QCOMPARE(at.document->state(), State::Saved);
    QCOMPARE(at.subjectOnDisk(), QStringLiteral("better"));
}

void TestDraftDocument::whatIsOfferedChangesNoDraft()
{
    Fixture at;
    at.type("mine");
    QVERIFY(at.document->flush());
    const auto id = at.document->id();
    Fixture later(at.data.path());
    QVERIFY(later.document->open(Folder::Drafts, id));
    const auto revision = later.store->load(Folder::Drafts, id)->revision;
    later.model.submission().prepareTarget();
    QVERIFY(!later.model.text(FieldId::InstanceId).isEmpty());
    QCOMPARE(later.document->state(), State::Saved);
    QVERIFY(later.document->flush());
    QCOMPARE(later.store->load(Folder::Drafts, id)->revision, revision);
}

void TestDraftDocument::aVersionCanBeBroughtBackThatTheSaveBeforeDrops()
{
    Fixture at;
    at.type("0");
    QVERIFY(at.document->flush());
    for (int i = 1; i <= storage::DraftStore::mostVersions; ++i) {
        at.type(qPrintable(QString::number(i)));
        QVERIFY(at.document->open(Folder::Drafts, at.document->id()));
    }
    at.type("unsaved");
    const auto oldest = at.document->versions().back().name;
    QVERIFY(at.document->restoreVersion(oldest));
    QCOMPARE(at.model.text(FieldId::Subject), QStringLiteral("0"));
}

void TestDraftDocument::anotherProcessesChangeIsKept()
{
    Fixture at;
    at.type("ours");
    QVERIFY(at.document->flush());
    const auto id = at.document->id();
    const auto there = at.store->load(Folder::Drafts, id);
    QVERIFY(there);
    auto theirs = there->read.draft;
    theirs.contact.emailMessage->rawMessage->subject = QStringLiteral("theirs");
    QVERIFY(at.store->save({Folder::Drafts, id, there->revision, false}, theirs));
    at.type("ours, later");
    at.document->flush();
    QCOMPARE(at.document->state(), State::Copied);
    QVERIFY(at.document->id() != id);
    QCOMPARE(at.subjectOnDisk(), QStringLiteral("ours, later"));
    QCOMPARE(at.drafts().size(), std::size_t(2));
    QCOMPARE(at.store->summary(Folder::Drafts, at.document->id()).title, QStringLiteral("ours, later (conflict copy)"));
    at.type("ours, later still");
    QVERIFY(at.document->flush());
    QCOMPARE(at.store->summary(Folder::Drafts, at.document->id()).title, QStringLiteral("ours, later (conflict copy)"));
}

void TestDraftDocument::bringsAVersionBack()
{
    Fixture at;
    at.type("early");
    QVERIFY(at.document->flush());
    at.type("late");
    QVERIFY(at.document->flush());
    const auto versions = at.document->versions();
    QVERIFY(!versions.empty());
    QVERIFY(at.document->restoreVersion(versions.front().name));
    QCOMPARE(at.model.text(FieldId::Subject), QStringLiteral("early"));
    QVERIFY(at.document->flush());
    QCOMPARE(at.subjectOnDisk(), QStringLiteral("early"));
    const auto before = at.document->version(at.document->versions().front().name);
    QCOMPARE(before->contact.emailMessage->rawMessage->subject, QStringLiteral("late"));
}

void TestDraftDocument::isKeptAsSent()
{
    Fixture at;
    at.send("sent");
    at.document->keepAsSent();
    QVERIFY(at.drafts().empty());
    const auto sent = at.store->list(Folder::Sent);
    QCOMPARE(sent.size(), std::size_t(1));
    QCOMPARE(sent.front().contactId, test::FakeSubmit::created().contactId);
    QCOMPARE(at.document->folder(), Folder::Sent);
    at.type("another"); // a new draft; the record stays
    QVERIFY(at.document->flush());
    QCOMPARE(at.drafts().size(), std::size_t(1));
    QCOMPARE(at.store->list(Folder::Sent).front().title, QStringLiteral("sent"));
}

void TestDraftDocument::whatIsTypedSinceIsADraftOfItsOwn()
{
    Fixture at;
    at.send("sent");
    at.type("typed since");
    at.document->keepAsSent();
    QVERIFY(at.document->flush());
    QCOMPARE(at.store->list(Folder::Sent).front().title, QStringLiteral("sent"));
    QCOMPARE(at.drafts().size(), std::size_t(1));
    QCOMPARE(at.drafts().front().title, QStringLiteral("typed since"));
}

void TestDraftDocument::whatCouldNotBeKeptAsSentIsSaved()
{
    Fixture at;
    at.send("sent");
    QFile obstacle(at.store->folderPath(Folder::Sent)); // a file where the folder should be
    QVERIFY(obstacle.open(QFile::WriteOnly));
    at.document->keepAsSent();
    QCOMPARE(at.document->state(), State::Failed);
    QVERIFY2(at.document->problem().contains(obstacle.fileName()), qPrintable(at.document->problem()));
    QVERIFY(at.document->flush());
    QCOMPARE(at.subjectOnDisk(), QStringLiteral("sent"));
    QVERIFY(obstacle.remove());
    QVERIFY(!at.drafts().empty());
    QCOMPARE(at.store->list(Folder::Sent).size(), std::size_t(1)); // the record was begun in Drafts, and is ended
}

void TestDraftDocument::aSentMessageIsOnlyLookedAt()
{
    Fixture at;
    QVERIFY(at.document->open(Folder::Sent, at.addSent("kept")));
    QVERIFY(at.document->flush());
    QVERIFY(at.drafts().empty());
}

void TestDraftDocument::aChangedSentMessageIsADraftOfItsOwn()
{
    Fixture at;
    const auto sent = at.addSent("sent");
    QVERIFY(at.document->open(Folder::Sent, sent));
    at.type("another");
    QVERIFY(at.document->flush());
    QCOMPARE(at.document->folder(), Folder::Drafts);
    const auto draft = at.store->load(Folder::Drafts, at.document->id());
    QVERIFY(draft);
    QVERIFY(!contact::sentMark(draft->read.draft));
    QCOMPARE(at.drafts().size(), std::size_t(1)); // one with a mark would be moved to Sent
    QCOMPARE(at.store->list(Folder::Sent).size(), std::size_t(1));
    QCOMPARE(at.store->summary(Folder::Sent, sent).title, QStringLiteral("sent"));
}

void TestDraftDocument::aTemplateMadeOfASentMessageIsNoRecord()
{
    Fixture at;
    QVERIFY(at.document->open(Folder::Sent, at.addSent("sent")));
    QVERIFY(at.document->saveCopy(Folder::Templates));
    const auto templates = at.store->list(Folder::Templates);
    QCOMPARE(templates.size(), std::size_t(1));
    const auto made = at.store->load(Folder::Templates, templates.front().id)->read.draft;
    QCOMPARE(made.contact.emailMessage->rawMessage->subject, QStringLiteral("sent"));
    QVERIFY(!made.contact.clientToken);
    QVERIFY(!contact::sentMark(made));
    QCOMPARE(at.model.contact().clientToken, QStringLiteral("used")); // of the record that is open
}

void TestDraftDocument::whatCannotBeSavedStaysOpen()
{
    Fixture at(QStringLiteral("/proc/no-such-place"));
    at.type("precious");
    QVERIFY(!at.document->flush());
    QCOMPARE(at.document->state(), State::Failed);
    QVERIFY(!at.document->problem().isEmpty());
    QVERIFY(!at.document->startNew());
    QCOMPARE(at.model.text(FieldId::Subject), QStringLiteral("precious"));
}

void TestDraftDocument::isSavedWhenItGoes()
{
    Fixture at;
    at.type("last words");
    at.document.reset();
    QCOMPARE(at.drafts().front().title, QStringLiteral("last words"));
}

void TestDraftDocument::saysWhyADamagedDraftDoesNotOpen()
{
    Fixture at;
    QVERIFY(QDir().mkpath(at.store->folderPath(Folder::Drafts)));
    QFile file(at.store->folderPath(Folder::Drafts) + QStringLiteral("/bad.json"));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("{\"format\": \"contact-composer/draft\", \"version\": 99, \"request\": {}}");
    file.close();
    const auto opened = at.document->open(Folder::Drafts, QStringLiteral("bad"));
    QVERIFY(!opened);
    QVERIFY2(opened.error().contains(QStringLiteral("99")), qPrintable(opened.error()));
    QVERIFY(QFile::exists(file.fileName()));
}

void TestDraftDocument::savesWhatIsBeingTyped()
{
    Fixture at;
    int commits = 0;
    const auto editor = at.model.pendingEdits().add({[&] { ++commits; }, [] {},
        [](contact::EmailContact& contact) { contact.name = QStringLiteral("half a na"); }});
    at.model.pendingEdits().noteTyping();
    QTRY_COMPARE(at.document->state(), State::Saved);
    QCOMPARE(commits, 0);
    QVERIFY(!at.model.contact().name);
    const auto stored = at.store->load(Folder::Drafts, at.document->id());
    QCOMPARE(stored->read.draft.contact.name, contact::Text(QStringLiteral("half a na")));
}

void TestDraftDocument::commitsBeforeTheMessageChanges()
{
    Fixture at;
    QStringList log;
    const auto editor = at.model.pendingEdits().add({[&] {
                                                         log << QStringLiteral("commit");
                                                         if (log.size() == 1)
                                                             at.type("typed at last");
                                                     },
        [&] { log << QStringLiteral("drop"); }, [](const auto&) {}});
    QVERIFY(at.document->startNew());
    QCOMPARE(log, (QStringList {QStringLiteral("commit"), QStringLiteral("drop")}));
    QCOMPARE(at.model.text(FieldId::Subject), QString());
    QCOMPARE(at.drafts().size(), std::size_t(1));
    QCOMPARE(at.drafts().front().title, QStringLiteral("typed at last"));
    QVERIFY(at.document->saveCopy(Folder::Templates));
    at.document->present();
    QCOMPARE(log.mid(2), (QStringList {QStringLiteral("commit"), QStringLiteral("commit")}));
}

void TestDraftDocument::staysWhileItsMessageIsBeingSent()
{
    Fixture at;
    at.model.submission().prepareTarget();
    at.model.setText(FieldId::FromAddress, QStringLiteral("maria@example.com"));
    at.model.setText(FieldId::DestinationEmailAddress, QStringLiteral("orders@support.example.com"));
    at.model.setText(FieldId::Body, QStringLiteral("Hello"));
    at.type("on its way");
    at.model.submit();
    QVERIFY(!at.document->startNew());
    QVERIFY(!at.document->startWith({}));
    QCOMPARE(at.model.text(FieldId::Subject), QStringLiteral("on its way"));
    at.fake.finish(test::FakeSubmit::created());
    QVERIFY(at.document->startNew());
}

QTEST_GUILESS_MAIN(TestDraftDocument)
#include "tst_draft_document.moc"
