// SPDX-License-Identifier: Apache-2.0
#include "gui/recipient_fixture.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QTest>

using namespace composer;
using test::RecipientFixture;
using test::three;

class TestChipField : public QObject {
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
    void allAtOnce();
    void growsThenScrolls();
    void toolTipsShowPlainText();
};

void TestChipField::typingBecomesChips_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("key");
    QTest::newRow("semicolon") << QStringLiteral("a@x.example;") << 0;
    QTest::newRow("comma") << QStringLiteral("a@x.example,") << 0;
    QTest::newRow("return") << QStringLiteral("a@x.example") << int(Qt::Key_Return);
    QTest::newRow("enter") << QStringLiteral("a@x.example") << int(Qt::Key_Enter);
    QTest::newRow("tab") << QStringLiteral("a@x.example") << int(Qt::Key_Tab);
}

void TestChipField::typingBecomesChips()
{
    QFETCH(QString, typed);
    QFETCH(int, key);
    RecipientFixture at;
    QVERIFY(at.ready());
    at.enter(typed);
    if (key != 0)
        QTest::keyClick(at.line(), Qt::Key(key));
    QCOMPARE(at.to(), QStringLiteral("a@x.example"));
    QCOMPARE(at.field()->count(), 1);
    QCOMPARE(at.line()->text(), QString());
}

void TestChipField::commasInNamesWait()
{
    RecipientFixture at;
    QVERIFY(at.ready());
    at.enter(QStringLiteral("Doe, Jane <j@x.example>,\"Roe, R.\" <r@x.example>;"));
    QCOMPARE(at.to(), QStringLiteral("\"Doe, Jane\" <j@x.example>; \"Roe, R.\" <r@x.example>"));
}

void TestChipField::leavingMakesAChip()
{
    RecipientFixture at;
    QVERIFY(at.ready());
    at.enter(QStringLiteral("a@x.example"));
    at.line("cc")->setFocus();
    QCOMPARE(at.to(), QStringLiteral("a@x.example"));
}

void TestChipField::sendingSeesWhatIsTyped()
{
    RecipientFixture at;
    QVERIFY(at.ready());
    at.enter(QStringLiteral("a@x.example"));
    QKeyEvent before(QEvent::ShortcutOverride, Qt::Key_Return, Qt::ControlModifier);
    QCoreApplication::sendEvent(at.line(), &before);
    QCOMPARE(at.to(), QStringLiteral("a@x.example"));
}

void TestChipField::pasteMakesChips()
{
    RecipientFixture at;
    QVERIFY(at.ready());
    at.paste(QStringLiteral("Name <a@b.example>, \"Doe, Jane\" <c@d.example>\nmailto:e@f.example"));
    QCOMPARE(at.to(), QStringLiteral("Name <a@b.example>; \"Doe, Jane\" <c@d.example>; e@f.example"));
    at.enter(QStringLiteral("Maria <"));
    at.paste(QStringLiteral("m@x.example"));
    at.enter(QStringLiteral(">;"));
    QVERIFY(at.to().endsWith(QStringLiteral("Maria <m@x.example>")));
}

void TestChipField::backspaceChoosesThenRemoves()
{
    RecipientFixture at;
    QVERIFY(at.ready());
    at.paste(three);
    at.press(Qt::Key_Backspace);
    QCOMPARE(at.focused(), at.field()->chip(2));
    QCOMPARE(at.field()->count(), 3);
    at.press(Qt::Key_Backspace);
    QCOMPARE(at.to(), QStringLiteral("Ann <a@x.example>; b@x.example"));
    QCOMPARE(at.focused(), at.field()->chip(1));
}

void TestChipField::arrowsWalkOverChips_data()
{
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("left to right") << false;
    QTest::newRow("right to left") << true;
}

void TestChipField::arrowsWalkOverChips()
{
    QFETCH(bool, mirrored);
    RecipientFixture at;
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

void TestChipField::deleteRemovesAndGoesOn()
{
    RecipientFixture at;
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

void TestChipField::chipsAreEditedInPlace()
{
    RecipientFixture at;
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

void TestChipField::escapeEndsEditing()
{
    RecipientFixture at;
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

void TestChipField::editingIntoSeveral()
{
    RecipientFixture at;
    QVERIFY(at.ready());
    at.paste(three);
    at.field()->editChip(1, {});
    at.chipEditor()->setText(QStringLiteral("x@x.example, y@x.example"));
    at.press(Qt::Key_Return);
    QCOMPARE(at.to(), QStringLiteral("Ann <a@x.example>; x@x.example; y@x.example; c@x.example"));
}

void TestChipField::clipboardKeys()
{
    RecipientFixture at;
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

/// Ctrl+A in the empty line or on a chip selects all; what follows is done with all of them.
void TestChipField::allAtOnce()
{
    RecipientFixture at;
    QVERIFY(at.ready());
    at.paste(three);
    at.line()->setFocus();
    at.press(Qt::Key_A, Qt::ControlModifier);
    at.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Ann <a@x.example>, b@x.example, c@x.example"));
    at.press(Qt::Key_Delete);
    QCOMPARE(at.to(), QString());
    at.undo.undo();
    QCOMPARE(at.field()->count(), 3);
    at.field()->focusChip(1);
    at.press(Qt::Key_A, Qt::ControlModifier);
    at.press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(at.to(), QString());
    at.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(at.to(), QStringLiteral("Ann <a@x.example>; b@x.example; c@x.example"));
    // A text of its own comes first; another key gives the selection up.
    QTest::keyClicks(at.line(), QStringLiteral("new"));
    at.press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(at.line()->selectedText(), QStringLiteral("new"));
    at.press(Qt::Key_Delete);
    QCOMPARE(at.field()->count(), 3);
    at.press(Qt::Key_A, Qt::ControlModifier);
    at.press(Qt::Key_Escape);
    at.press(Qt::Key_Delete);
    QCOMPARE(at.field()->count(), 3);
    for (const auto* slot : {"selectAll()", "copy()", "cut()"}) // how the Edit menu finds them
        QVERIFY2(at.line()->metaObject()->indexOfSlot(slot) >= 0, slot);
}

void TestChipField::growsThenScrolls()
{
    RecipientFixture at;
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

void TestChipField::toolTipsShowPlainText()
{
    RecipientFixture at;
    QVERIFY(at.ready());
    at.paste(QStringLiteral("\"<img src=x> & Co\" <a@x.example>"));
    const auto tip = at.field()->chip(0)->toolTip();
    QVERIFY(!tip.contains(QStringLiteral("<img")));
    QVERIFY(tip.contains(QStringLiteral("a@x.example")));
}

QTEST_MAIN(TestChipField)
#include "tst_chip_field.moc"
