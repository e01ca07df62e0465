// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/request_json.h"
#include "support/fake_services.h"
#include "support/fake_submit.h"
#include "texts/field_text.h"
#include "ui/desktop/appearance.h"
#include "ui/form/field_note.h"
#include "ui/message/chip_field.h"
#include "ui/message/recipient_editor.h"
#include "ui/message/recipient_line.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QUndoStack>
#include <QVBoxLayout>

#include <memory>

using namespace composer;
using contact::FieldId;
using ui::RecipientEditor;

namespace {

constexpr FieldId shown[] = {FieldId::Subject, FieldId::AdditionalRecipients};

/// Both editors as the window has them, in a plain widget.
struct Rig {
    Rig()
        : model(shown, test::fakeTargets(), fake.function())
        , also(new RecipientEditor(model, undo, RecipientEditor::Kind::To, &page))
        , cc(new RecipientEditor(model, undo, RecipientEditor::Kind::Cc, &page))
    {
        auto* column = new QVBoxLayout(&page);
        column->addWidget(also);
        column->addWidget(cc);
        column->addStretch();
        page.resize(420, 300);
        page.show();
    }

    bool ready() { return QTest::qWaitForWindowActive(&page); }
    ui::RecipientLine* line(const char* name = "alsoTo")
    {
        return page.findChild<ui::RecipientLine*>(QLatin1String(name));
    }
    ui::ChipField* field(const char* name = "alsoToField")
    {
        return page.findChild<ui::ChipField*>(QLatin1String(name));
    }
    QString note(const char* name = "alsoToNote")
    {
        return page.findChild<ui::FieldNote*>(QLatin1String(name))->text();
    }
    contact::AdditionalRecipients value()
    {
        return std::get<contact::AdditionalRecipients>(model.part(FieldId::AdditionalRecipients));
    }
    static QString told(const models::Recipients& list)
    {
        QStringList all;
        for (const auto& each : list)
            all << models::recipientText(each);
        return all.join(QLatin1String("; "));
    }
    QString to() { return told(value().toAddresses); }
    QString copies() { return told(value().ccAddresses); }
    void type(const QString& text, const char* name = "alsoTo")
    {
        line(name)->setFocus();
        for (const auto character : text)
            QTest::sendKeyEvent(QTest::Click, line(name),
                character == u','       ? Qt::Key_Comma
                    : character == u';' ? Qt::Key_Semicolon
                                        : Qt::Key_unknown,
                QString(character), Qt::NoModifier);
    }
    void paste(const QString& text, const char* name = "alsoTo")
    {
        QGuiApplication::clipboard()->setText(text);
        line(name)->setFocus();
        QTest::keyClick(line(name), Qt::Key_V, Qt::ControlModifier);
    }
    QWidget* focused() { return QApplication::focusWidget(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(focused(), key, modifiers); }
    ui::RecipientLine* chipEditor() { return page.findChild<ui::RecipientLine*>(QStringLiteral("alsoToFieldEdit")); }

    test::FakeSubmit fake;
    models::ComposerModel model;
    QUndoStack undo;
    QWidget page;
    RecipientEditor* also;
    RecipientEditor* cc;
};

const QString three = QStringLiteral("Ann <a@x.example>, b@x.example; c@x.example");

} // namespace

class TestRecipientEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typingBecomesChips_data();
    void typingBecomesChips();
    void commasInNamesWait();
    void leavingMakesAChip();
    void sendingSeesWhatIsTyped();
    void pasteMakesChips();
    void backspaceChoosesThenRemoves();
    void arrowsWalkOverChips_data();
    void arrowsWalkOverChips();
    void deleteRemovesAndGoesOn();
    void chipsAreEditedInPlace();
    void escapeEndsEditing();
    void editingIntoSeveral();
    void clipboardKeys();
    void menuMovesToTheOtherList();
    void duplicatesAreMerged();
    void whatIsNoAddressStaysWithItsReason();
    void countsBothLists();
    void thousandsAreCut();
    void undoAndRedo();
    void unknownMembersSurvive();
    void isAccessible();
    void growsThenScrolls();
    void toolTipsShowPlainText();
    void focusesAPath();
    void aMessageFromElsewhereIsShown();
    void looks_data();
    void looks();
};

