// SPDX-License-Identifier: Apache-2.0
#include "gui/environment_fixture.h"
#include "models/credentials/environment_editor.h"
#include "ui/environments/environment_dialog.h"
#include "ui/widgets/tone_label.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace composer;
using test::EnvironmentFixture;
using ui::ToneLabel;

class TestEnvironmentDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsAndFillsIn();
    void anArnFillsTheForm();
    void problemsAreShownBesideTheirFields();
    void anEmptyFieldIsAProblemOnceItWasLeft();
    void whatIsNotSavedIsReportedOnce();
    void removesAndBringsBack();
    void theSandboxHasNothingToSetUp();
    void aNewerFileCannotBeChanged();
    void everythingHasAName();
    void tabGoesDownThePage();
    void anEndpointThatIsSetIsInSight();
    void theWindowMayGoFirst();
};

void TestEnvironmentDialog::addsAndFillsIn()
{
    EnvironmentFixture at;
    QVERIFY(at.show());
    at.manage();
    at.press("addEnvironment");
    QTRY_VERIFY(at.find("environmentName")->hasFocus());
    at.type("environmentName", QStringLiteral("Support EU"));
    at.type("environmentRegion", QStringLiteral("eu-central-1"));
    at.type("environmentDestination", QStringLiteral("a@example.com"));
    at.find<QCheckBox>("isProduction")->click();
    auto* colors = at.find<QComboBox>("environmentColor");
    colors->setCurrentIndex(5);
    Q_EMIT colors->activated(5);
    QCOMPARE(at.environments->rowCount(), 2);
    const auto stored = at.environments->all().back();
    QCOMPARE(stored.name, QStringLiteral("Support EU"));
    QCOMPARE(stored.region, QStringLiteral("eu-central-1"));
    QCOMPARE(stored.defaultDestination, QStringLiteral("a@example.com"));
    QVERIFY(stored.isProduction);
    QVERIFY(stored.color == models::EnvironmentColor::Red);
    QCOMPARE(at.find<QListView>("environmentList")->currentIndex().row(), 1);
    QTest::keyClick(at.find("environmentDialog"), Qt::Key_Escape);
    QTRY_VERIFY(!at.find("environmentDialog"));
}

void TestEnvironmentDialog::anArnFillsTheForm()
{
    EnvironmentFixture at;
    at.environments->setCurrent(at.add("Tests"));
    QVERIFY(at.show());
    at.manage();
    QGuiApplication::clipboard()->setText(
        QStringLiteral("arn:aws:connect:eu-west-2:210987654321:instance/11111111-2222-4333-8444-555555555555\n"));
    auto* line = at.find<QLineEdit>("environmentInstance");
    line->setFocus();
    line->paste();
    QCOMPARE(line->text(), QStringLiteral("11111111-2222-4333-8444-555555555555"));
    QCOMPARE(at.find<QComboBox>("environmentRegion")->currentText(), QStringLiteral("eu-west-2"));
    QCOMPARE(at.find<QLineEdit>("environmentAccount")->text(), QStringLiteral("210987654321"));
}

void TestEnvironmentDialog::problemsAreShownBesideTheirFields()
{
    EnvironmentFixture at;
    at.environments->setCurrent(at.add("Tests"));
    QVERIFY(at.show());
    at.manage();
    at.type("environmentRegion", QStringLiteral("us-east-1.evil.com#"));
    const auto note = at.said("environmentRegionNote");
    QVERIFY2(note.contains(QStringLiteral("evil")), qPrintable(note));
    QCOMPARE(at.find("environmentRegion")->accessibleDescription(), note);
    at.type("environmentRegion", QStringLiteral("us-east-1"));
    QVERIFY(at.said("environmentRegionNote").isEmpty());
}

void TestEnvironmentDialog::anEmptyFieldIsAProblemOnceItWasLeft()
{
    EnvironmentFixture at;
    QVERIFY(at.show());
    at.manage();
    at.press("addEnvironment");
    QTRY_VERIFY(at.find("environmentName")->hasFocus());
    QVERIFY(at.said("environmentRegionNote").isEmpty());
    auto* region = at.find("environmentRegion");
    region->setFocus(Qt::TabFocusReason);
    QVERIFY(at.said("environmentRegionNote").isEmpty());
    QTest::keyClick(region, Qt::Key_Tab);
    const auto note = at.said("environmentRegionNote");
    QVERIFY2(note.contains(QStringLiteral("missing")), qPrintable(note));
    QCOMPARE(region->accessibleDescription(), note);
}

void TestEnvironmentDialog::whatIsNotSavedIsReportedOnce()
{
    EnvironmentFixture at;
    at.environments->setCurrent(at.add("Tests"));
    QVERIFY(at.show());
    at.manage();
    at.type("environmentName", {});
    auto* dialog = at.find<QDialog>("environmentDialog");
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(dialog->isVisible());
    QVERIFY(!at.said("unsaved").isEmpty());
    QTRY_VERIFY(at.find("environmentName")->hasFocus());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!at.find("environmentDialog"));
    QVERIFY(at.environments->findByName(QStringLiteral("Tests")));
}

