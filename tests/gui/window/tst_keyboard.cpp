// SPDX-License-Identifier: Apache-2.0
#include "gui/window_fixture.h"
#include "ui/body/body_text.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace composer;
using test::FakeSubmit;
using test::WindowFixture;

namespace {

QStringList tabOrder(WindowFixture& at)
{
    QStringList names;
    at.find("fromName")->setFocus();
    for (int step = 0; step < 30; ++step) {
        names << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (at.find("fromName")->hasFocus())
            break;
    }
    return names;
}

} // namespace

class TestKeyboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tabGoesAsTheEyeGoes();
    void tabLeavesTheBody();
    void enterInALineNeverSends();
    void ctrlReturnSendsFromAnywhere_data();
    void ctrlReturnSendsFromAnywhere();
    void aWholeContactWithoutAMouse();
    void escapeStopsSending();
    void mnemonicsAreUnique();
    void everyActionHasAMenuAndShortcutsAreUnique();
    void editingCommandsReachTheField();
    void theMenuUndoesAlsoWhatIsNotShown();
    void ctrlWAndCtrlQClose_data();
    void ctrlWAndCtrlQClose();
};

void TestKeyboard::tabGoesAsTheEyeGoes()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.action("showFolders")->setChecked(true);
    at.action("showDetails")->setChecked(true);
    const auto message = QStringLiteral("fromName fromAddress to subject body ");
    const auto panel = QStringLiteral(" contactSectionHeader instance flow relatedContact contactName description "
                                      "clientToken expiryOn subtype referencesSectionHeader attributesSectionHeader "
                                      "attachmentsSectionHeader segmentsSectionHeader headersSectionHeader");
    const auto folders = QStringLiteral(" environment newButton folders search");
    QCOMPARE(tabOrder(at).join(u' '), message + QStringLiteral("send") + panel + folders);
    at.find<QToolButton>("ccEditorOffer")->click();
    at.find<QToolButton>("alsoToEditorOffer")->click();
    const auto full = QStringLiteral("fromName fromAddress to alsoTo cc subject body send");
    QVERIFY2(tabOrder(at).join(u' ').startsWith(full), qPrintable(tabOrder(at).join(u' ')));
    at.action("newMessage")->trigger();
    at.fill();
    at.pressSend();
    at.fake.finish(FakeSubmit::created());
    const auto order = tabOrder(at).join(u' ');
    const auto foot = QStringLiteral("contactId copyContactId copyDetails send");
    QVERIFY2(order.startsWith(message + foot + QStringLiteral(" contactSectionHeader")), qPrintable(order));
}

void TestKeyboard::tabLeavesTheBody()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.type("body", QStringLiteral("x"));
    QTest::keyClick(at.find("body"), Qt::Key_Tab);
    QVERIFY(at.find("send")->hasFocus());
    QCOMPARE(at.find<QPlainTextEdit>("body")->toPlainText(), QStringLiteral("x"));
}

void TestKeyboard::enterInALineNeverSends()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.fill();
    for (const auto* name : {"fromName", "fromAddress", "to", "alsoTo", "cc", "instance", "subject", "body"}) {
        at.find(name)->setFocus();
        QTest::keyClick(at.find(name), Qt::Key_Return);
        QTest::keyClick(at.find(name), Qt::Key_Enter);
    }
    QCOMPARE(at.fake.count(), std::size_t(0));
}

void TestKeyboard::ctrlReturnSendsFromAnywhere_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const auto* name : {"fromName", "to", "body", "send"})
        QTest::newRow(name) << QByteArray(name);
}

void TestKeyboard::ctrlReturnSendsFromAnywhere()
{
    QFETCH(QByteArray, name);
    WindowFixture at;
    QVERIFY(at.open());
    at.fill();
    at.find(name.constData())->setFocus();
    QTest::keyClick(at.find(name.constData()), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(at.fake.count(), std::size_t(1));
    QCOMPARE(at.fake.contact().emailMessage->rawMessage->body, contact::Text(QStringLiteral("Hello,\nwhere is it?")));
}

void TestKeyboard::aWholeContactWithoutAMouse()
{
    WindowFixture at;
    QVERIFY(at.open());
    const auto key = [](Qt::Key pressed, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), pressed, modifiers);
    };
    const auto text = [](const char* typed) { QTest::keyClicks(QApplication::focusWidget(), QLatin1String(typed)); };
    text("Maria Lopez");
    key(Qt::Key_Tab);
    text("maria@example.com");
    key(Qt::Key_Tab);
    text("orders@support.example.com");
    key(Qt::Key_L, Qt::AltModifier);
    QTRY_COMPARE(QApplication::focusWidget(), at.find("alsoTo"));
    text("billing@support.example.com, ");
    key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), at.find("subject"));
    text("Order 4711");
    key(Qt::Key_Tab);
    text("Where is it?");
    key(Qt::Key_Tab);
    key(Qt::Key_Space); // Send
    QCOMPARE(at.fake.count(), std::size_t(1));
    at.fake.finish(FakeSubmit::created());
    QVERIFY(at.find("send")->hasFocus());
    key(Qt::Key_Backtab, Qt::ShiftModifier);
    key(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(at.find("copyContactId")->hasFocus());
    key(Qt::Key_Space);
    QCOMPARE(QApplication::clipboard()->text(), FakeSubmit::created().contactId);
}

