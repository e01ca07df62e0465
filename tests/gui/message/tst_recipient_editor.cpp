// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/request_json.h"
#include "gui/recipient_fixture.h"
#include "texts/field_text.h"
#include "ui/desktop/appearance.h"
#include "ui/widgets/tone_label.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QTest>

#include <algorithm>

using namespace composer;
using contact::FieldId;
using test::RecipientFixture;
using test::three;

class TestRecipientEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void menuMovesToTheOtherList();
    void duplicatesAreMerged();
    void whatIsNoAddressStaysWithItsReason();
    void countsBothLists();
    void thousandsAreCut();
    void undoAndRedo();
    void unknownMembersSurvive();
    void isAccessible();
    void focusesAPath();
    void aMessageFromElsewhereIsShown();
    void looks_data();
    void looks();
};

void TestRecipientEditor::menuMovesToTheOtherList()
{
    RecipientFixture at;
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
    RecipientFixture at;
    QVERIFY(at.ready());
    at.paste(three);
    at.enter(QStringLiteral("Bob <B@X.example>;"));
    QCOMPARE(at.to(), QStringLiteral("Ann <a@x.example>; Bob <b@x.example>; c@x.example"));
    const auto added = at.page.findChild<ui::ToneLabel*>(QStringLiteral("alsoToAdded"))->text();
    QVERIFY2(added.contains(QStringLiteral("B@X.example")), qPrintable(added));
    at.enter(QStringLiteral("a@x.example;"), "cc");
    QCOMPARE(at.copies(), QString());
    const auto inCc = at.page.findChild<ui::ToneLabel*>(QStringLiteral("ccAdded"))->text();
    QVERIFY2(inCc.contains(QStringLiteral("a@x.example")), qPrintable(inCc));
    at.enter(QStringLiteral("d@x.example;"), "cc");
    QCOMPARE(at.note("ccNote"), models::fieldText(FieldId::CcAddresses).hint);
}

void TestRecipientEditor::whatIsNoAddressStaysWithItsReason()
{
    RecipientFixture at;
    QVERIFY(at.ready());
    at.enter(QStringLiteral("maria;"));
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
    RecipientFixture at;
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
    const auto shown = [&](const QString& text) {
        const auto labels = at.page.findChildren<QLabel*>();
        return std::ranges::count_if(labels, [&](const QLabel* label) { return label->text() == text; });
    };
    QString many;
    for (int i = 0; i < 36; ++i)
        many += QStringLiteral("p%1@x.example\n").arg(i);
    at.paste(many);
    QCOMPARE(shown(QStringLiteral("40 / 49")), 2);
    many.clear();
    for (int i = 0; i < 10; ++i)
        many += QStringLiteral("q%1@x.example\n").arg(i);
    at.paste(many);
    QVERIFY2(at.note().contains(QStringLiteral("49")), qPrintable(at.note()));
}

void TestRecipientEditor::thousandsAreCut()
{
    RecipientFixture at;
    QVERIFY(at.ready());
    QString many;
    for (int i = 0; i < 10'000; ++i)
        many += QStringLiteral("p%1@x.example\n").arg(i);
    at.paste(many);
    QCOMPARE(at.field()->count(), models::mostRecipientsEdited);
    // However much else is wrong with so many.
    auto* added = at.page.findChild<ui::ToneLabel*>(QStringLiteral("alsoToAdded"));
    QVERIFY(!added->isHidden());
    const auto leftOut = QString::number(10'000 - models::mostRecipientsEdited);
    QVERIFY2(added->text().contains(leftOut), qPrintable(added->text()));
    at.undo.undo();
    QCOMPARE(at.field()->count(), 0);
    QVERIFY(added->isHidden());
}

void TestRecipientEditor::undoAndRedo()
{
    RecipientFixture at;
    QVERIFY(at.ready());
    at.paste(three);
    at.field()->focusChip(0);
    at.press(Qt::Key_Delete);
    QCOMPARE(at.undo.count(), 2);
    at.undo.undo();
    QCOMPARE(at.field()->count(), 3);
    QCOMPARE(at.field()->chip(0)->accessibleName(), QStringLiteral("Additional recipient 1 of 3: Ann, a@x.example"));
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
    RecipientFixture at;
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
    RecipientFixture at;
    QVERIFY(at.ready());
    at.paste(QStringLiteral("Maria Lopez <maria@example.com>; b@x.example"), "cc");
    auto* face = QAccessible::queryAccessibleInterface(at.field("ccField")->chip(0));
    QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Cc recipient 1 of 2: Maria Lopez, maria@example.com"));
    QCOMPARE(face->role(), QAccessible::Button);
    QVERIFY(face->state().focusable);
    QCOMPARE(QAccessible::queryAccessibleInterface(at.line("cc"))->text(QAccessible::Name), QStringLiteral("Cc"));
}

void TestRecipientEditor::focusesAPath()
{
    RecipientFixture at;
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
    RecipientFixture at;
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

void TestRecipientEditor::looks()
{
    QFETCH(bool, dark);
    ui::applyAppearance(dark ? ui::Appearance::Dark : ui::Appearance::Light);
    RecipientFixture at;
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