void TestRecipientEditor::typingBecomesChips_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("key");
    QTest::newRow("semicolon") << QStringLiteral("a@x.example;") << 0;
    QTest::newRow("comma") << QStringLiteral("a@x.example,") << 0;
    QTest::newRow("return") << QStringLiteral("a@x.example") << int(Qt::Key_Return);
    QTest::newRow("enter") << QStringLiteral("a@x.example") << int(Qt::Key_Enter);
    QTest::newRow("tab") << QStringLiteral("a@x.example") << int(Qt::Key_Tab);
}

void TestRecipientEditor::typingBecomesChips()
{
    QFETCH(QString, typed);
    QFETCH(int, key);
    Rig at;
    QVERIFY(at.ready());
    at.type(typed);
    if (key != 0)
        QTest::keyClick(at.line(), Qt::Key(key));
    QCOMPARE(at.to(), QStringLiteral("a@x.example"));
    QCOMPARE(at.field()->count(), 1);
    QCOMPARE(at.line()->text(), QString());
}

void TestRecipientEditor::commasInNamesWait()
{
    Rig at;
    QVERIFY(at.ready());
    at.type(QStringLiteral("Doe, Jane <j@x.example>,\"Roe, R.\" <r@x.example>;"));
    QCOMPARE(at.to(), QStringLiteral("\"Doe, Jane\" <j@x.example>; \"Roe, R.\" <r@x.example>"));
}

void TestRecipientEditor::leavingMakesAChip()
{
    Rig at;
    QVERIFY(at.ready());
    at.type(QStringLiteral("a@x.example"));
    at.line("cc")->setFocus();
    QCOMPARE(at.to(), QStringLiteral("a@x.example"));
}

void TestRecipientEditor::sendingSeesWhatIsTyped()
{
    Rig at;
    QVERIFY(at.ready());
    at.type(QStringLiteral("a@x.example"));
    QKeyEvent before(QEvent::ShortcutOverride, Qt::Key_Return, Qt::ControlModifier);
    QCoreApplication::sendEvent(at.line(), &before);
    QCOMPARE(at.to(), QStringLiteral("a@x.example"));
}

void TestRecipientEditor::pasteMakesChips()
{
    Rig at;
    QVERIFY(at.ready());
    at.paste(QStringLiteral("Name <a@b.example>, \"Doe, Jane\" <c@d.example>\nmailto:e@f.example"));
    QCOMPARE(at.to(), QStringLiteral("Name <a@b.example>; \"Doe, Jane\" <c@d.example>; e@f.example"));
    at.type(QStringLiteral("Maria <"));
    at.paste(QStringLiteral("m@x.example"));
    at.type(QStringLiteral(">;"));
    QVERIFY(at.to().endsWith(QStringLiteral("Maria <m@x.example>")));
}

void TestRecipientEditor::backspaceChoosesThenRemoves()
{
    Rig at;
    QVERIFY(at.ready());
    at.paste(three);
    at.press(Qt::Key_Backspace);
    QCOMPARE(at.focused(), at.field()->chip(2));
    QCOMPARE(at.field()->count(), 3);
    at.press(Qt::Key_Backspace);
    QCOMPARE(at.to(), QStringLiteral("Ann <a@x.example>; b@x.example"));
    QCOMPARE(at.focused(), at.field()->chip(1));
}

void TestRecipientEditor::arrowsWalkOverChips_data()
{
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("left to right") << false;
    QTest::newRow("right to left") << true;
}

void TestRecipientEditor::arrowsWalkOverChips()
{
    QFETCH(bool, mirrored);
    Rig at;
    at.page.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    QVERIFY(at.ready());
    at.paste(three);
    const auto back = mirrored ? Qt::Key_Right : Qt::Key_Left;
    const auto ahead = mirrored ? Qt::Key_Left : Qt::Key_Right;
    for (const int index : {2, 1, 0, 0}) {
        at.press(back);
        QCOMPARE(at.focused(), at.field()->chip(index));
    }
    QCOMPARE(at.field()->chip(0)->x() > at.field()->chip(1)->x(), mirrored);
    QCOMPARE(at.line()->layoutDirection(), Qt::LeftToRight);
    at.press(Qt::Key_End);
    QCOMPARE(at.focused(), at.line());
    at.press(back);
    at.press(Qt::Key_Home);
    QCOMPARE(at.focused(), at.field()->chip(0));
    at.press(ahead);
    QCOMPARE(at.focused(), at.field()->chip(1));
    at.press(Qt::Key_Z);
    QCOMPARE(at.focused(), at.line());
    QCOMPARE(at.line()->text(), QStringLiteral("z"));
}

