// SPDX-License-Identifier: Apache-2.0
#include "models/composer/submission_model.h"
#include "models/credentials/code_questions.h"
#include "support/fake_services.h"
#include "support/fake_submit.h"
#include "ui/desktop/appearance.h"
#include "ui/environments/environment_badge.h"
#include "ui/environments/environment_color.h"
#include "ui/environments/environment_control.h"
#include "ui/environments/environment_dialog.h"
#include "ui/widgets/contrast.h"
#include "ui/widgets/tone_label.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace composer;
using models::Environments;
using test::FakeSubmit;
using ui::ToneLabel;

namespace {

/// A window with a badge and what is behind it, over environments in a temporary folder.
struct Fixture {
    QTemporaryDir folder;
    test::Fakes fakes;
    std::shared_ptr<models::TargetOpener> targets =
        test::fakeTargets(test::fakeServices(fakes), folder.filePath(QStringLiteral("environments.json")));
    Environments* environments = &targets->environments();
    std::shared_ptr<test::MemoryKeychain> keychain = fakes.keychain;
    FakeSubmit fake;
    models::SubmissionModel submission {targets, fake.function()};
    models::CodeQuestions codes;
    QWidget window;
    ui::EnvironmentControl* control;

    Fixture()
    {
        control = new ui::EnvironmentControl(targets, codes, submission, &window);
        auto* column = new QVBoxLayout(&window);
        column->addWidget(&control->badge());
        column->addStretch(1);
        window.resize(700, 200);
        submission.prepareTarget();
    }

    /// Keys that are at hand.
    void typeKeys(const QString& id) const
    {
        targets->services().sessionKeys->hold(id, {"AKIAIOSFODNN7EXAMPLE", base::Secret("s"), {}});
    }
    QString add(const char* name, bool isProduction = false)
    {
        const auto id = environments->create().value_or(QString());
        auto environment = *environments->find(id);
        environment.name = QString::fromUtf8(name);
        environment.region = QStringLiteral("us-west-2");
        environment.accountId = QStringLiteral("123456789012");
        environment.isProduction = isProduction;
        environment.color = isProduction ? models::EnvironmentColor::Red : models::EnvironmentColor::Blue;
        environments->change(environment);
        return id;
    }
    template <class Widget = QWidget>
    Widget* find(const char* name)
    {
        return window.findChild<Widget*>(QLatin1String(name));
    }
    bool show()
    {
        window.show();
        return QTest::qWaitForWindowActive(&window);
    }
    void manage()
    {
        control->manage();
        QVERIFY(QTest::qWaitForWindowActive(find("environmentDialog")));
    }
    void press(const char* name)
    {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        button->click();
    }
    void type(const char* name, const QString& text)
    {
        auto* line = find<QLineEdit>(name);
        if (!line)
            line = find<QComboBox>(name)->lineEdit();
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        if (text.isEmpty())
            QTest::keyClick(line, Qt::Key_Delete);
    }
    QString said(const char* name)
    {
        auto* label = find<ToneLabel>(name);
        return label->isVisible() ? label->text() : QString();
    }
};

} // namespace

class TestEnvironmentWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBadgeTellsWhereTo();
    void theBadgeTellsWhoOneIs();
    void theMenuChooses();
    void productionIsSaidInWords();
    void productionIsAskedAbout();
    void addsAndFillsIn();
    void anArnFillsTheForm();
    void problemsStandBesideTheirFields();
    void anEmptyFieldIsAProblemOnceItWasLeft();
    void whatIsNotSavedIsToldOnce();
    void removesAndBringsBack();
    void keepsAndForgetsKeys();
    void aKeyThatCannotBeKeptStaysTyped();
    void aTypedKeyIsNotTakenToAnotherEnvironment();
    void theSandboxHasNothingToSetUp();
    void aNewerFileCannotBeChanged();
    void testsTheConnection();
    void everythingHasAName();
    void tabGoesDownThePage();
    void textsAreReadable_data();
    void textsAreReadable();
};

