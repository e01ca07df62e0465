// SPDX-License-Identifier: Apache-2.0
#include "gui/driver.h"
#include "models/drafts/starter_templates.h"
#include "support/sample_contact.h"
#include "ui/form/field_note.h"
#include "ui/templates/template_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace composer;
using contact::VariableKind;

class TestTemplateDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void usesByKeyboardAlone();
    void problemsKeepItOpen();
    void everyKindHasItsEditor();
    void previewIsPlainText();
    void brokenTemplatesSaySo();
    void everyControlHasAName();
};

namespace {

contact::TemplateVariable variable(const char* name, VariableKind kind, bool required)
{
    contact::TemplateVariable made;
    made.name = QLatin1String(name);
    made.label = QStringLiteral("The ") + made.name;
    made.kind = kind;
    made.required = required;
    return made;
}

contact::Draft sample()
{
    contact::Draft draft;
    draft.title = QStringLiteral("Sample");
    draft.contact = test::sampleContact();
    auto& raw = *draft.contact.emailMessage->rawMessage;
    raw.subject = QStringLiteral("Order {{order}}");
    raw.body = QStringLiteral("{{order}} {{day}} {{colour}} {{mail}} {{maybe}}");
    draft.variables = {variable("order", VariableKind::FreeText, true), variable("day", VariableKind::Date, true),
        variable("colour", VariableKind::Choice, true), variable("mail", VariableKind::Email, false),
        variable("maybe", VariableKind::Date, false)};
    draft.variables[1].defaultValue = QStringLiteral("2026-11-30");
    draft.variables[2].choices = {QStringLiteral("red"), QStringLiteral("green")};
    return draft;
}

struct Fixture : test::Driver {
    explicit Fixture(const contact::Draft& draft = sample())
        : dialog(new ui::TemplateDialog(draft))
        , used(dialog.data(), &ui::TemplateDialog::used)
    {
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
    }
    ~Fixture() override { delete dialog.data(); }
    QWidget& root() override { return *dialog; }
    QString body() { return find<QPlainTextEdit>("previewBody")->toPlainText(); }

    QPointer<ui::TemplateDialog> dialog;
    QSignalSpy used;
};

} // namespace

void TestTemplateDialog::initTestCase()
{
    qRegisterMetaType<contact::EmailContact>();
}

void TestTemplateDialog::usesByKeyboardAlone()
{
    Fixture at;
    QVERIFY(at.dialog->isModal());
    QCOMPARE(at.dialog->focusWidget(), at.find<QWidget>("value_order"));
    const auto type = [](const char* keys) { QTest::keyClicks(QApplication::focusWidget(), QLatin1String(keys)); };
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    type("4711");
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), at.find<QWidget>("value_day"));
    for (int part = 0; part < 3; ++part) // year, month and day are stations of their own
        press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), at.find<QWidget>("value_colour"));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Tab);
    type("a@example.com");
    QCOMPARE(at.body(), QStringLiteral("4711 2026-11-30 green a@example.com "));
    press(Qt::Key_Return);
    QCOMPARE(at.used.count(), 1);
    const auto contact = at.used.front().front().value<contact::EmailContact>();
    QCOMPARE(*contact.emailMessage->rawMessage->subject, QStringLiteral("Order 4711"));
    QTRY_VERIFY(!at.dialog);
}

void TestTemplateDialog::problemsKeepItOpen()
{
    Fixture at;
    QTest::keyClicks(at.find<QLineEdit>("value_order"), QStringLiteral("1"));
    auto* mail = at.find<QLineEdit>("value_mail");
    mail->setText(QStringLiteral("absent"));
    QVERIFY(!at.find<ui::FieldNote>("note_colour")->hasIssue());
    at.find<QPushButton>("useTemplate")->click();
    QCOMPARE(at.used.count(), 0);
    QCOMPARE(QApplication::focusWidget(), at.find<QWidget>("value_colour"));
    QVERIFY(at.find<ui::FieldNote>("note_colour")->hasIssue());
    QVERIFY(at.find<ui::FieldNote>("note_mail")->hasIssue());
    QCOMPARE(mail->accessibleDescription(), at.find<ui::FieldNote>("note_mail")->text());
    at.find<QComboBox>("value_colour")->setCurrentIndex(1);
    mail->clear();
    QVERIFY(!at.find<ui::FieldNote>("note_mail")->hasIssue());
    at.find<QPushButton>("useTemplate")->click();
    QCOMPARE(at.used.count(), 1);
}

void TestTemplateDialog::everyKindHasItsEditor()
{
    Fixture at;
    auto* day = at.find<QDateEdit>("value_day");
    QVERIFY(day->calendarPopup());
    QCOMPARE(day->date(), QDate(2026, 11, 30));
    QVERIFY(at.find<ui::FieldNote>("note_day")->text().contains(QStringLiteral("required")));
    auto* maybe = at.find<QDateEdit>("value_maybe");
    QVERIFY(!maybe->isEnabled());
    at.find<QCheckBox>("set_maybe")->setChecked(true);
    maybe->setDate(QDate(2027, 1, 2));
    QVERIFY(at.body().endsWith(QStringLiteral("2027-01-02")));
    at.find<QCheckBox>("set_maybe")->setChecked(false);
    QVERIFY(!at.body().contains(QStringLiteral("2027")));
}

void TestTemplateDialog::previewIsPlainText()
{
    Fixture at;
    at.find<QLineEdit>("value_order")->setText(QStringLiteral("<b>1</b>"));
    auto* subject = at.find<QLabel>("previewSubject");
    QCOMPARE(subject->text(), QStringLiteral("Order <b>1</b>"));
    QCOMPARE(subject->textFormat(), Qt::PlainText);
    QVERIFY(at.body().startsWith(QStringLiteral("<b>1</b>")));
}

void TestTemplateDialog::brokenTemplatesSaySo()
{
    auto draft = sample();
    draft.contact.name = QStringLiteral("{{absent}}");
    draft.variables.clear();
    draft.contact.emailMessage->rawMessage->subject = QStringLiteral("s");
    draft.contact.emailMessage->rawMessage->body = QStringLiteral("b");
    Fixture at(draft);
    auto* problem = at.find<QWidget>("templateProblem");
    QVERIFY(problem->isVisible());
    QVERIFY(problem->accessibleName().contains(QStringLiteral("absent")));
    at.find<QPushButton>("useTemplate")->click();
    QCOMPARE(at.used.count(), 0);
}

void TestTemplateDialog::everyControlHasAName()
{
    for (const auto& starter : models::starterTemplates()) {
        Fixture at(starter.draft);
        int looked = 0;
        for (auto* widget : at.dialog->findChildren<QWidget*>()) {
            const bool isOwn = widget->focusPolicy() != Qt::NoFocus && widget->isVisible()
                && !widget->objectName().startsWith(QStringLiteral("qt_"));
            if (!isOwn)
                continue;
            ++looked;
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                qPrintable(starter.id + u' ' + widget->objectName()));
        }
        QVERIFY2(looked >= 5, qPrintable(starter.id + QString::number(looked)));
        const auto folder = qEnvironmentVariable("COMPOSER_SCREENSHOTS");
        if (!folder.isEmpty())
            QVERIFY(at.dialog->grab().save(folder + u'/' + starter.id + QStringLiteral(".png")));
    }
}

QTEST_MAIN(TestTemplateDialog)
#include "tst_template_dialog.moc"
