// SPDX-License-Identifier: Apache-2.0
#include "gui/panel_fixture.h"
#include "ui/details/references_editor.h"
#include "ui/form/field_note.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QLocale>
#include <QTimeZone>
#include <QToolButton>

#include <cmath>

using namespace composer;

namespace {

using Fixture = test::PanelFixture<ui::ReferencesEditor>;
using References = contact::Entries<contact::Reference>;

contact::Entry<contact::Reference> reference(const char* key, const char* type, const char* value)
{
    contact::Entry<contact::Reference> entry;
    entry.key = QString::fromUtf8(key);
    entry.value.type = QString::fromUtf8(type);
    entry.value.value = QString::fromUtf8(value);
    return entry;
}

contact::EmailContact with(References references)
{
    auto contact = contact::blankContact();
    contact.references = std::move(references);
    return contact;
}

void choose(QComboBox* combo, const char* data)
{
    const auto index = combo->findData(QString::fromLatin1(data));
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
}

} // namespace

class TestReferencesEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::English);
        qputenv("TZ", "Europe/Berlin");
    }
    void addsALink();
    void aDateIsPickedAndSentAsSeconds();
    void aDateKeepsItsSeconds();
    void aMinuteHasSixtySeconds();
    void whatIsNoDateStaysVisible();
    void choosingDateStartsWithNow();
    void anUnknownKindSurvives();
    void extraMembersSurviveAndShow();
    void problemsAreShownAtTheirField();
    void measuresBytes();
    void namesEverything();
    void undoes();
};