void TestEnvironmentWidgets::theBadgeTellsWhoOneIs()
{
    Fixture at;
    auto* details = at.find<QLabel>("environmentDetails");
    QVERIFY2(!details->text().contains(QStringLiteral("account")), qPrintable(details->text()));
    const auto id = at.add("Live");
    at.typeKeys(id);
    at.fakes.transport->reply(200, test::callerReply("arn:aws:sts::123456789012:assumed-role/A&amp;B/anna"));
    at.environments->setCurrent(id);
    QTRY_VERIFY(details->text().endsWith(QStringLiteral("account 123456789012  ·  A&B/anna")));
    QVERIFY(details->toolTip().endsWith(QStringLiteral("<br>arn:aws:sts::123456789012:assumed-role/A&amp;B/anna")));
    QVERIFY(at.find("environment")->accessibleDescription().contains(QStringLiteral("A&B/anna")));
    // Another account than the one that the environment is for stands out, and leads to the credentials.
    auto* warning = at.find<QToolButton>("identityWarning");
    QVERIFY(warning->isHidden());
    auto other = at.environments->current();
    other.accountId = QStringLiteral("999999999999");
    at.fakes.transport->reply(200, test::callerReply("arn:aws:sts::123456789012:assumed-role/A&amp;B/anna"));
    at.environments->change(other);
    QTRY_COMPARE(warning->text(), QStringLiteral("account 123456789012 instead of 999999999999"));
    QVERIFY(!warning->isHidden());
    QSignalSpy asked(&at.control->badge(), &ui::EnvironmentBadge::credentialsRequested);
    warning->click();
    QCOMPARE(asked.count(), 1);
}

void TestEnvironmentWidgets::theBadgeTellsWhereTo()
{
    Fixture at;
    QVERIFY(at.show());
    auto* badge = at.find<QToolButton>("environment");
    QCOMPARE(badge->text(), QStringLiteral("Sandbox"));
    QVERIFY(!at.find("production")->isVisible());
    const auto id = at.add("Tests & more");
    at.environments->setCurrent(id);
    QCOMPARE(badge->accessibleName(), QStringLiteral("Environment: Tests & more"));
    QCOMPARE(badge->text(), QStringLiteral("Tests && more")); // no mnemonic
    const auto details = at.find<QLabel>("environmentDetails")->text();
    QVERIFY2(details.contains(QStringLiteral("us-west-2")), qPrintable(details));
    QVERIFY2(details.contains(QStringLiteral("keychain")), qPrintable(details));

    at.submission.start({});
    QVERIFY(!badge->isEnabled());
    at.fake.finish(FakeSubmit::created());
    QVERIFY(badge->isEnabled());
}

void TestEnvironmentWidgets::theMenuChooses()
{
    Fixture at;
    QVERIFY(at.show());
    const auto id = at.add("Tests");
    at.add("Live", true);
    auto* menu = at.find<QMenu>("environmentMenu");
    Q_EMIT menu->aboutToShow();
    QStringList texts;
    for (const auto* action : menu->actions())
        texts << action->text();
    QCOMPARE(texts.size(), 6);
    QVERIFY2(texts.at(2).contains(QStringLiteral("production")), qPrintable(texts.at(2)));
    menu->findChild<QAction*>(QStringLiteral("environment-") + id)->trigger();
    QCOMPARE(at.environments->current().id, id);
    QCOMPARE(at.submission.target()->environment.id, id);
    menu->findChild<QAction*>(QStringLiteral("manageEnvironments"))->trigger();
    QTRY_VERIFY(at.find("environmentDialog")->isVisible());
}

void TestEnvironmentWidgets::productionIsSaidInWords()
{
    Fixture at;
    QVERIFY(at.show());
    auto* bar = &at.control->badge();
    const auto before = bar->palette().color(QPalette::Window);
    at.environments->setCurrent(at.add("Live", true));
    auto* words = at.find<QLabel>("production");
    QVERIFY(words->isVisible());
    QCOMPARE(words->text(), QStringLiteral("PRODUCTION"));
    QVERIFY(bar->palette().color(QPalette::Window) != before);
    at.environments->setCurrent(storage::sandboxId());
    QVERIFY(!words->isVisible());
    QCOMPARE(bar->palette().color(QPalette::Window), before);
}

