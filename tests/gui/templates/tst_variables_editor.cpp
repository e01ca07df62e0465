// SPDX-License-Identifier: Apache-2.0
#include "gui/driver.h"
#include "support/sample_contact.h"
#include "ui/form/field_note.h"
#include "ui/templates/variables_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace composer;
using contact::VariableKind;

class TestVariablesEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void editsEveryPart();
    void ordersAddsAndRemoves();
    void addsWhatTheTextUses();
    void problemsKeepItOpen();
    void keepsWhatWasNotEdited();
    void showsHowToWriteIt();
    void everyControlHasAName();
};

namespace {

contact::TemplateVariable variable(const char* name)
{
    contact::TemplateVariable made;
    made.name = QLatin1String(name);
    return made;
}

struct Fixture : test::Driver {
    explicit Fixture(const contact::TemplateVariables& variables = {variable("a"), variable("b")})
    {
        auto contact = test::sampleContact();
        contact.name = QStringLiteral("{{a}} {{c}} {{d}} {{c}}");
        editor = std::make_unique<ui::VariablesEditor>(contact, variables);
        editor->setAttribute(Qt::WA_DeleteOnClose, false);
        QObject::connect(editor.get(), &ui::VariablesEditor::edited, editor.get(),
            [this](const contact::TemplateVariables& made) { edited = made; });
        editor->open();
    }
    QWidget& root() override { return *editor; }
    void choose(int row) { find<QListWidget>("variableList")->setCurrentRow(row); }
    void accept() const { editor->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click(); }
    QStringList names() const
    {
        QStringList all;
        for (const auto& each : editor->variables())
            all << each.name;
        return all;
    }

    std::unique_ptr<ui::VariablesEditor> editor;
    std::optional<contact::TemplateVariables> edited;
};

} // namespace

void TestVariablesEditor::editsEveryPart()
{
    Fixture at;
    at.choose(1);
    QCOMPARE(at.find<QLineEdit>("variableName")->text(), QStringLiteral("b"));
    at.find<QLineEdit>("variableLabel")->setText(QStringLiteral("Colour"));
    auto* kind = at.find<QComboBox>("variableKind");
    kind->setCurrentIndex(kind->findData(QString(contact::kindName(VariableKind::Choice))));
    at.find<QPlainTextEdit>("variableChoices")->setPlainText(QStringLiteral("red\n\n green \nred"));
    at.find<QLineEdit>("variableDefault")->setText(QStringLiteral("red"));
    at.find<QCheckBox>("variableRequired")->setChecked(true);
    QCOMPARE(at.find<QListWidget>("variableList")->item(1)->text(), QStringLiteral("Colour"));
    at.accept();
    QVERIFY(at.edited);
    const auto& made = at.edited->at(1);
    QCOMPARE(made.label, QStringLiteral("Colour"));
    QCOMPARE(made.kind, VariableKind::Choice);
    QCOMPARE(made.choices, QStringList({QStringLiteral("red"), QStringLiteral("green")}));
    QCOMPARE(made.defaultValue, QStringLiteral("red"));
    QCOMPARE(made.required, true);
    QCOMPARE(at.edited->at(0), variable("a"));
}

void TestVariablesEditor::ordersAddsAndRemoves()
{
    Fixture at;
    QVERIFY(!at.find<QPushButton>("moveUp")->isEnabled());
    at.press("moveDown");
    QCOMPARE(at.names(), QStringList({QStringLiteral("b"), QStringLiteral("a")}));
    QVERIFY(!at.find<QPushButton>("moveDown")->isEnabled());
    QCOMPARE(at.find<QLineEdit>("variableName")->text(), QStringLiteral("a"));
    at.press("moveUp");
    at.press("addVariable");
    QTest::keyClicks(at.find<QLineEdit>("variableName"), QStringLiteral("new_1"));
    QCOMPARE(at.names(), QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("new_1")}));
    at.choose(1);
    at.press("removeVariable");
    QCOMPARE(at.names(), QStringList({QStringLiteral("a"), QStringLiteral("new_1")}));
    QCOMPARE(at.find<QLineEdit>("variableName")->text(), QStringLiteral("new_1"));
    at.press("removeVariable");
    at.press("removeVariable");
    QCOMPARE(at.names(), QStringList());
    QVERIFY(!at.find<QLineEdit>("variableName")->isEnabled());
    QVERIFY(!at.find<QPushButton>("removeVariable")->isEnabled());
    at.accept();
    QVERIFY(at.edited && at.edited->empty());
}

void TestVariablesEditor::addsWhatTheTextUses()
{
    Fixture at;
    QVERIFY(at.find<QPushButton>("addUsedVariables")->isEnabled());
    at.press("addUsedVariables");
    QCOMPARE(
        at.names(), QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}));
    QVERIFY(!at.find<QPushButton>("addUsedVariables")->isEnabled());
}

void TestVariablesEditor::problemsKeepItOpen()
{
    Fixture at;
    auto* name = at.find<QLineEdit>("variableName");
    auto* note = at.find<ui::FieldNote>("variableNameNote");
    QVERIFY(!note->hasIssue());
    for (const auto& bad : {QStringLiteral("b"), QStringLiteral("not a name"), QString()}) {
        at.choose(0);
        name->setText(bad);
        QVERIFY(note->hasIssue());
        at.accept();
        QVERIFY(!at.edited);
        // The second of two equal names is wrong.
        QVERIFY(note->hasIssue());
        QCOMPARE(name->accessibleDescription(), note->text());
        QCOMPARE(at.editor->focusWidget(), name);
    }
    at.choose(0);
    name->setText(QStringLiteral("a"));
    at.accept();
    QVERIFY(at.edited);
}

void TestVariablesEditor::keepsWhatWasNotEdited()
{
    auto strange = variable("a");
    strange.required = false;
    strange.unknown.members = {{QStringLiteral("later"), base::Json::integer(1)}};
    Fixture at({strange, variable("b")});
    at.find<QLineEdit>("variableLabel")->setText(QStringLiteral("A"));
    at.accept();
    QVERIFY(at.edited);
    strange.label = QStringLiteral("A");
    QCOMPARE(at.edited->front(), strange);
}

void TestVariablesEditor::showsHowToWriteIt()
{
    Fixture at;
    QCOMPARE(at.find<QLabel>("variableInsert")->text(), QStringLiteral("{{a}}"));
    at.find<QLineEdit>("variableName")->setText(QStringLiteral("ab"));
    QCOMPARE(at.find<QLabel>("variableInsert")->text(), QStringLiteral("{{ab}}"));
    QVERIFY(at.find<ui::FieldNote>("variableNameNote")->text().contains(QStringLiteral("not used")));
}

void TestVariablesEditor::everyControlHasAName()
{
    Fixture at;
    int looked = 0;
    for (auto* widget : at.editor->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        ++looked;
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
            qPrintable(widget->objectName() + u' ' + QLatin1String(widget->metaObject()->className())));
    }
    QVERIFY2(looked >= 12, qPrintable(QString::number(looked)));
    const auto folder = qEnvironmentVariable("COMPOSER_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(at.editor->grab().save(folder + QStringLiteral("/variables.png")));
}

QTEST_MAIN(TestVariablesEditor)
#include "tst_variables_editor.moc"