void TestReferencesEditor::addsALink()
{
    Fixture at;
    QVERIFY(at.open());
    at.click("referenceAdd");
    QCOMPARE(at.focusName(), QStringLiteral("reference1Type"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(at.focusName(), QStringLiteral("reference1Name"));
    at.type(QStringLiteral("order"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(at.focusName(), QStringLiteral("reference1Value"));
    at.type(QStringLiteral("https://a.example"));
    QCOMPARE(at.part<References>(), (References {reference("order", "URL", "https://a.example")}));
    QVERIFY(at.model.issuesUnder(QStringLiteral("References")).empty());
}

void TestReferencesEditor::aDateIsPickedAndSentAsSeconds()
{
    Fixture at(with({reference("on", "DATE", "1794960000")}));
    QVERIFY(at.open());
    auto* date = at.find<QDateTimeEdit>(QStringLiteral("reference1Date"));
    QVERIFY(date->isVisible());
    QVERIFY(!at.find(QStringLiteral("reference1Value"))->isVisible());
    QCOMPARE(date->dateTime().toUTC(), QDateTime(QDate(2026, 11, 18), QTime(0, 0), QTimeZone::utc()));
    date->setDateTime(QDateTime(QDate(2026, 7, 1), QTime(12, 0)));
    QCOMPARE(*at.part<References>().front().value.value, QStringLiteral("1782900000")); // 10:00 UTC
    at.undo.undo();
    QCOMPARE(*at.part<References>().front().value.value, QStringLiteral("1794960000"));
    QCOMPARE(date->dateTime().toSecsSinceEpoch(), 1794960000);
}

void TestReferencesEditor::aDateKeepsItsSeconds()
{
    Fixture at(with({reference("on", "DATE", "1794960017")}));
    QVERIFY(at.open());
    auto* date = at.find<QDateTimeEdit>(QStringLiteral("reference1Date"));
    date->setFocus();
    date->setSelectedSection(QDateTimeEdit::MinuteSection);
    QTest::keyClick(date, Qt::Key_Up);
    QCOMPARE(*at.part<References>().front().value.value, QStringLiteral("1794960077"));
}

/// Also in the hour that comes twice when summer time ends.
void TestReferencesEditor::aMinuteHasSixtySeconds()
{
    for (const qint64 start : {1792888200LL, 1792891800LL, 1774742220LL}) {
        Fixture at(with({reference("on", "DATE", QByteArray::number(start).constData())}));
        QVERIFY(at.open());
        auto* date = at.find<QDateTimeEdit>(QStringLiteral("reference1Date"));
        date->setFocus();
        for (const auto& [key, value] : {std::pair(Qt::Key_Up, start + 60), std::pair(Qt::Key_Down, start)}) {
            date->setSelectedSection(QDateTimeEdit::MinuteSection);
            QTest::keyClick(date, key);
            QCOMPARE(*at.part<References>().front().value.value, QString::number(value));
        }
    }
}

void TestReferencesEditor::whatIsNoDateStaysVisible()
{
    Fixture at(with({reference("on", "DATE", "next week")}));
    QVERIFY(at.open());
    auto* raw = at.find<QLineEdit>(QStringLiteral("reference1DateText"));
    QVERIFY(raw->isVisible());
    QCOMPARE(raw->text(), QStringLiteral("next week"));
    raw->setFocus();
    raw->selectAll();
    at.type(QStringLiteral("1794960000"));
    QVERIFY(raw->isVisible()); // not under the person's hands
    QCOMPARE(*at.part<References>().front().value.value, QStringLiteral("1794960000"));
    at.click("reference1Now");
    QVERIFY(at.find(QStringLiteral("reference1Date"))->isVisible());
}

void TestReferencesEditor::choosingDateStartsWithNow()
{
    Fixture at;
    QVERIFY(at.open());
    at.click("referenceAdd");
    choose(at.find<QComboBox>(QStringLiteral("reference1Type")), "DATE");
    const auto value = at.part<References>().front().value;
    QCOMPARE(*value.type, QStringLiteral("DATE"));
    QVERIFY(std::abs(value.value->toLongLong() - QDateTime::currentSecsSinceEpoch()) < 120);
    QVERIFY(at.find(QStringLiteral("reference1Date"))->isVisible());
}

void TestReferencesEditor::anUnknownKindSurvives()
{
    auto odd = reference("mail", "EMAIL", "a@b.example");
    odd.value.unknown.members.push_back({QStringLiteral("Color"), base::Json::string(QStringLiteral("red"))});
    auto untyped = reference("none", "", "x");
    untyped.value.type.reset();
    Fixture at(with({odd, untyped}));
    QVERIFY(at.open());
    QCOMPARE(at.find<QComboBox>(QStringLiteral("reference1Type"))->currentText(), QStringLiteral("EMAIL"));
    at.find(QStringLiteral("reference1Name"))->setFocus();
    at.type(QStringLiteral("s"));
    at.find(QStringLiteral("reference2Value"))->setFocus();
    at.type(QStringLiteral("y"));
    odd.key = QStringLiteral("mails");
    untyped.value.value = QStringLiteral("xy");
    QCOMPARE(at.part<References>(), (References {odd, untyped}));
    choose(at.find<QComboBox>(QStringLiteral("reference1Type")), "STRING");
    odd.value.type = QStringLiteral("STRING");
    QCOMPARE(at.part<References>().front(), odd);
}

void TestReferencesEditor::extraMembersSurviveAndShow()
{
    auto full = reference("a", "STRING", "b");
    full.value.status = QStringLiteral("AVAILABLE");
    Fixture at(with({full, reference("c", "STRING", "d")}));
    QVERIFY(at.open());
    QVERIFY(at.find(QStringLiteral("reference1Status"))->isVisible());
    QVERIFY(!at.find(QStringLiteral("reference2Status"))->isVisible());
    at.click("reference2More");
    QVERIFY(at.find(QStringLiteral("reference2Status"))->isVisible());
    at.find(QStringLiteral("reference2Arn"))->setFocus();
    at.type(QStringLiteral("arn:x"));
    QCOMPARE(*at.part<References>()[1].value.arn, QStringLiteral("arn:x"));
    QCOMPARE(at.part<References>()[0], full);
}

void TestReferencesEditor::problemsAreShownAtTheirField()
{
    Fixture at(with({reference("n", "NUMBER", "four")}));
    QVERIFY(at.open());
    auto* value = at.find<QLineEdit>(QStringLiteral("reference1Value"));
    value->setFocus();
    at.find(QStringLiteral("reference1Name"))->setFocus();
    QVERIFY(!value->accessibleDescription().isEmpty());
    QVERIFY(at.find(QStringLiteral("reference1Name"))->accessibleDescription().isEmpty());
    QVERIFY(at.find<ui::FieldNote>(QStringLiteral("reference1Note"))->isVisible());
    QVERIFY(at.editor->focusPath(QStringLiteral("References.n.Value")));
    QVERIFY(value->hasFocus());
    value->selectAll();
    at.type(QStringLiteral("4"));
    QVERIFY(!at.find<ui::FieldNote>(QStringLiteral("reference1Note"))->isVisible());
}

void TestReferencesEditor::measuresBytes()
{
    Fixture at(with({reference("é", "STRING", "ab")}));
    QCOMPARE(at.editor->summary(), QStringLiteral("1 · 4 / 4,096 bytes"));
}

void TestReferencesEditor::namesEverything()
{
    Fixture at(with({reference("a", "URL", "b"), reference("order", "DATE", "x")}));
    QVERIFY(at.open());
    QCOMPARE(at.find(QStringLiteral("reference1Value"))->accessibleName(), QStringLiteral("Reference 1: value"));
    QCOMPARE(at.find(QStringLiteral("reference2DateText"))->accessibleName(), QStringLiteral("Reference 2: value"));
    QCOMPARE(at.find(QStringLiteral("reference2Remove"))->accessibleName(), QStringLiteral("Remove reference order"));
    for (const auto* widget : at.window.findChildren<QWidget*>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !widget->inherits("QPushButton"))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestReferencesEditor::undoes()
{
    Fixture at(with({reference("a", "STRING", "b"), reference("c", "STRING", "d")}));
    QVERIFY(at.open());
    const auto before = at.part<References>();
    choose(at.find<QComboBox>(QStringLiteral("reference1Type")), "NUMBER");
    at.click("reference2Remove");
    at.undo.undo();
    at.undo.undo();
    QCOMPARE(at.part<References>(), before);
    QCOMPARE(at.find<QComboBox>(QStringLiteral("reference1Type"))->currentData().toString(), QStringLiteral("STRING"));
    at.undo.redo();
    QCOMPARE(at.find<QComboBox>(QStringLiteral("reference1Type"))->currentData().toString(), QStringLiteral("NUMBER"));
}

QTEST_MAIN(TestReferencesEditor)
#include "tst_references_editor.moc"