void TestRecipientEditor::deleteRemovesAndGoesOn()
{
    Rig at;
    QVERIFY(at.ready());
    at.paste(three);
    at.field()->focusChip(1);
    at.press(Qt::Key_Delete);
    QCOMPARE(at.to(), QStringLiteral("Ann <a@x.example>; c@x.example"));
    QCOMPARE(at.focused(), at.field()->chip(1));
    at.press(Qt::Key_Delete);
    QCOMPARE(at.focused(), at.line());
    at.field()->focusChip(0);
    at.press(Qt::Key_Delete);
    QCOMPARE(at.to(), QString());
    QCOMPARE(at.focused(), at.line());
}

void TestRecipientEditor::chipsAreEditedInPlace()
{
    Rig at;
    QVERIFY(at.ready());
    at.paste(three);
    at.field()->focusChip(0);
    at.press(Qt::Key_F2);
    QCOMPARE(at.focused(), at.chipEditor());
    QCOMPARE(at.chipEditor()->text(), QStringLiteral("Ann <a@x.example>"));
    at.chipEditor()->setText(QStringLiteral("Anna <anna@x.example>"));
    at.press(Qt::Key_Return);
    QCOMPARE(at.to(), QStringLiteral("Anna <anna@x.example>; b@x.example; c@x.example"));
    QCOMPARE(at.focused(), at.field()->chip(0));
    QTest::mouseDClick(at.field()->chip(1), Qt::LeftButton, {}, {8, 8});
    QCOMPARE(at.focused(), at.chipEditor());
    at.chipEditor()->setText(QStringLiteral("bb@x.example"));
    at.line("cc")->setFocus();
    QCOMPARE(at.to(), QStringLiteral("Anna <anna@x.example>; bb@x.example; c@x.example"));
    QCOMPARE(at.focused(), at.line("cc"));
}

void TestRecipientEditor::escapeEndsEditing()
{
    Rig at;
    QVERIFY(at.ready());
    at.paste(three);
    at.field()->focusChip(1);
    at.press(Qt::Key_F2);
    at.chipEditor()->setText(QStringLiteral("no"));
    at.press(Qt::Key_Escape);
    QCOMPARE(at.to(), QStringLiteral("Ann <a@x.example>; b@x.example; c@x.example"));
    QCOMPARE(at.focused(), at.field()->chip(1));
    QVERIFY(at.field()->chip(1)->isVisible());
}

void TestRecipientEditor::editingIntoSeveral()
{
    Rig at;
    QVERIFY(at.ready());
    at.paste(three);
    at.field()->editChip(1, {});
    at.chipEditor()->setText(QStringLiteral("x@x.example, y@x.example"));
    at.press(Qt::Key_Return);
    QCOMPARE(at.to(), QStringLiteral("Ann <a@x.example>; x@x.example; y@x.example; c@x.example"));
}

void TestRecipientEditor::clipboardKeys()
{
    Rig at;
    QVERIFY(at.ready());
    at.paste(three);
    at.field()->focusChip(0);
    at.press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Ann <a@x.example>"));
    QCOMPARE(at.to(), QStringLiteral("b@x.example; c@x.example"));
    at.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(at.to(), QStringLiteral("b@x.example; Ann <a@x.example>; c@x.example"));
    at.field()->focusChip(2);
    at.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("c@x.example"));
    QVERIFY(at.field()->chip(0)->metaObject()->indexOfSlot("copy()") >= 0); // how the Edit menu finds it
}

void TestRecipientEditor::menuMovesToTheOtherList()
{
    Rig at;
    QVERIFY(at.ready());
    at.paste(three);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(4, 4), at.page.mapToGlobal(QPoint(4, 4)));
    QCoreApplication::sendEvent(at.field()->chip(1), &asked);
    auto* menu = at.page.findChild<QMenu*>(QStringLiteral("recipientMenu"));
    QVERIFY(menu && menu->isVisible());
    menu->findChild<QAction*>(QStringLiteral("recipientMove"))->trigger();
    menu->close();
    QCOMPARE(at.to(), QStringLiteral("Ann <a@x.example>; c@x.example"));
    QCOMPARE(at.copies(), QStringLiteral("b@x.example"));
    QCOMPARE(at.field("ccField")->count(), 1);
    at.undo.undo();
    QCOMPARE(at.field("ccField")->count(), 0);
}

