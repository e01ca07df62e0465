// SPDX-License-Identifier: Apache-2.0
#include "gui/window_fixture.h"
#include "ui/drafts/folder_pane.h"
#include "ui/drafts/sent_filter_button.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>

using namespace composer;
using storage::Folder;
using test::Fakes;
using test::FakeSubmit;
using test::WindowFixture;

namespace {

/// The window over a journal that knows what was submitted.
struct Fixture : Fakes, WindowFixture {
    Fixture()
        : WindowFixture(test::withJournal(test::fakeServices(*this), *this))
    {
        fake.keepsJournal = true;
    }
    bool openWide()
    {
        if (!open())
            return false;
        action("showFolders")->setChecked(true);
        return true;
    }
    void send(const sending::Outcome& outcome)
    {
        fill();
        pressSend();
        fake.finish(outcome);
    }
    ui::FolderPane& pane() { return *find<ui::FolderPane>("folderPane"); }
    QAbstractItemModel& list() { return *find<QListView>("draftList")->model(); }
    void openFirst(Folder which)
    {
        pane().showFolder(which);
        QTRY_VERIFY(list().rowCount() > 0);
        Q_EMIT pane().openRequested(which, list().index(0, 0).data(models::MessageRoles::IdRole).toString());
    }
    bool isRecord() { return find("recordView")->isVisible(); }
    QPushButton& button(const char* name) { return *find<QPushButton>(name); }
    QString subject() { return find<QLineEdit>("subject")->text(); }
    std::vector<storage::JournalEntry> rows() const { return storage::SubmissionHistory(journalPath()).page({})->rows; }
};

} // namespace

class TestRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCreatedContactBecomesARecord();
    void nothingOfItCanBeChanged();
    void isEditedAsNew();
    void isSentAgainAsASecondContact();
    void anOpenOneIsTriedAgainFromItsDraft();
    void anOpenOneIsTriedAgainWithoutItsDraft();
    void goesNowhereElse();
    void isDeletedForGoodOnceThatIsConfirmed_data();
    void isDeletedForGoodOnceThatIsConfirmed();
    void theTrashOpensAndGivesBack();
    void howLongItIsKeptIsAskedFirst_data();
    void howLongItIsKeptIsAskedFirst();
    void theListIsExported();
    void theFilterSaysWhatIsListed();
};

void TestRecord::aCreatedContactBecomesARecord()
{
    Fixture at;
    QVERIFY(at.openWide());
    at.send(FakeSubmit::created());
    QVERIFY(at.isRecord());
    QCOMPARE(at.find<QLineEdit>("recordContactId")->text(), FakeSubmit::created().contactId);
    QVERIFY(at.find<QLineEdit>("recordContactId")->hasFocus());
    QVERIFY(at.window->windowTitle().startsWith(QStringLiteral("Order 4711")));
    at.pane().showFolder(Folder::Drafts);
    QTRY_COMPARE(at.list().rowCount(), 0);
    at.openFirst(Folder::Sent);
    QVERIFY(at.isRecord());
    at.action("newMessage")->trigger();
    QVERIFY(!at.isRecord());
    QVERIFY(at.find("send")->isVisible());
}

void TestRecord::nothingOfItCanBeChanged()
{
    Fixture at;
    QVERIFY(at.openWide());
    at.send(FakeSubmit::created());
    for (const auto* name : {"subject", "body", "fromAddress", "to", "send"})
        QVERIFY2(!at.find(name)->isVisible(), name);
    for (const auto* name : {"sendAction", "saveNow", "versions", "find", "replace"})
        QVERIFY2(!at.action(name)->isEnabled(), name);
    for (const auto* name : {"sendAgain", "editAsNew", "copyContactIdAction", "copyDetailsAction", "exportRequest"})
        QVERIFY2(at.action(name)->isEnabled(), name);
    QCOMPARE(at.rows().size(), std::size_t(1));
}

void TestRecord::isEditedAsNew()
{
    Fixture at;
    QVERIFY(at.openWide());
    at.send(FakeSubmit::created());
    at.click("recordEditAsNew");
    QVERIFY(!at.isRecord());
    QCOMPARE(at.subject(), QStringLiteral("Order 4711"));
    QVERIFY(!at.window->model().contact().clientToken);
    QCOMPARE(at.window->document().folder(), Folder::Drafts);
}

