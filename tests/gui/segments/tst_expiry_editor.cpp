// SPDX-License-Identifier: Apache-2.0
#include "gui/panel_fixture.h"
#include "models/composer/segment_special.h"
#include "ui/form/field_note.h"
#include "ui/segments/expiry_editor.h"
#include "ui/segments/subtype_editor.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>

using namespace composer;
using models::SegmentAttributes;

namespace {

contact::EmailContact with(SegmentAttributes attributes)
{
    auto contact = contact::blankContact();
    contact.segmentAttributes = std::move(attributes);
    return contact;
}

SegmentAttributes expiry(std::int64_t minutes)
{
    SegmentAttributes attributes;
    contact::setContactExpiry(attributes, minutes);
    return attributes;
}

/// Both editors are PartEditors of one part.
struct Fixture : test::PanelFixture<ui::ExpiryEditor> {
    using PanelFixture::PanelFixture;
    QString note() { return find<ui::FieldNote>(QStringLiteral("expiryNote"))->text(); }
    QSpinBox* spin(const char* name) { return find<QSpinBox>(QLatin1String(name)); }
};
using SubtypeFixture = test::PanelFixture<ui::SubtypeEditor>;

} // namespace

class TestExpiryEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::English); }
    void startsWithTheDefault();
    void showsADuration();
    void turnsHoursIntoMinutes();
    void reportsWhatIsOutOfRange();
    void anOddFormStays();
    void undoes();
    void aSubtypeIsChosenOrTyped();
    void anOddSubtypeStays();
};

void TestExpiryEditor::startsWithTheDefault()
{
    Fixture at;
    QVERIFY(at.open());
    QVERIFY2(at.note().contains(QStringLiteral("14 days")), qPrintable(at.note()));
    QVERIFY(!at.spin("expiryDays")->isEnabled());
    at.find<QCheckBox>(QStringLiteral("expiryOn"))->click();
    QCOMPARE(at.part<SegmentAttributes>(), expiry(20'160));
    QCOMPARE(at.spin("expiryDays")->value(), 14);
    QVERIFY(at.spin("expiryDays")->hasFocus());
    at.find<QCheckBox>(QStringLiteral("expiryOn"))->click();
    QVERIFY(at.part<SegmentAttributes>().empty());
}

void TestExpiryEditor::showsADuration()
{
    Fixture at(with(expiry(135)));
    QCOMPARE(at.spin("expiryDays")->value(), 0);
    QCOMPARE(at.spin("expiryHours")->value(), 2);
    QCOMPARE(at.spin("expiryMinutes")->value(), 15);
    QVERIFY2(at.note().contains(QStringLiteral("135")), qPrintable(at.note()));
}

void TestExpiryEditor::turnsHoursIntoMinutes()
{
    Fixture at(with(expiry(135)));
    QVERIFY(at.open());
    at.spin("expiryHours")->setValue(36); // stays 36 hours while typed
    QCOMPARE(at.part<SegmentAttributes>(), expiry(36 * 60 + 15));
    QCOMPARE(at.spin("expiryHours")->value(), 36);
    QCOMPARE(at.spin("expiryDays")->value(), 0);
}

void TestExpiryEditor::reportsWhatIsOutOfRange()
{
    Fixture at(with(expiry(135)));
    QVERIFY(at.open());
    at.spin("expiryDays")->setValue(91);
    QVERIFY(!at.editor->showsError());
    at.editor->revealIssues();
    QVERIFY(at.editor->showsError());
    QVERIFY2(at.note().contains(QStringLiteral("129,600")), qPrintable(at.note()));
    at.spin("expiryDays")->setValue(89);
    QVERIFY(!at.editor->showsError());
    QVERIFY(at.editor->focusPath(
        QStringLiteral("SegmentAttributes.connect:ContactExpiry.ValueMap.ExpiryDuration.ValueInteger")));
    QVERIFY(!at.editor->focusPath(QStringLiteral("SegmentAttributes.other")));
}

void TestExpiryEditor::anOddFormStays()
{
    SegmentAttributes odd {{contact::contactExpiryKey, {}}};
    odd[0].value.valueInteger = 135;
    Fixture at(with(odd));
    QVERIFY(at.open());
    QVERIFY2(at.note().contains(QStringLiteral("unusual")), qPrintable(at.note()));
    QCOMPARE(at.part<SegmentAttributes>(), odd);
    at.find<QCheckBox>(QStringLiteral("expiryOn"))->click();
    QCOMPARE(at.part<SegmentAttributes>(), expiry(20'160));
    at.undo.undo();
    QCOMPARE(at.part<SegmentAttributes>(), odd);
}

void TestExpiryEditor::undoes()
{
    Fixture at(with(expiry(135)));
    QVERIFY(at.open());
    at.spin("expiryMinutes")->setValue(16);
    at.spin("expiryMinutes")->setValue(17);
    QCOMPARE(at.undo.count(), 1);
    at.undo.undo();
    QCOMPARE(at.spin("expiryMinutes")->value(), 15);
    QCOMPARE(at.part<SegmentAttributes>(), expiry(135));
}

void TestExpiryEditor::aSubtypeIsChosenOrTyped()
{
    SubtypeFixture at;
    QVERIFY(at.open());
    auto* choice = at.find<QComboBox>(QStringLiteral("subtype"));
    QVERIFY(choice->findText(QStringLiteral("connect:Guide")) > 0);
    choice->setFocus();
    at.type(QStringLiteral("connect:New"));
    QCOMPARE(models::plainSubtype(at.part<SegmentAttributes>()), std::optional(QStringLiteral("connect:New")));
    QCOMPARE(at.undo.count(), 1);
    choice->lineEdit()->selectAll();
    QTest::keyClick(choice, Qt::Key_Backspace);
    QVERIFY(at.part<SegmentAttributes>().empty());
}

void TestExpiryEditor::anOddSubtypeStays()
{
    SegmentAttributes odd {{models::subtypeKey, {}}};
    odd[0].value.valueArn = QStringLiteral("x");
    SubtypeFixture at(with(odd));
    QVERIFY(at.open());
    QCOMPARE(at.find<QComboBox>(QStringLiteral("subtype"))->currentText(), QString());
    QVERIFY(at.find<ui::FieldNote>(QStringLiteral("subtypeNote"))->text().contains(QStringLiteral("unusual")));
    QCOMPARE(at.part<SegmentAttributes>(), odd);
}

QTEST_MAIN(TestExpiryEditor)
#include "tst_expiry_editor.moc"