void TestEnvironmentWidgets::productionIsAskedAbout()
{
    Fixture at;
    QVERIFY(at.show());
    at.environments->setCurrent(at.add("Live", true));
    contact::EmailContact contact;
    contact.instanceId = QStringLiteral("instance-1");
    at.submission.start(contact);
    auto* box = at.find<QMessageBox>("productionBox");
    QVERIFY(box);
    QVERIFY(QTest::qWaitForWindowActive(box));
    const auto told = box->text() + box->informativeText();
    for (const auto* part : {"Live", "123456789012", "instance-1"})
        QVERIFY2(told.contains(QLatin1String(part)), part);
    QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
    QCOMPARE(box->windowModality(), Qt::WindowModal);
    QTest::keyClick(box, Qt::Key_Return); // Enter sends nothing
    QTRY_VERIFY(!at.find("productionBox"));
    QCOMPARE(at.fake.count(), std::size_t(0));

    at.submission.start(contact);
    QTest::keyClick(at.find("productionBox"), Qt::Key_Escape);
    QTRY_VERIFY(!at.find("productionBox"));
    QCOMPARE(at.fake.count(), std::size_t(0));

    at.submission.start(contact);
    at.find<QPushButton>("sendToProduction")->click();
    QCOMPARE(at.fake.count(), std::size_t(1));
}

