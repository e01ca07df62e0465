// SPDX-License-Identifier: Apache-2.0
#include "gui/panel_fixture.h"
#include "ui/details/attributes_editor.h"
#include "ui/details/part_row.h"
#include "ui/form/field_note.h"
#include "ui/inputs/list_line_edit.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QPlainTextEdit>

using namespace composer;

namespace {

using Fixture = test::PanelFixture<ui::AttributesEditor>;
using Attributes = contact::Entries<QString>;

contact::EmailContact withAttributes(Attributes attributes)
{
    auto contact = contact::blankContact();
    contact.attributes = std::move(attributes);
    return contact;
}

Attributes many(int count)
{
    Attributes all;
    for (int i = 0; i < count; ++i)
        all.push_back({QStringLiteral("name%1").arg(i), QStringLiteral("value %1").arg(i)});
    return all;
}

} // namespace

class TestAttributesEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::English); }
    void addsARowAndFocusesIt();
    void typingIsOneStep();
    void removingFocusesTheNextRow();
    void deleteRemovesOnTheButton();
    void undoAndRedoGoThroughTheStack();
    void problemsShowAfterLeaving();
    void aProblemIsTheFieldsDescription();
    void theWholeIsMeasured();
    void pastedLinesBecomeRows();
    void lineBreaksSurvive();
    void lineBreaksAreEditedApart();
    void everyControlHasAName();
    void tabFollowsTheRows();
    void hundredsOfRowsAreMadeInTime();
    void focusesTheRowOfAProblem();
    void anotherMessageReplacesTheRows();
};