void TestRecord::isSentAgainAsASecondContact()
{
    Fixture at;
    QVERIFY(at.openWide());
    at.send(FakeSubmit::created());
    const auto first = at.fake.contact().clientToken;
    at.click("recordSendAgain");
    QCOMPARE(at.fake.count(), std::size_t(2));
    QVERIFY(at.fake.contact().clientToken != first);
    auto second = FakeSubmit::created();
    second.contactId = QStringLiteral("second");
    at.fake.finish(second);
    QVERIFY(at.isRecord());
    QCOMPARE(at.find<QLineEdit>("recordContactId")->text(), QStringLiteral("second"));
    QCOMPARE(at.rows().size(), std::size_t(2));
}

void TestRecord::anOpenOneIsTriedAgainFromItsDraft()
{
    Fixture at;
    QVERIFY(at.openWide());
    at.send(FakeSubmit::ended(sending::State::Unknown));
    QVERIFY(!at.isRecord()); // it is still a draft
    const auto token = at.fake.contact().clientToken;
    at.openFirst(Folder::Sent);
    QVERIFY(at.isRecord());
    QVERIFY(at.find("recordTryAgain")->isVisible());
    QVERIFY(!at.find("recordSendAgain")->isVisible());
    at.click("recordTryAgain");
    QCOMPARE(at.fake.count(), std::size_t(2));
    QCOMPARE(at.fake.contact().clientToken, token);
    at.fake.finish(FakeSubmit::created());
    QVERIFY(at.isRecord());
    QCOMPARE(at.rows().size(), std::size_t(1));
    at.pane().showFolder(Folder::Drafts);
    QTRY_COMPARE(at.list().rowCount(), 0);
}

void TestRecord::anOpenOneIsTriedAgainWithoutItsDraft()
{
    Fixture at;
    QVERIFY(at.openWide());
    at.send(FakeSubmit::ended(sending::State::Unknown));
    const auto token = at.fake.contact().clientToken;
    at.action("newMessage")->trigger();
    at.pane().showFolder(Folder::Drafts);
    QTRY_COMPARE(at.list().rowCount(), 1);
    Q_EMIT at.pane().removeRequested(
        Folder::Drafts, at.list().index(0, 0).data(models::MessageRoles::IdRole).toString());
    at.openFirst(Folder::Sent);
    at.click("recordTryAgain");
    QCOMPARE(at.fake.count(), std::size_t(2));
    QCOMPARE(at.fake.contact().clientToken, token);
    at.fake.finish(FakeSubmit::created());
    QCOMPARE(at.rows().size(), std::size_t(1));
    QCOMPARE(at.rows().front().state, storage::JournalState::Created);
}

/// In another environment the same token would create a second contact, and a new one should not be sent by surprise.
void TestRecord::goesNowhereElse()
{
    Fixture at;
    QVERIFY(at.openWide());
    at.send(FakeSubmit::created());
    storage::SqliteJournal journal(at.journalPath(), at.clock);
    storage::JournalEntry elsewhere;
    elsewhere.clientToken = QStringLiteral("elsewhere");
    elsewhere.scope = QStringLiteral("https://other.example.com eu-west-1");
    elsewhere.about.environmentId = QStringLiteral("gone");
    elsewhere.about.environment = QStringLiteral("Shop & <b>Desk</b>");
    elsewhere.body = contact::wireBody(at.window->document().record()->draft.contact);
    elsewhere.bodySha256 = "hash";
    QVERIFY(journal.begin(elsewhere));
    Q_EMIT at.pane().openRequested(Folder::Sent, QString::number(at.rows().front().id));
    QVERIFY(at.find("recordTryAgain")->isVisible());
    QVERIFY(!at.find("recordTryAgain")->isEnabled());
    QVERIFY(!at.action("sendAgain")->isEnabled());
}

void TestRecord::isDeletedForGoodOnceThatIsConfirmed_data()
{
    QTest::addColumn<bool>("isConfirmed");
    QTest::newRow("no") << false;
    QTest::newRow("yes") << true;
}