void TestKeyboard::escapeStopsSending()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.fill();
    QTest::keyClick(at.find("body"), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(at.window.get(), Qt::Key_Escape);
    QVERIFY(at.fake.isAskedToStop());
}

void TestKeyboard::mnemonicsAreUnique()
{
    WindowFixture at;
    const auto mnemonicsOf = [](const QList<QAction*>& actions) {
        QStringList found;
        for (const auto* action : actions) {
            if (const auto key = QKeySequence::mnemonic(action->text()); !key.isEmpty())
                found << key.toString();
        }
        return found;
    };
    auto bar = mnemonicsOf(at.window->menuBar()->actions());
    for (const auto* label : at.window->findChildren<QLabel*>()) {
        if (label->buddy() && !QKeySequence::mnemonic(label->text()).isEmpty())
            bar << QKeySequence::mnemonic(label->text()).toString();
    }
    QCOMPARE(bar.removeDuplicates(), 0);
    for (const auto* menu : at.window->menuBar()->findChildren<QMenu*>()) {
        auto inside = mnemonicsOf(menu->actions());
        QCOMPARE(inside.removeDuplicates(), 0);
    }
}

void TestKeyboard::everyActionHasAMenuAndShortcutsAreUnique()
{
    WindowFixture at;
    QSet<QString> shortcuts;
    int count = 0;
    for (const auto* menu : at.window->menuBar()->findChildren<QMenu*>()) {
        for (const auto* action : menu->actions()) {
            count += action->isSeparator() ? 0 : 1;
            for (const auto& key : action->shortcuts()) {
                QVERIFY2(!shortcuts.contains(key.toString()), qPrintable(key.toString()));
                // On X11 these delete or move within a line, which then does not leave them to the window.
                const QStringList ofLines {QStringLiteral("Ctrl+U"), QStringLiteral("Ctrl+E"), QStringLiteral("Ctrl+K"),
                    QStringLiteral("Ctrl+D")};
                const bool isOfWindow = action->shortcutContext() == Qt::WindowShortcut;
                QVERIFY2(!isOfWindow || !ofLines.contains(key.toString()), qPrintable(key.toString()));
                shortcuts.insert(key.toString());
            }
        }
    }
    QVERIFY(count >= 17);
    QVERIFY(shortcuts.contains(QStringLiteral("Ctrl+Return")));
    QVERIFY(at.find("send")->toolTip().contains(QStringLiteral("Ctrl+Return")));
}

void TestKeyboard::editingCommandsReachTheField()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.type("subject", QStringLiteral("Order"));
    at.action("selectAll")->trigger();
    at.action("cut")->trigger();
    QCOMPARE(at.find<QLineEdit>("subject")->text(), QString());
    at.find("body")->setFocus();
    at.action("paste")->trigger();
    QCOMPARE(at.find<QPlainTextEdit>("body")->toPlainText(), QStringLiteral("Order"));
    at.action("undo")->trigger();
    QCOMPARE(at.find<QPlainTextEdit>("body")->toPlainText(), QString());
    at.find("send")->setFocus();
    at.action("copy")->trigger(); // a button has nothing to copy
}

void TestKeyboard::theMenuUndoesAlsoWhatIsNotShown()
{
    WindowFixture at;
    QVERIFY(at.open());
    auto* body = at.find<ui::BodyText>("body");
    body->setFocus();
    QGuiApplication::clipboard()->setText(QString(30'000, u'x'));
    body->paste();
    QTRY_VERIFY(body->isGuarded());
    at.action("undo")->trigger();
    QTRY_VERIFY(!body->isGuarded());
    QCOMPARE(body->toPlainText(), QString());
    at.action("redo")->trigger();
    QTRY_VERIFY(body->isGuarded());
}

void TestKeyboard::ctrlWAndCtrlQClose_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("close") << Qt::Key_W;
    QTest::newRow("quit") << Qt::Key_Q;
}

void TestKeyboard::ctrlWAndCtrlQClose()
{
    QFETCH(Qt::Key, key);
    WindowFixture at;
    QVERIFY(at.open());
    QTest::keyClick(at.find("body"), key, Qt::ControlModifier);
    QVERIFY(!at.window->isVisible());
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
