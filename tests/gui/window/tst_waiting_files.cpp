// SPDX-License-Identifier: Apache-2.0
#include "gui/window_fixture.h"
#include "models/drafts/draft_loader.h"
#include "ui/drafts/folder_pane.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>

using namespace composer;
using sending::State;
using storage::Folder;
using test::FakeSubmit;
using test::WindowFixture;

namespace {

class Window : public test::Fakes, public WindowFixture {
public:
    explicit Window(const models::Services& services = test::fakeServices())
        : WindowFixture(test::withJournal(services, *this))
    {
        fake.keepsJournal = true;
    }
    /// A file with this subject, to be handed over.
    QString file(const char* subject)
    {
        const auto path = m_folder.filePath(QLatin1String(subject) + QLatin1String(".json"));
        QFile file(path);
        if (file.open(QFile::WriteOnly))
            file.write(R"({"EmailMessage": {"RawMessage": {"Subject": ")" + QByteArray(subject) + R"("}}})");
        return path;
    }
    QString subject() { return find<QLineEdit>("subject")->text(); }
    /// Long enough for a file to be opened, if it were.
    void waitAWhile()
    {
        QTRY_VERIFY(said("waitingState").contains(QStringLiteral("waiting")));
        const auto passed = file("passed");
        bool isRead = false;
        models::loadDraft(passed, window.get(), [&](const auto&) { isRead = true; });
        QTRY_VERIFY(isRead);
    }
    std::vector<storage::JournalEntry> sent() const { return storage::SubmissionHistory(journalPath()).page({})->rows; }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestWaitingFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theyWaitForASubmission();
    void theyWaitForTheProductionQuestion();
    void theyWaitForTheVersions();
    void theyWaitForAMenu();
    void whatIsAskedForIsWhatIsExported();
    void severalComeInOrder();
    void whileSendingNoOtherMessageIsOpened();
};

void TestWaitingFiles::theyWaitForASubmission()
{
    Window at;
    QVERIFY(at.open());
    at.fill();
    at.pressSend();
    at.handOver({at.file("Later")});
    at.waitAWhile();
    QVERIFY2(at.said("waitingState").contains(QStringLiteral("sent")), qPrintable(at.said("waitingState")));
    QCOMPARE(at.subject(), QStringLiteral("Order 4711"));
    at.fake.finish(FakeSubmit::created());
    QTRY_COMPARE(at.subject(), QStringLiteral("Later"));
    QCOMPARE(at.said("waitingState"), QString());
    QVERIFY2(at.said("state").contains(FakeSubmit::created().contactId), qPrintable(at.said("state")));
    QCOMPARE(at.sent().size(), std::size_t(1));
    QCOMPARE(at.sent().front().about.subject, QStringLiteral("Order 4711"));
    QCOMPARE(at.sent().front().contactId, FakeSubmit::created().contactId);
}

void TestWaitingFiles::theyWaitForTheProductionQuestion()
{
    models::Environments environments;
    const auto id =
        test::addEnvironment(environments, [](models::Environment& environment) { environment.isProduction = true; });
    auto services = test::fakeServices();
    environments.setCurrent(id);
    services.sessionKeys->hold(id, {"AKIAIOSFODNN7EXAMPLE", base::Secret("s"), {}});
    Window at(services);
    QVERIFY(at.open());
    environments.setCurrent(storage::sandboxId());
    at.fill();
    at.type("instance", QStringLiteral("11111111-2222-4333-8444-555555555555"));
    at.pressSend();
    QTRY_VERIFY(at.find<QMessageBox>("productionBox"));
    at.handOver({at.file("Later")});
    at.waitAWhile();
    QVERIFY2(at.said("waitingState").contains(QStringLiteral("question")), qPrintable(at.said("waitingState")));
    QCOMPARE(at.subject(), QStringLiteral("Order 4711"));
    at.press("sendToProduction");
    QCOMPARE(at.fake.count(), std::size_t(1));
    QCOMPARE(at.fake.contact().emailMessage->rawMessage->subject, contact::Text(QStringLiteral("Order 4711")));
    QCOMPARE(at.subject(), QStringLiteral("Order 4711"));
    at.fake.finish(FakeSubmit::created());
    QTRY_COMPARE(at.subject(), QStringLiteral("Later"));
    QCOMPARE(at.sent().front().about.subject, QStringLiteral("Order 4711"));
}

void TestWaitingFiles::theyWaitForTheVersions()
{
    Window at;
    QVERIFY(at.open());
    at.type("subject", QStringLiteral("First"));
    at.action("saveNow")->trigger();
    at.action("newMessage")->trigger();
    const storage::DraftStore store(at.data.path(), std::make_shared<base::SystemClock>());
    QCOMPARE(store.list(Folder::Drafts).size(), std::size_t(1));
    QVERIFY(at.window->document().open(Folder::Drafts, store.list(Folder::Drafts).front().id));
    at.type("subject", QStringLiteral("Second")); // what was opened becomes a version
    at.action("saveNow")->trigger();
    at.action("versions")->trigger();
    QTRY_VERIFY(at.find<QListWidget>("versionList"));
    QCOMPARE(at.find<QListWidget>("versionList")->count(), 1);
    at.handOver({at.file("Later")});
    at.waitAWhile();
    QCOMPARE(at.subject(), QStringLiteral("Second"));
    at.press("restoreVersion");
    QCOMPARE(at.subject(), QStringLiteral("First"));
    QTRY_COMPARE(at.subject(), QStringLiteral("Later"));
    QCOMPARE(store.list(Folder::Drafts).size(), std::size_t(1));
    QCOMPARE(store.list(Folder::Drafts).front().title, QStringLiteral("First"));
}

void TestWaitingFiles::theyWaitForAMenu()
{
    Window at;
    QVERIFY(at.open());
    at.type("subject", QStringLiteral("First"));
    auto* menu = at.window->menuBar()->actions().front()->menu();
    menu->popup(at.window->mapToGlobal(QPoint(5, 5)));
    QTRY_VERIFY(QApplication::activePopupWidget());
    at.handOver({at.file("Later")});
    at.waitAWhile();
    QCOMPARE(at.subject(), QStringLiteral("First"));
    menu->hide();
    QTRY_COMPARE(at.subject(), QStringLiteral("Later"));
}

void TestWaitingFiles::whatIsAskedForIsWhatIsExported()
{
    Window at;
    const auto path = at.data.filePath(QStringLiteral("out.json"));
    at.answers->fileToSave = [&at, path](QWidget*, const QString&) {
        at.handOver({at.file("Later")});
        at.waitAWhile();
        return path;
    };
    QVERIFY(at.open());
    at.type("subject", QStringLiteral("First"));
    at.action("exportRequest")->trigger();
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    const auto exported = file.readAll();
    QVERIFY2(exported.contains("First"), exported.constData());
    QTRY_COMPARE(at.subject(), QStringLiteral("Later"));
}

void TestWaitingFiles::severalComeInOrder()
{
    Window at;
    QVERIFY(at.open());
    at.fill();
    at.pressSend();
    at.handOver({at.file("One"), at.file("Two")});
    at.handOver({at.file("Three")});
    at.waitAWhile();
    QVERIFY2(at.said("waitingState").startsWith(u'3'), qPrintable(at.said("waitingState")));
    QStringList seen;
    QObject::connect(
        &at.window->document(), &models::DraftDocument::opened, &at.window->document(), [&] { seen << at.subject(); });
    at.fake.finish(FakeSubmit::ended(State::Unknown));
    QTRY_COMPARE(seen, (QStringList {QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")}));
}

void TestWaitingFiles::whileSendingNoOtherMessageIsOpened()
{
    Window at;
    QVERIFY(at.open());
    at.type("subject", QStringLiteral("First"));
    at.action("saveNow")->trigger();
    const storage::DraftStore store(at.data.path(), std::make_shared<base::SystemClock>());
    const auto first = store.list(Folder::Drafts).front().id;
    at.action("newMessage")->trigger();
    at.fill();
    at.pressSend();
    Q_EMIT at.find<ui::FolderPane>("folderPane")->openRequested(Folder::Drafts, first);
    QVERIFY2(at.said("toldMeanwhile").contains(QStringLiteral("being sent")), qPrintable(at.said("toldMeanwhile")));
    at.fake.report(State::Sending, 1);
    QCOMPARE(at.said("state"), QStringLiteral("Sending…"));
    QVERIFY(!at.said("toldMeanwhile").isEmpty());
    QVERIFY(!at.window->document().open(Folder::Drafts, first));
    QVERIFY(!at.window->document().startNew());
    QCOMPARE(at.subject(), QStringLiteral("Order 4711"));
    at.fake.finish(FakeSubmit::created());
    QCOMPARE(at.said("toldMeanwhile"), QString());
    QVERIFY(at.window->document().open(Folder::Drafts, first));
    QCOMPARE(at.subject(), QStringLiteral("First"));
}

QTEST_MAIN(TestWaitingFiles)
#include "tst_waiting_files.moc"