void TestEnvironmentDialog::removesAndBringsBack()
{
    EnvironmentFixture at;
    const auto id = at.add("Tests");
    at.environments->setCurrent(id);
    QVERIFY(at.show());
    at.manage();
    at.press("removeEnvironment");
    QVERIFY(!at.environments->find(id));
    QCOMPARE(at.submission.target()->environment.id, storage::sandboxId());
    at.press("undoRemove");
    QVERIFY(at.environments->find(id));
    QVERIFY(!at.find("undoRemove")->isVisible());
}

void TestEnvironmentDialog::theSandboxHasNothingToSetUp()
{
    EnvironmentFixture at;
    QVERIFY(at.show());
    at.manage();
    QVERIFY(!at.said("builtIn").isEmpty());
    QVERIFY(!at.find("removeEnvironment")->isEnabled());
    QVERIFY(!at.find("keyBox")->isVisible());
    QVERIFY(!at.find("environmentRegion")->isVisible());
    QVERIFY(at.find<QLineEdit>("environmentName")->isReadOnly());
}

void TestEnvironmentDialog::aNewerFileCannotBeChanged()
{
    EnvironmentFixture at;
    QFile file(at.folder.filePath(QStringLiteral("environments.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format":"contact-composer/environments","version":7})");
    file.close();
    models::EnvironmentEditor editor(test::fakeTargets(test::fakeServices(), file.fileName()));
    ui::EnvironmentDialog dialog(editor);
    dialog.show();
    QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("addEnvironment"))->isEnabled());
    QVERIFY(
        dialog.findChild<ToneLabel*>(QStringLiteral("environmentProblem"))->text().contains(QStringLiteral("newer")));
}

void TestEnvironmentDialog::everythingHasAName()
{
    EnvironmentFixture at;
    at.environments->setCurrent(at.add("Tests"));
    QVERIFY(at.show());
    at.manage();
    at.find<QToolButton>("advanced")->click();
    int looked = 0;
    for (const auto* widget : at.find("environmentDialog")->findChildren<QWidget*>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        if (qobject_cast<const QLineEdit*>(widget) && qobject_cast<const QComboBox*>(widget->parentWidget()))
            continue;
        ++looked;
        auto* interface = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(looked > 12);
}

void TestEnvironmentDialog::tabGoesDownThePage()
{
    EnvironmentFixture at;
    at.environments->setCurrent(at.add("Tests"));
    QVERIFY(at.show());
    at.manage();
    at.find<QToolButton>("advanced")->click();
    const QStringList expected {QStringLiteral("environmentList"), QStringLiteral("addEnvironment"),
        QStringLiteral("duplicateEnvironment"), QStringLiteral("removeEnvironment"), QStringLiteral("environmentName"),
        QStringLiteral("environmentColor"), QStringLiteral("isProduction"), QStringLiteral("environmentInstance"),
        QStringLiteral("environmentRegion"), QStringLiteral("environmentAccount"), QStringLiteral("environmentOrigin"),
        QStringLiteral("keyId"), QStringLiteral("keySecret"), QStringLiteral("keyToken"), QStringLiteral("keyLook"),
        QStringLiteral("environmentDestination"), QStringLiteral("environmentFlow"), QStringLiteral("advanced"),
        QStringLiteral("environmentEndpoint"), QStringLiteral("testConnection"), QStringLiteral("closeEnvironments")};
    at.find("environmentList")->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), at.find("environmentList"));
    QStringList visited;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        visited << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(visited, expected);
}

void TestEnvironmentDialog::anEndpointThatIsSetIsInSight()
{
    EnvironmentFixture at;
    at.environments->setCurrent(at.add("Plain"));
    auto environment = *at.environments->find(at.add("Private"));
    environment.endpointUrl = QStringLiteral("https://vpce-1.connect.us-west-2.vpce.amazonaws.com");
    at.environments->change(environment);
    QVERIFY(at.show());
    at.manage();
    QVERIFY(!at.find("environmentEndpoint")->isVisible());
    auto* list = at.find<QListView>("environmentList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(at.find<QLineEdit>("environmentName")->text(), QStringLiteral("Private"));
    QVERIFY(at.find("environmentEndpoint")->isVisible());
    QCOMPARE(at.find<QLineEdit>("environmentEndpoint")->text(), environment.endpointUrl);
    QTest::keyClick(list, Qt::Key_Up);
    QVERIFY(!at.find("environmentEndpoint")->isVisible());
}

void TestEnvironmentDialog::theWindowMayGoFirst()
{
    EnvironmentFixture at;
    const auto id = at.add("Tests");
    at.environments->setCurrent(id);
    QVERIFY(at.show());
    at.manage();
    at.type("environmentName", QStringLiteral("Typed last"));
    at.window.reset();
    QCOMPARE(at.environments->find(id)->name, QStringLiteral("Typed last"));
}

QTEST_MAIN(TestEnvironmentDialog)
#include "tst_environment_dialog.moc"