void TestRecipientEditor::duplicatesAreMerged()
{
    Rig at;
    QVERIFY(at.ready());
    at.paste(three);
    at.type(QStringLiteral("Bob <B@X.example>;"));
    QCOMPARE(at.to(), QStringLiteral("Ann <a@x.example>; Bob <b@x.example>; c@x.example"));
    QVERIFY2(at.note().contains(QStringLiteral("B@X.example")), qPrintable(at.note()));
    at.type(QStringLiteral("a@x.example;"), "cc");
    QCOMPARE(at.copies(), QString());
    QVERIFY(at.note("ccNote").contains(QStringLiteral("a@x.example")));
    at.type(QStringLiteral("d@x.example;"), "cc");
    QCOMPARE(at.note("ccNote"), models::fieldText(FieldId::CcAddresses).hint);
}

void TestRecipientEditor::whatIsNoAddressStaysWithItsReason()
{
    Rig at;
    QVERIFY(at.ready());
    at.type(QStringLiteral("maria;"));
    QCOMPARE(at.to(), QStringLiteral("maria"));
    QVERIFY(!at.note().isEmpty());
    auto* face = QAccessible::queryAccessibleInterface(at.field()->chip(0));
    QCOMPARE(face->text(QAccessible::Description), at.note());
    QCOMPARE(at.line()->accessibleDescription(), at.note());
    at.field()->focusChip(0);
    at.press(Qt::Key_F2);
    at.chipEditor()->setText(QStringLiteral("maria@x.example"));
    at.press(Qt::Key_Return);
    QCOMPARE(at.note(), models::fieldText(FieldId::ToAddresses).hint);
    QCOMPARE(face->text(QAccessible::Description), QStringLiteral("maria@x.example"));
}

void TestRecipientEditor::countsBothLists()
{
    Rig at;
    QVERIFY(at.ready());
    at.paste(three);
    at.paste(QStringLiteral("d@x.example"), "cc");
    at.line()->setFocus();
    const auto count = [&](const char* note) {
        return at.page.findChild<QWidget*>(QLatin1String(note))
            ->findChild<QWidget*>(QStringLiteral("count"))
            ->findChild<QLabel*>(QString(), Qt::FindChildrenRecursively);
    };
    QVERIFY(count("alsoToNote"));
    QStringList texts;
    for (const auto* label : at.page.findChildren<QLabel*>())
        texts << label->text();
    QCOMPARE(texts.count(QStringLiteral("4 / 49")), 2);
    QString many;
    for (int i = 0; i < 46; ++i)
        many += QStringLiteral("p%1@x.example\n").arg(i);
    at.paste(many);
    QVERIFY2(at.note().contains(QStringLiteral("49")), qPrintable(at.note()));
}

void TestRecipientEditor::thousandsAreCut()
{
    Rig at;
    QVERIFY(at.ready());
    QString many;
    for (int i = 0; i < 10'000; ++i)
        many += QStringLiteral("p%1@x.example\n").arg(i);
    at.paste(many);
    QCOMPARE(at.field()->count(), models::mostRecipientsEdited);
    at.undo.undo();
    QCOMPARE(at.field()->count(), 0);
}

void TestRecipientEditor::undoAndRedo()
{
    Rig at;
    QVERIFY(at.ready());
    at.paste(three);
    at.field()->focusChip(0);
    at.press(Qt::Key_Delete);
    QCOMPARE(at.undo.count(), 2);
    at.undo.undo();
    QCOMPARE(at.field()->count(), 3);
    QCOMPARE(at.field()->chip(0)->accessibleName(), QStringLiteral("Further recipient 1 of 3: Ann, a@x.example"));
    at.undo.redo();
    QCOMPARE(at.field()->count(), 2);
    // The line lets the window have the key when it has nothing to undo itself.
    QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    asked.ignore(); // as Qt begins
    QCoreApplication::sendEvent(at.line(), &asked);
    QVERIFY(!asked.isAccepted());
}

void TestRecipientEditor::unknownMembersSurvive()
{
    Rig at;
    QVERIFY(at.ready());
    const auto json = base::parseJson(R"({"AdditionalRecipients": {"Kept": 1, "CcAddresses": [
        {"EmailAddress": "a@x.example", "DisplayName": "Ann", "New": true}, {"EmailAddress": "b@x.example"}]}})");
    const auto read = contact::readContact(*json);
    at.model.setContact(read.contact);
    auto* field = at.field("ccField");
    QCOMPARE(field->count(), 2);
    field->editChip(0, {});
    auto* editor = at.page.findChild<ui::RecipientLine*>(QStringLiteral("ccFieldEdit"));
    editor->setText(QStringLiteral("Anna <anna@x.example>"));
    QTest::keyClick(editor, Qt::Key_Return);
    field->focusChip(1);
    at.press(Qt::Key_Delete);
    QCOMPARE(at.copies(), QStringLiteral("Anna <anna@x.example>"));
    QVERIFY(at.value().ccAddresses[0].unknown.find(QStringLiteral("New")));
    QVERIFY(at.value().unknown.find(QStringLiteral("Kept")));
}