void TestEnvironmentWidgets::addsAndFillsIn()
{
    Fixture at;
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

void TestEnvironmentWidgets::anArnFillsTheForm()
{
    Fixture at;
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

void TestEnvironmentWidgets::problemsStandBesideTheirFields()
{
    Fixture at;
    at.environments->setCurrent(at.add("Tests"));
    QVERIFY(at.show());
    at.manage();
    at.type("environmentRegion", QStringLiteral("us-east-1.evil.com#"));
    const auto told = at.said("environmentRegionNote");
    QVERIFY2(told.contains(QStringLiteral("evil")), qPrintable(told));
    QCOMPARE(at.find("environmentRegion")->accessibleDescription(), told);
    at.type("environmentRegion", QStringLiteral("us-east-1"));
    QVERIFY(at.said("environmentRegionNote").isEmpty());
}

void TestEnvironmentWidgets::anEmptyFieldIsAProblemOnceItWasLeft()
{
    Fixture at;
    QVERIFY(at.show());
    at.manage();
    at.press("addEnvironment");
    QTRY_VERIFY(at.find("environmentName")->hasFocus());
    QVERIFY(at.said("environmentRegionNote").isEmpty());
    auto* region = at.find("environmentRegion");
    region->setFocus(Qt::TabFocusReason);
    QVERIFY(at.said("environmentRegionNote").isEmpty());
    QTest::keyClick(region, Qt::Key_Tab);
    const auto told = at.said("environmentRegionNote");
    QVERIFY2(told.contains(QStringLiteral("missing")), qPrintable(told));
    QCOMPARE(region->accessibleDescription(), told);
}

void TestEnvironmentWidgets::whatIsNotSavedIsToldOnce()
{
    Fixture at;
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

void TestEnvironmentWidgets::removesAndBringsBack()
{
    Fixture at;
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

void TestEnvironmentWidgets::keepsAndForgetsKeys()
{
    Fixture at;
    at.environments->setCurrent(at.add("Tests"));
    QVERIFY(at.show());
    at.manage();
    QVERIFY(!at.find("keySave")->isEnabled());
    at.type("keyId", QStringLiteral("AKIAIOSFODNN7EXAMP7Q"));
    at.type("keySecret", QStringLiteral("canary"));
    auto* secret = at.find<QLineEdit>("keySecret");
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    QTest::keyClick(secret, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(secret, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    QTest::keyClick(secret, Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    at.type("keySecret", QStringLiteral("canary"));

    at.press("keySave");
    QTRY_VERIFY2(at.said("keyState").contains(QStringLiteral("AKIA…7Q")), qPrintable(at.said("keyState")));
    QVERIFY(secret->text().isEmpty());
    QCOMPARE(at.keychain->entries.size(), std::size_t(1));

    at.press("keyForget");
    QTRY_VERIFY(at.find("forgetBox"));
    at.find<QPushButton>("forgetKey")->click();
    QTRY_VERIFY(at.keychain->entries.empty());
    QTRY_VERIFY(at.said("keyState").contains(QStringLiteral("gone")));
}

void TestEnvironmentWidgets::aKeyThatCannotBeKeptStaysTyped()
{
    Fixture at;
    at.environments->setCurrent(at.add("Tests"));
    at.keychain->error = storage::SecretStoreError::Code::Locked;
    QVERIFY(at.show());
    at.manage();
    at.type("keyId", QStringLiteral("AKIAIOSFODNN7EXAMP7Q"));
    at.type("keySecret", QStringLiteral("canary"));
    at.press("keySave");
    QTRY_VERIFY2(at.said("keyState").contains(QStringLiteral("Not saved")), qPrintable(at.said("keyState")));
    QCOMPARE(at.find<QLineEdit>("keySecret")->text(), QStringLiteral("canary"));
    at.press("keySession"); // the way out that is offered
    QTRY_VERIFY(at.said("keyState").contains(QStringLiteral("this session")));
    QVERIFY(at.find<QLineEdit>("keySecret")->text().isEmpty());
}

void TestEnvironmentWidgets::aTypedKeyIsNotTakenToAnotherEnvironment()
{
    Fixture at;
    at.environments->setCurrent(at.add("Tests"));
    at.add("Other");
    QVERIFY(at.show());
    at.manage();
    at.type("keyId", QStringLiteral("AKIAIOSFODNN7EXAMP7Q"));
    at.type("keySecret", QStringLiteral("canary"));
    auto* list = at.find<QListView>("environmentList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(at.find<QLineEdit>("environmentName")->text(), QStringLiteral("Other"));
    QVERIFY(at.find<QLineEdit>("keySecret")->text().isEmpty());
}

void TestEnvironmentWidgets::theSandboxHasNothingToSetUp()
{
    Fixture at;
    QVERIFY(at.show());
    at.manage();
    QVERIFY(!at.said("builtIn").isEmpty());
    QVERIFY(!at.find("removeEnvironment")->isEnabled());
    QVERIFY(!at.find("keyBox")->isVisible());
    QVERIFY(!at.find("environmentRegion")->isVisible());
    QVERIFY(at.find<QLineEdit>("environmentName")->isReadOnly());
}

void TestEnvironmentWidgets::aNewerFileCannotBeChanged()
{
    Fixture at;
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

void TestEnvironmentWidgets::testsTheConnection()
{
    Fixture at;
    const auto id = at.add("Tests");
    at.typeKeys(id);
    auto environment = *at.environments->find(id);
    environment.instanceId = QStringLiteral("11111111-2222-4333-8444-555555555555");
    at.environments->change(environment);
    at.environments->setCurrent(id);
    QTRY_COMPARE(at.fakes.transport->running(), 0); // nobody answered whose keys these are
    QVERIFY(at.show());
    at.manage();
    at.fakes.transport->reply(200,
        R"({"Instance": {"Arn": "arn:aws:connect:us-west-2:123456789012:instance/1", "InstanceStatus": "FAILED",
            "StatusReason": {"Message": "<b>Refused</b>"}}})");
    at.press("testConnection");
    QTRY_VERIFY(at.said("connectionResult").contains(QStringLiteral("<b>Refused</b>")));
    QVERIFY(!at.find("connectionProgress")->isVisible());
    at.type("environmentName", {});
    at.press("testConnection");
    QVERIFY(at.said("connectionResult").contains(QStringLiteral("marked")));
}

void TestEnvironmentWidgets::everythingHasAName()
{
    Fixture at;
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

void TestEnvironmentWidgets::tabGoesDownThePage()
{
    Fixture at;
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

void TestEnvironmentWidgets::textsAreReadable_data()
{
    QTest::addColumn<ui::Appearance>("appearance");
    QTest::newRow("light") << ui::Appearance::Light;
    QTest::newRow("dark") << ui::Appearance::Dark;
}

void TestEnvironmentWidgets::textsAreReadable()
{
    QFETCH(ui::Appearance, appearance);
    ui::applyAppearance(appearance);
    Fixture at;
    const auto id = at.add("Live", true);
    at.environments->setCurrent(id);
    QVERIFY(at.show());
    const auto* bar = &at.control->badge();
    for (const auto color : models::environmentColors()) {
        auto changed = *at.environments->find(id);
        changed.color = color;
        at.environments->change(changed);
        const auto ground = bar->palette().color(QPalette::Window);
        for (const auto* name : {"production", "environmentDetails"}) {
            const auto ratio = ui::contrastRatio(at.find(name)->palette().color(QPalette::WindowText), ground);
            QVERIFY2(ratio >= 4.5, qPrintable(models::colorName(color) + QString::number(ratio)));
        }
        const auto button = at.find("environment")->palette().color(QPalette::ButtonText);
        QVERIFY(ui::contrastRatio(button, ground) >= 4.5);
        const auto chip = ui::environmentColor(color, at.window.palette().color(QPalette::Window));
        QVERIFY(ui::contrastRatio(chip, at.window.palette().color(QPalette::Window)) >= 3);
    }
    ui::applyAppearance(ui::Appearance::System);
}

QTEST_MAIN(TestEnvironmentWidgets)
#include "tst_environment_widgets.moc"
