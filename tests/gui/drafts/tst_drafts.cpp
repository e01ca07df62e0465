// SPDX-License-Identifier: Apache-2.0
#include "gui/window_fixture.h"
#include "ui/drafts/folder_pane.h"

#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace composer;
using storage::Folder;
using test::FakeSubmit;
using test::WindowFixture;

namespace {

int rows(WindowFixture& at)
{
    return at.find<QListView>("draftList")->model()->rowCount();
}

void click(WindowFixture& at, int row)
{
    auto* list = at.find<QListView>("draftList");
    const auto place = list->visualRect(list->model()->index(row, 0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
}

/// Shown whatever the size of the test's screen.
bool open(WindowFixture& at)
{
    if (!at.open())
        return false;
    at.action("showFolders")->setChecked(true);
    at.action("showDetails")->setChecked(true);
    return true;
}

} // namespace

class TestDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsKeptAndListed();
    void aDeletedDraftComesBack();
    void aTemplateAsksAndFills();
    void aTemplateIsNotSent();
    void listsAreUndoneFromTheMenu();
    void closingSaves();
    void theRequestIsExported();
};

void TestDrafts::whatIsTypedIsKeptAndListed()
{
    WindowFixture at;
    QVERIFY(open(at));
    at.type("subject", QStringLiteral("Order 4711"));
    QTRY_COMPARE(rows(at), 1);
    at.action("newMessage")->trigger();
    QCOMPARE(at.find<QLineEdit>("subject")->text(), QString());
    click(at, 0);
    QCOMPARE(at.find<QLineEdit>("subject")->text(), QStringLiteral("Order 4711"));
}

void TestDrafts::aDeletedDraftComesBack()
{
    WindowFixture at;
    QVERIFY(open(at));
    at.type("subject", QStringLiteral("Order 4711"));
    QTRY_COMPARE(rows(at), 1);
    at.find("draftList")->setFocus();
    QTest::keyClick(at.find("draftList"), Qt::Key_Delete);
    QCOMPARE(at.find<QLineEdit>("subject")->text(), QString()); // it was the one in the window
    QTRY_COMPARE(rows(at), 0);
    QTest::mouseClick(at.find<QPushButton>("undoRemove"), Qt::LeftButton);
    QTRY_COMPARE(rows(at), 1);
}

void TestDrafts::aTemplateAsksAndFills()
{
    WindowFixture at;
    QVERIFY(open(at));
    at.find<ui::FolderPane>("folderPane")->showFolder(Folder::Templates);
    QTRY_COMPARE(rows(at), 4); // those that come with the application
    at.action("newFromTemplate")->trigger();
    QTest::keyClick(at.find("draftList"), Qt::Key_Return);
    auto* dialog = at.window->findChild<QDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    for (auto* line : dialog->findChildren<QLineEdit*>()) {
        if (line->isVisible() && line->text().isEmpty())
            line->setText(line->objectName().contains(QStringLiteral("mail"), Qt::CaseInsensitive)
                    ? QStringLiteral("maria@example.com")
                    : QStringLiteral("4711"));
    }
    for (auto* button : dialog->findChildren<QPushButton*>()) {
        if (button->isDefault())
            button->click();
    }
    QTRY_VERIFY2(!at.find<QPlainTextEdit>("body")->toPlainText().isEmpty(), "the template was not used");
    QVERIFY(!at.find<QPlainTextEdit>("body")->toPlainText().contains(QStringLiteral("{{")));
    QCOMPARE(at.find<QPushButton>("send")->text(), QStringLiteral("Send"));
}

void TestDrafts::aTemplateIsNotSent()
{
    WindowFixture at;
    QVERIFY(open(at));
    at.find<ui::FolderPane>("folderPane")->showFolder(Folder::Templates);
    QTRY_COMPARE(rows(at), 4);
    const auto id = at.find<QListView>("draftList")->model()->index(0, 0).data(models::DraftListModel::IdRole);
    Q_EMIT at.find<ui::FolderPane>("folderPane")->openRequested(Folder::Templates, id.toString());
    QCOMPARE(at.find<QPushButton>("send")->text(), QStringLiteral("Use this template"));
    QVERIFY(!at.action("sendAction")->isEnabled());
    QVERIFY(at.action("templateVariables")->isEnabled());
    for (const auto& issue : at.window->model().issues())
        QVERIFY2(issue.severity != contact::Severity::Error || issue.path == QStringLiteral("DestinationEmailAddress"),
            qPrintable(issue.path));
    at.pressSend();
    QCOMPARE(at.fake.count(), std::size_t(0));
}

void TestDrafts::listsAreUndoneFromTheMenu()
{
    WindowFixture at;
    QVERIFY(open(at));
    at.find("alsoTo")->setFocus();
    QTest::keyClicks(at.find("alsoTo"), QStringLiteral("jane@example.com,"));
    const auto count = [&] { return at.window->model().contact().additionalRecipients.toAddresses.size(); };
    QCOMPARE(count(), std::size_t(1));
    at.find("send")->setFocus();
    at.action("undo")->trigger();
    QCOMPARE(count(), std::size_t(0));
    at.action("redo")->trigger();
    QCOMPARE(count(), std::size_t(1));
}

void TestDrafts::closingSaves()
{
    WindowFixture at;
    QVERIFY(open(at));
    at.type("subject", QStringLiteral("at the last moment"));
    at.window->close();
    const storage::DraftStore store(at.data.path(), std::make_shared<base::SystemClock>());
    const auto drafts = store.list(Folder::Drafts);
    QCOMPARE(drafts.size(), std::size_t(1));
    QCOMPARE(drafts.front().title, QStringLiteral("at the last moment"));
}

void TestDrafts::theRequestIsExported()
{
    WindowFixture at;
    const auto path = at.data.filePath(QStringLiteral("out.json"));
    at.answers->fileToSave = [path](QWidget*, const QString&) { return path; };
    QVERIFY(open(at));
    at.fill();
    at.action("exportRequest")->trigger();
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    const auto read = contact::readDraft(file.readAll());
    QVERIFY(read);
    QVERIFY(read->bare);
    QCOMPARE(read->draft.contact.emailMessage->rawMessage->subject, contact::Text(QStringLiteral("Order 4711")));
}

QTEST_MAIN(TestDrafts)
#include "tst_drafts.moc"