void TestRecipientEditor::isAccessible()
{
    Rig at;
    QVERIFY(at.ready());
    at.paste(QStringLiteral("Maria Lopez <maria@example.com>; b@x.example"), "cc");
    auto* face = QAccessible::queryAccessibleInterface(at.field("ccField")->chip(0));
    QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Cc recipient 1 of 2: Maria Lopez, maria@example.com"));
    QCOMPARE(face->role(), QAccessible::Button);
    QVERIFY(face->state().focusable);
    QCOMPARE(QAccessible::queryAccessibleInterface(at.line("cc"))->text(QAccessible::Name), QStringLiteral("Cc"));
}

void TestRecipientEditor::growsThenScrolls()
{
    Rig at;
    QVERIFY(at.ready());
    const int one = at.field()->height();
    QString many;
    for (int i = 0; i < 49; ++i) {
        many = QStringLiteral("Person number %1 <p%1@x.example>").arg(i);
        at.paste(many);
        if (i == 3)
            QTRY_VERIFY(at.field()->height() > one);
    }
    QCOMPARE(at.field()->count(), 49);
    QVERIFY(at.field()->height() < 4 * one);
    for (int i = 0; i < 49; ++i)
        QVERIFY(at.field()->chip(i)->geometry().right() <= at.field()->width());
    at.page.resize(150, 300);
    QTRY_VERIFY(at.field()->chip(0)->width() <= 150);
}

void TestRecipientEditor::toolTipsShowPlainText()
{
    Rig at;
    QVERIFY(at.ready());
    at.paste(QStringLiteral("\"<img src=x> & Co\" <a@x.example>"));
    const auto tip = at.field()->chip(0)->toolTip();
    QVERIFY(!tip.contains(QStringLiteral("<img")));
    QVERIFY(tip.contains(QStringLiteral("a@x.example")));
}

void TestRecipientEditor::focusesAPath()
{
    Rig at;
    QVERIFY(at.ready());
    at.paste(three);
    const auto path = QStringLiteral("AdditionalRecipients.ToAddresses[1].EmailAddress");
    QVERIFY(!at.cc->focusPath(path));
    QVERIFY(at.also->focusPath(path));
    QCOMPARE(at.focused(), at.field()->chip(1));
    QVERIFY(at.also->focusPath(QStringLiteral("AdditionalRecipients")));
    QCOMPARE(at.focused(), at.line());
    QVERIFY(!at.also->focusPath(QStringLiteral("References")));
}

void TestRecipientEditor::aMessageFromElsewhereIsShown()
{
    Rig at;
    QVERIFY(at.ready());
    at.paste(three);
    at.field()->focusChip(2);
    at.model.reset();
    QCOMPARE(at.field()->count(), 0);
    QCOMPARE(at.focused(), at.line());
    QCOMPARE(at.note(), models::fieldText(FieldId::ToAddresses).hint);
}

void TestRecipientEditor::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

/// For people to look at: COMPOSER_SCREENSHOTS names a folder.
void TestRecipientEditor::looks()
{
    QFETCH(bool, dark);
    ui::applyAppearance(dark ? ui::Appearance::Dark : ui::Appearance::Light);
    Rig at;
    QVERIFY(at.ready());
    at.paste(
        QStringLiteral("Maria Lopez <maria@example.com>, \"Doe, Jane\" <jane@example.com>; orders@example.com; "
                       "maria.example.com; A very long name that does not fit into any chip at all <l@x.example>"));
    at.paste(QStringLiteral("Kai <kai@example.com>"), "cc");
    at.line("cc")->setText(QStringLiteral("someone being typed"));
    at.field()->focusChip(1);
    QCoreApplication::processEvents();
    const auto folder = qEnvironmentVariable("COMPOSER_SCREENSHOTS");
    QVERIFY(folder.isEmpty()
        || at.page.grab().save(
            QStringLiteral("%1/recipients-%2.png").arg(folder, QLatin1String(QTest::currentDataTag()))));
    ui::applyAppearance(ui::Appearance::System);
}

QTEST_MAIN(TestRecipientEditor)
#include "tst_recipient_editor.moc"
