// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/sent_mark.h"
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
        , document(std::make_unique<DraftDocument>(model, store, sent))
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
    std::vector<storage::DraftSummary> drafts() const { return store->list(Folder::Drafts); }
    QString subjectOnDisk() const
    {
        const auto stored = store->load(document->folder(), document->id());
        return stored ? stored->read.draft.contact.emailMessage->rawMessage->subject.value_or(QString()) : QString();
    }

    /// The newest row of the journal.
    storage::JournalEntry row() const { return services.history()->page({})->rows.front(); }

    QTemporaryDir data;
    test::Fakes fakes;
    models::Services services = test::withJournal(test::fakeServices(fakes), fakes);
    models::SentStore sent {services};
    test::FakeSubmit fake;
    std::shared_ptr<models::TargetOpener> targets =
        test::fakeTargets(services, data.filePath(QStringLiteral("environments.json")));
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
    void itsRecordTakesItsPlace();
    void staysWhenTheJournalDoesNotKnow();
    void whatWasTypedSinceIsAMessageOfItsOwn();
    void aCreatedDraftIsARecordWhenItIsOpened();
    void aDraftThatWentWithItsContactIsItsRecord();
    void aRecordIsOnlyLookedAt();
    void aRecordThatHasGoneSaysSo();
    void aTemplateMadeOfARecordIsNoRecord();
    void whatIsInTheTrashIsOnlyLookedAt();
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

void TestDraftDocument::itsRecordTakesItsPlace()
{
    Fixture at;
    at.fake.keepsJournal = true;
    at.send("sent");
    const auto draft = at.document->id();
    at.document->keepAsSent();
    QVERIFY(at.drafts().empty());
    QVERIFY(at.store->list(Folder::Trash).empty()); // the journal has all of it
    QVERIFY(at.store->versions(draft).empty());
    QCOMPARE(at.document->folder(), Folder::Sent);
    QCOMPARE(at.document->id(), QString::number(at.row().id));
    QVERIFY(at.document->record() && at.document->record()->sent);
    QCOMPARE(at.document->record()->sent->entry.contactId, test::FakeSubmit::created().contactId);
    QCOMPARE(at.document->subject(), QStringLiteral("sent"));
    QVERIFY(contact::isBlank(at.model.contact())); // what could be edited is another message
}

/// It was created, and the disk was full when that was to be written down.
void TestDraftDocument::staysWhenTheJournalDoesNotKnow()
{
    Fixture at;
    at.send("sent");
    at.document->keepAsSent();
    QCOMPARE(at.document->folder(), Folder::Drafts);
    QCOMPARE(at.subjectOnDisk(), QStringLiteral("sent"));
    QVERIFY(!at.document->record());
    QCOMPARE(at.model.submission().phase(), models::SubmissionModel::Phase::Finished); // the outcome stays over it
}

void TestDraftDocument::whatWasTypedSinceIsAMessageOfItsOwn()
{
    Fixture at;
    at.fake.keepsJournal = true;
    at.model.submission().prepareTarget();
    QObject::connect(&at.model.submission(), &models::SubmissionModel::finished, at.document.get(), [&at] {
        at.type("typed meanwhile");
        at.document->keepAsSent();
    });
    at.send("sent");
    QVERIFY(!at.document->record());
    QCOMPARE(at.document->folder(), Folder::Drafts);
    QCOMPARE(at.drafts().size(), std::size_t(1)); // the one that was sent has gone
    QCOMPARE(at.subjectOnDisk(), QStringLiteral("typed meanwhile"));
    QVERIFY(at.row().about.messageId != at.document->id());
    QVERIFY(!at.model.submission().last());
}

/// The application ended between the outcome and the end of the draft.
void TestDraftDocument::aCreatedDraftIsARecordWhenItIsOpened()
{
    Fixture at;
    at.fake.keepsJournal = true;
    at.send("sent");
    const auto id = at.document->id();
    DraftDocument later(at.model, at.store, at.sent);
    QVERIFY(later.open(Folder::Drafts, id));
    QCOMPARE(later.folder(), Folder::Sent);
    QVERIFY(at.drafts().empty());
}

/// The application ended after the draft was deleted, and remembers it as the one that was open.
void TestDraftDocument::aDraftThatWentWithItsContactIsItsRecord()
{
    Fixture at;
    at.fake.keepsJournal = true;
    at.send("sent");
    const auto id = at.document->id();
    at.document->keepAsSent();
    QVERIFY(at.document->startNew());
    QVERIFY(at.document->open(Folder::Drafts, id));
    QVERIFY(at.document->record() && at.document->record()->sent);
    QVERIFY(!at.document->open(Folder::Drafts, QStringLiteral("never-there")));
}

void TestDraftDocument::aRecordIsOnlyLookedAt()
{
    Fixture at;
    at.fake.keepsJournal = true;
    at.send("sent");
    const auto id = QString::number(at.row().id);
    QVERIFY(at.document->startNew());
    QVERIFY(at.document->open(Folder::Sent, id));
    QVERIFY(at.document->flush());
    QCOMPARE(at.drafts().size(), std::size_t(1)); // the draft, which nobody filed here
    QCOMPARE(at.document->present().contact.emailMessage->rawMessage->subject, QStringLiteral("sent"));
    QVERIFY(at.document->startWith(contact::asNewMessage(at.document->present())));
    QVERIFY(!at.document->record());
    QVERIFY(!at.model.contact().clientToken);
    QCOMPARE(at.row().about.subject, QStringLiteral("sent"));
}

void TestDraftDocument::aRecordThatHasGoneSaysSo()
{
    Fixture at;
    const auto opened = at.document->open(Folder::Sent, QStringLiteral("4711"));
    QVERIFY(!opened);
    QVERIFY2(opened.error().contains(QStringLiteral("4711")), qPrintable(opened.error()));
}

void TestDraftDocument::aTemplateMadeOfARecordIsNoRecord()
{
    Fixture at;
    at.fake.keepsJournal = true;
    at.send("sent");
    at.document->keepAsSent();
    QVERIFY(at.document->saveCopy(Folder::Templates));
    const auto templates = at.store->list(Folder::Templates);
    QCOMPARE(templates.size(), std::size_t(1));
    const auto made = at.store->load(Folder::Templates, templates.front().id)->read.draft;
    QCOMPARE(made.contact.emailMessage->rawMessage->subject, QStringLiteral("sent"));
    QVERIFY(!made.contact.clientToken);
    QVERIFY(at.document->record()); // it stays open
}

void TestDraftDocument::whatIsInTheTrashIsOnlyLookedAt()
{
    Fixture at;
    at.type("removed");
    QVERIFY(at.document->flush());
    const auto id = at.document->id();
    at.document->forget();
    QVERIFY(at.store->remove(Folder::Drafts, id));
    QVERIFY(at.document->open(Folder::Trash, storage::DraftStore::idInTrash(Folder::Drafts, id)));
    QVERIFY(at.document->record() && !at.document->record()->sent);
    QCOMPARE(at.document->subject(), QStringLiteral("removed"));
    QVERIFY(at.document->flush());
    QVERIFY(at.drafts().empty());
    QCOMPARE(at.store->list(Folder::Trash).size(), std::size_t(1));
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
