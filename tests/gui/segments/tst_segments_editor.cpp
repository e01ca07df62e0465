// SPDX-License-Identifier: Apache-2.0
#include "gui/panel_fixture.h"
#include "models/composer/segment_tree_model.h"
#include "ui/form/field_note.h"
#include "ui/segments/segments_editor.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QTreeView>

using namespace composer;
using contact::SegmentAttributeValue;
using models::SegmentAttributes;
using models::SegmentKind;

namespace {

using Fixture = test::PanelFixture<ui::SegmentsEditor>;

SegmentAttributeValue text(const char* content)
{
    SegmentAttributeValue value;
    value.valueString = QString::fromUtf8(content);
    return value;
}

contact::EmailContact with(SegmentAttributes attributes)
{
    auto contact = contact::blankContact();
    contact.segmentAttributes = std::move(attributes);
    return contact;
}

QTreeView* view(Fixture& at)
{
    return at.find<QTreeView>(QStringLiteral("segments"));
}

} // namespace

class TestSegmentsEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::English); }
    void aTextIsAddedByNameTabValue();
    void keysAddEditAndRemove();
    void aKindIsChosen();
    void addsInside();
    void undoes();
    void problemsAreListed();
    void theExpiryIsElsewhere();
    void everyControlHasAName();
};

void TestSegmentsEditor::aTextIsAddedByNameTabValue()
{
    Fixture at;
    QVERIFY(at.open());
    QVERIFY(at.find(QStringLiteral("segmentsEmpty"))->isVisible());
    at.click("segmentAdd");
    QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    at.type(QStringLiteral("campaign"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    at.type(QStringLiteral("autumn"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const SegmentAttributes expected {{QStringLiteral("campaign"), text("autumn")}};
    QTRY_COMPARE(at.part<SegmentAttributes>(), expected);
    QCOMPARE(at.editor->summary(), QStringLiteral("1"));
}

void TestSegmentsEditor::keysAddEditAndRemove()
{
    Fixture at(with({{QStringLiteral("a"), text("1")}, {QStringLiteral("b"), text("2")}}));
    QVERIFY(at.open());
    view(at)->setFocus();
    view(at)->setCurrentIndex(view(at)->model()->index(0, 2));
    QTest::keyClick(view(at), Qt::Key_F2);
    at.type(QStringLiteral("one"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(at.part<SegmentAttributes>()[0].value, text("one"));
    QTest::keyClick(view(at), Qt::Key_Insert);
    QCOMPARE(at.part<SegmentAttributes>().size(), std::size_t(3));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(view(at)->hasFocus());
    QTest::keyClick(view(at), Qt::Key_Delete);
    QCOMPARE(at.part<SegmentAttributes>().size(), std::size_t(2));
    QCOMPARE(at.part<SegmentAttributes>()[1].key, QStringLiteral("b"));
}

void TestSegmentsEditor::aKindIsChosen()
{
    Fixture at(with({{QStringLiteral("a"), text("12")}}));
    QVERIFY(at.open());
    view(at)->setCurrentIndex(view(at)->model()->index(0, 1));
    view(at)->edit(view(at)->currentIndex());
    auto* combo = at.find<QComboBox>(QStringLiteral("segmentCell"));
    QVERIFY(combo);
    const auto index = combo->findData(int(SegmentKind::Number));
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
    QCOMPARE(at.part<SegmentAttributes>()[0].value.valueInteger, std::optional<std::int64_t>(12));
    QVERIFY(!at.part<SegmentAttributes>()[0].value.valueString);
}

void TestSegmentsEditor::addsInside()
{
    SegmentAttributeValue map;
    map.valueMap.emplace();
    Fixture at(with({{QStringLiteral("m"), map}, {QStringLiteral("t"), text("x")}}));
    QVERIFY(at.open());
    view(at)->setCurrentIndex(view(at)->model()->index(1, 0));
    QVERIFY(!at.find(QStringLiteral("segmentAddInside"))->isEnabled());
    view(at)->setCurrentIndex(view(at)->model()->index(0, 0));
    at.click("segmentAddInside");
    at.type(QStringLiteral("k"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    at.type(QStringLiteral("v"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    map.valueMap->push_back({QStringLiteral("k"), text("v")});
    QTRY_COMPARE(at.part<SegmentAttributes>()[0].value, map);
}

void TestSegmentsEditor::undoes()
{
    const SegmentAttributes before {{QStringLiteral("a"), text("1")}, {QStringLiteral("b"), text("2")}};
    Fixture at(with(before));
    QVERIFY(at.open());
    view(at)->setCurrentIndex(view(at)->model()->index(0, 0));
    at.click("segmentRemove");
    QCOMPARE(at.part<SegmentAttributes>().size(), std::size_t(1));
    QCOMPARE(at.undo.undoText(), QStringLiteral("remove segment attribute"));
    at.undo.undo();
    QCOMPARE(at.part<SegmentAttributes>(), before);
    QCOMPARE(view(at)->model()->rowCount(), 2);
    at.undo.redo();
    QCOMPARE(view(at)->model()->rowCount(), 1);
}

void TestSegmentsEditor::problemsAreListed()
{
    SegmentAttributeValue none;
    Fixture at(with({{QStringLiteral("a"), text("1")}, {QStringLiteral("b"), none}}));
    QVERIFY(at.open());
    QVERIFY(!at.editor->showsError());
    QVERIFY(at.editor->focusPath(QStringLiteral("SegmentAttributes.b")));
    QVERIFY(at.editor->showsError());
    QCOMPARE(view(at)->currentIndex().row(), 1);
    QVERIFY(at.find<ui::FieldNote>(QStringLiteral("segmentsNote"))->hasIssue());
    QVERIFY(!view(at)->currentIndex().data(Qt::ToolTipRole).toString().isEmpty());
}

void TestSegmentsEditor::theExpiryIsElsewhere()
{
    SegmentAttributes attributes;
    contact::setContactExpiry(attributes, 0); // out of range, but shown by its own editor
    Fixture at(with(attributes));
    QCOMPARE(at.editor->summary(), QString());
    at.editor->revealIssues();
    QVERIFY(!at.editor->showsError());
}

void TestSegmentsEditor::everyControlHasAName()
{
    Fixture at(with({{QStringLiteral("a"), text("1")}}));
    QVERIFY(at.open());
    for (auto* widget : at.window.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
            qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestSegmentsEditor)
#include "tst_segments_editor.moc"