void TestAttributesEditor::addsARowAndFocusesIt()
{
    Fixture at;
    QVERIFY(at.open());
    QVERIFY(at.find(QStringLiteral("attributesEmpty"))->isVisible());
    at.click("attributeAdd");
    QCOMPARE(at.focusName(), QStringLiteral("attribute1Name"));
    at.type(QStringLiteral("tier"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(at.focusName(), QStringLiteral("attribute1Value"));
    at.type(QStringLiteral("gold"));
    QCOMPARE(at.part<Attributes>(), (Attributes {{QStringLiteral("tier"), QStringLiteral("gold")}}));
    QVERIFY(!at.find(QStringLiteral("attributesEmpty"))->isVisible());
}

void TestAttributesEditor::typingIsOneStep()
{
    Fixture at;
    QVERIFY(at.open());
    at.click("attributeAdd");
    at.type(QStringLiteral("tier"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    at.type(QStringLiteral("gold"));
    QCOMPARE(at.undo.count(), 3); // added, named, given a value
    at.undo.undo();
    QCOMPARE(at.find<QLineEdit>(QStringLiteral("attribute1Value"))->text(), QString());
    at.undo.undo();
    at.undo.undo();
    QVERIFY(at.part<Attributes>().empty());
    QVERIFY(!at.find(QStringLiteral("attribute1Name")));
}

void TestAttributesEditor::removingFocusesTheNextRow()
{
    Fixture at(withAttributes(many(3)));
    QVERIFY(at.open());
    at.click("attribute2Remove");
    QCOMPARE(at.part<Attributes>().size(), std::size_t(2));
    QCOMPARE(at.focusName(), QStringLiteral("attribute2Name"));
    QCOMPARE(at.find<QLineEdit>(QStringLiteral("attribute2Name"))->text(), QStringLiteral("name2"));
    at.click("attribute2Remove");
    QCOMPARE(at.focusName(), QStringLiteral("attribute1Name"));
    at.click("attribute1Remove");
    QCOMPARE(at.focusName(), QStringLiteral("attributeAdd"));
}

void TestAttributesEditor::deleteRemovesOnTheButton()
{
    Fixture at(withAttributes(many(2)));
    QVERIFY(at.open());
    at.find(QStringLiteral("attribute1Remove"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QCOMPARE(at.part<Attributes>(), (Attributes {many(2).back()}));
    QCOMPARE(at.focusName(), QStringLiteral("attribute1Remove"));
}

void TestAttributesEditor::undoAndRedoGoThroughTheStack()
{
    Fixture at(withAttributes(many(3)));
    QVERIFY(at.open());
    at.click("attribute1Remove");
    at.undo.undo();
    QCOMPARE(at.part<Attributes>(), many(3));
    QCOMPARE(at.find<QLineEdit>(QStringLiteral("attribute1Name"))->text(), QStringLiteral("name0"));
    at.undo.redo();
    QCOMPARE(at.find<QLineEdit>(QStringLiteral("attribute1Name"))->text(), QStringLiteral("name1"));
    // The field leaves Ctrl+Z to the window.
    auto* edit = at.find<QLineEdit>(QStringLiteral("attribute1Name"));
    QTest::keyClick(edit, Qt::Key_X);
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(edit->text().contains(u'x'));
}

void TestAttributesEditor::problemsShowAfterLeaving()
{
    Fixture at;
    QVERIFY(at.open());
    at.click("attributeAdd");
    at.type(QStringLiteral("a b"));
    QVERIFY(!at.editor->showsError());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(at.editor->showsError());
    auto* name = at.find<QLineEdit>(QStringLiteral("attribute1Name"));
    name->setFocus();
    name->selectAll();
    at.type(QStringLiteral("ab"));
    QVERIFY(!at.editor->showsError());
}

void TestAttributesEditor::aProblemIsTheFieldsDescription()
{
    Fixture at(withAttributes({{QStringLiteral("a b"), {}}}));
    QVERIFY(at.open());
    auto* name = at.find<QLineEdit>(QStringLiteral("attribute1Name"));
    QVERIFY(name->accessibleDescription().isEmpty());
    at.editor->revealIssues();
    QVERIFY(!name->accessibleDescription().isEmpty());
    QVERIFY(at.find<ui::FieldNote>(QStringLiteral("attribute1Note"))->hasIssue());
}

void TestAttributesEditor::theWholeIsMeasured()
{
    Fixture at(withAttributes({{QStringLiteral("a"), QString::fromUtf8("é")}}));
    QCOMPARE(at.editor->summary(), QStringLiteral("1 · 3 / 32,768 bytes"));
    at.model.setPart(contact::FieldId::Attributes,
        Attributes {{QStringLiteral("a"), QString(20'000, u'x')}, {QStringLiteral("b"), QString(20'000, u'x')}});
    QVERIFY(at.find<ui::FieldNote>(QStringLiteral("attributesNote"))->hasIssue());
    QVERIFY(at.editor->showsError());
}

void TestAttributesEditor::pastedLinesBecomeRows()
{
    Fixture at;
    QVERIFY(at.open());
    at.click("attributeAdd");
    QGuiApplication::clipboard()->setText(QStringLiteral("tier=gold\r\nlang = fr\n\norder\t88 = 1\nalone\n"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    const Attributes wanted {{QStringLiteral("tier"), QStringLiteral("gold")},
        {QStringLiteral("lang"), QStringLiteral("fr")}, {QStringLiteral("order"), QStringLiteral("88 = 1")},
        {QStringLiteral("alone"), {}}};
    QCOMPARE(at.part<Attributes>(), wanted);
    QCOMPARE(at.find<QLineEdit>(QStringLiteral("attribute3Value"))->text(), QStringLiteral("88 = 1"));
    at.undo.undo();
    QCOMPARE(at.part<Attributes>().size(), std::size_t(1));
}

void TestAttributesEditor::lineBreaksSurvive()
{
    const Attributes before {{QStringLiteral("note"), QStringLiteral("one\r\ntwo\u23ce\nthree")}};
    Fixture at(withAttributes(before));
    QVERIFY(at.open());
    auto* line = at.find<QLineEdit>(QStringLiteral("attribute1Value"));
    QCOMPARE(line->text(), QStringLiteral("one\u23cetwo\u23ce\u23cethree"));
    line->setFocus();
    at.type(QStringLiteral("x"));
    QCOMPARE(at.part<Attributes>(), before);
    at.find<QLineEdit>(QStringLiteral("attribute1Name"))->setFocus();
    at.type(QStringLiteral("s"));
    QCOMPARE(at.part<Attributes>().front().value, before.front().value);

    at.click("attributeAdd");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QGuiApplication::clipboard()->setText(QStringLiteral("a\nb"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(at.part<Attributes>().back().value, QStringLiteral("a\nb"));
}

void TestAttributesEditor::lineBreaksAreEditedApart()
{
    Fixture at(withAttributes({{QStringLiteral("note"), QStringLiteral("one\ntwo")}}));
    QVERIFY(at.open());
    at.click("attribute1Lines");
    auto* lines = at.find<QPlainTextEdit>(QStringLiteral("lines"));
    QVERIFY(lines);
    lines->appendPlainText(QStringLiteral("three"));
    at.click("useLines");
    QCOMPARE(at.part<Attributes>().front().value, QStringLiteral("one\ntwo\nthree"));
    at.undo.undo();
    QCOMPARE(at.part<Attributes>().front().value, QStringLiteral("one\ntwo"));
}

void TestAttributesEditor::everyControlHasAName()
{
    Fixture at(withAttributes(many(2)));
    QVERIFY(at.open());
    QCOMPARE(at.find(QStringLiteral("attribute2Value"))->accessibleName(), QStringLiteral("Attribute 2: value"));
    QCOMPARE(at.find(QStringLiteral("attribute2Remove"))->accessibleName(), QStringLiteral("Remove attribute name1"));
    for (auto* widget : at.window.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
            qPrintable(widget->objectName()));
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
    }
}

void TestAttributesEditor::tabFollowsTheRows()
{
    Fixture at(withAttributes(many(2)));
    QVERIFY(at.open());
    at.click("attribute1Remove");
    at.undo.undo();
    at.find(QStringLiteral("attribute1Name"))->setFocus();
    QStringList order;
    for (int i = 0; i < 9; ++i) {
        order << at.focusName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList wanted {QStringLiteral("attribute1Name"), QStringLiteral("attribute1Value"),
        QStringLiteral("attribute1Lines"), QStringLiteral("attribute1Remove"), QStringLiteral("attribute2Name"),
        QStringLiteral("attribute2Value"), QStringLiteral("attribute2Lines"), QStringLiteral("attribute2Remove"),
        QStringLiteral("attributeAdd")};
    QCOMPARE(order, wanted);
}

/// Correctness, and a figure in the log: nothing waits for the last row.
void TestAttributesEditor::hundredsOfRowsAreMadeInTime()
{
    Fixture at;
    QVERIFY(at.open());
    at.model.setPart(contact::FieldId::Attributes, many(500));
    const auto builtRows = [&] { return at.editor->findChildren<ui::PartRow*>().size(); };
    QVERIFY(builtRows() >= 20);
    QTRY_COMPARE(builtRows(), 500);
    auto* last = at.find<QLineEdit>(QStringLiteral("attribute500Name"));
    QCOMPARE(last->text(), QStringLiteral("name499"));
    last->setFocus();
    QTest::keyClick(last, Qt::Key_X);
    QCOMPARE(at.part<Attributes>().back().key, QStringLiteral("name499x"));
}

void TestAttributesEditor::focusesTheRowOfAProblem()
{
    auto attributes = many(200);
    attributes[150].key = QStringLiteral("a.b c");
    Fixture at(withAttributes(attributes));
    QVERIFY(at.open());
    QVERIFY(at.editor->focusPath(QStringLiteral("Attributes.a.b c")));
    QCOMPARE(at.focusName(), QStringLiteral("attribute151Name"));
    QVERIFY(at.editor->focusPath(QStringLiteral("Attributes")));
    QVERIFY(!at.editor->focusPath(QStringLiteral("References")));
}

void TestAttributesEditor::anotherMessageReplacesTheRows()
{
    Fixture at(withAttributes({{QStringLiteral("a b"), {}}, {QStringLiteral("c"), {}}}));
    QVERIFY(at.open());
    at.editor->revealIssues();
    QVERIFY(at.editor->showsError());
    at.model.setContact(withAttributes({{QStringLiteral("d e"), {}}}));
    QVERIFY(!at.editor->showsError()); // the new one was not left yet
    QCOMPARE(at.find<QLineEdit>(QStringLiteral("attribute1Name"))->text(), QStringLiteral("d e"));
    QVERIFY(!at.find(QStringLiteral("attribute2Name")));
}

QTEST_MAIN(TestAttributesEditor)
#include "tst_attributes_editor.moc"
