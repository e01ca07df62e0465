// SPDX-License-Identifier: Apache-2.0
#include "gui/environment_fixture.h"
#include "ui/desktop/appearance.h"
#include "ui/environments/environment_badge.h"
#include "ui/environments/environment_color.h"
#include "ui/widgets/contrast.h"

#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace composer;
using test::EnvironmentFixture;
using test::FakeSubmit;

class TestEnvironmentBadge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBadgeShowsTheTarget();
    void theBadgeShowsTheIdentity();
    void theMenuChooses();
    void productionIsSaidInWords();
    void productionIsAskedAbout();
    void textsAreReadable_data();
    void textsAreReadable();
};

void TestEnvironmentBadge::theBadgeShowsTheTarget()
{
    EnvironmentFixture at;
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

void TestEnvironmentBadge::theBadgeShowsTheIdentity()
{
    EnvironmentFixture at;
    auto* details = at.find<QLabel>("environmentDetails");
    QVERIFY2(!details->text().contains(QStringLiteral("account")), qPrintable(details->text()));
    const auto id = at.add("Live");
    at.typeKeys(id);
    at.fakes.transport->reply(200, test::callerReply("arn:aws:sts::123456789012:assumed-role/A&amp;B/anna"));
    at.environments->setCurrent(id);
    QTRY_VERIFY(details->text().endsWith(QStringLiteral("account 123456789012  ·  A&B/anna")));
    QVERIFY(details->toolTip().endsWith(QStringLiteral("<br>arn:aws:sts::123456789012:assumed-role/A&amp;B/anna")));
    QVERIFY(at.find("environment")->accessibleDescription().contains(QStringLiteral("A&B/anna")));
    // An account other than the environment's is marked, and leads to the credentials.
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

void TestEnvironmentBadge::theMenuChooses()
{
    EnvironmentFixture at;
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

void TestEnvironmentBadge::productionIsSaidInWords()
{
    EnvironmentFixture at;
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

void TestEnvironmentBadge::productionIsAskedAbout()
{
    EnvironmentFixture at;
    QVERIFY(at.show());
    at.environments->setCurrent(at.add("Live", true));
    contact::EmailContact contact;
    contact.instanceId = QStringLiteral("instance-1");
    at.submission.start(contact);
    auto* box = at.find<QMessageBox>("productionBox");
    QVERIFY(box);
    QVERIFY(QTest::qWaitForWindowActive(box));
    const auto question = box->text() + box->informativeText();
    for (const auto* part : {"Live", "123456789012", "instance-1"})
        QVERIFY2(question.contains(QLatin1String(part)), part);
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

void TestEnvironmentBadge::textsAreReadable_data()
{
    QTest::addColumn<ui::Appearance>("appearance");
    QTest::newRow("light") << ui::Appearance::Light;
    QTest::newRow("dark") << ui::Appearance::Dark;
}

void TestEnvironmentBadge::textsAreReadable()
{
    QFETCH(ui::Appearance, appearance);
    ui::applyAppearance(appearance);
    EnvironmentFixture at;
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
        const auto chip = ui::environmentColor(color, at.window->palette().color(QPalette::Window));
        QVERIFY(ui::contrastRatio(chip, at.window->palette().color(QPalette::Window)) >= 3);
    }
    ui::applyAppearance(ui::Appearance::System);
}

QTEST_MAIN(TestEnvironmentBadge)
#include "tst_environment_badge.moc"