void TestRecord::isDeletedForGoodOnceThatIsConfirmed()
{
    QFETCH(bool, isConfirmed);
    Fixture at;
    QVERIFY(at.openWide());
    at.send(FakeSubmit::created());
    at.answers->confirm = [&](QWidget*, const QString&, const QString&) { return isConfirmed; };
    at.pane().showFolder(Folder::Sent);
    QTRY_COMPARE(at.list().rowCount(), 1);
    at.find("draftList")->setFocus();
    QTest::keyClick(at.find("draftList"), Qt::Key_Delete);
    QCOMPARE(at.isRecord(), !isConfirmed);
    QTRY_COMPARE(at.rows().size(), std::size_t(isConfirmed ? 0 : 1));
    QTRY_COMPARE(at.list().rowCount(), isConfirmed ? 0 : 1);
}

void TestRecord::theTrashOpensAndGivesBack()
{
    Fixture at;
    QVERIFY(at.openWide());
    at.type("subject", QStringLiteral("removed"));
    QTRY_COMPARE(at.list().rowCount(), 1);
    Q_EMIT at.pane().removeRequested(Folder::Drafts, at.window->document().id());
    at.openFirst(Folder::Trash);
    QVERIFY(at.isRecord());
    QVERIFY(!at.find("recordContactId")->isVisible());
    QVERIFY(at.window->windowTitle().startsWith(QStringLiteral("removed")));
    at.click("recordRestore");
    QVERIFY(!at.isRecord());
    QCOMPARE(at.subject(), QStringLiteral("removed"));
    QCOMPARE(at.window->document().folder(), Folder::Drafts);
}

void TestRecord::howLongItIsKeptIsAskedFirst_data()
{
    QTest::addColumn<bool>("isConfirmed");
    QTest::newRow("no") << false;
    QTest::newRow("yes") << true;
}

void TestRecord::howLongItIsKeptIsAskedFirst()
{
    QFETCH(bool, isConfirmed);
    Fixture at;
    QVERIFY(at.openWide());
    at.send(FakeSubmit::created());
    at.clock->advance(std::chrono::hours(24 * 100));
    QString question;
    at.answers->confirm = [&](QWidget*, const QString& asked, const QString&) {
        question = asked;
        return isConfirmed;
    };
    at.action("keepSent30")->trigger();
    QVERIFY2(question.contains(u'1'), qPrintable(question));
    QCOMPARE(at.action("keepSent30")->isChecked(), isConfirmed);
    QCOMPARE(at.action("keepSent0")->isChecked(), !isConfirmed);
}

void TestRecord::theListIsExported()
{
    Fixture at;
    QVERIFY(at.openWide());
    at.send(FakeSubmit::created());
    const auto path = at.data.filePath(QStringLiteral("sent.csv"));
    at.answers->fileForSent = [&](QWidget*, const QString&) { return path; };
    at.action("exportSent")->trigger();
    QTRY_VERIFY(QFileInfo::exists(path));
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(file.readAll().contains("Order 4711"));
}

void TestRecord::theFilterSaysWhatIsListed()
{
    Fixture at;
    QVERIFY(at.openWide());
    at.send(FakeSubmit::refused());
    at.pane().showFolder(Folder::Drafts);
    QVERIFY(!at.find("sentFilter")->isVisible());
    at.pane().showFolder(Folder::Sent);
    auto* filter = at.find<ui::SentFilterButton>("sentFilter");
    QVERIFY(filter->isVisible());
    QCOMPARE(filter->text(), QStringLiteral("Contacts"));
    QCOMPARE(at.list().rowCount(), 0);
    Q_EMIT filter->menu()->aboutToShow();
    for (auto* action : filter->menu()->actions()) {
        if (action->text() == QStringLiteral("Refused"))
            action->trigger();
    }
    QTRY_COMPARE(at.list().rowCount(), 1);
    QCOMPARE(filter->text(), QStringLiteral("Refused"));
    QCOMPARE(at.list().index(0, 0).data(models::MessageRoles::StateRole).toString(), QStringLiteral("refused"));
}

QTEST_MAIN(TestRecord)
#include "tst_record.moc"
