// SPDX-License-Identifier: Apache-2.0
#include "gui/environment_fixture.h"

#include <QPushButton>
#include <QTest>

using namespace composer;
using test::EnvironmentFixture;

namespace {

/// The dialog of an environment that has all that a test needs.
bool openComplete(EnvironmentFixture& at)
{
    const auto id = at.add("Tests");
    at.typeKeys(id);
    auto environment = *at.environments->find(id);
    environment.instanceId = QStringLiteral("11111111-2222-4333-8444-555555555555");
    at.environments->change(environment);
    at.environments->setCurrent(id);
    // STS does not identify these keys.
    const bool isQuiet = QTest::qWaitFor([&at] { return at.fakes.transport->running() == 0; });
    if (!isQuiet || !at.show())
        return false;
    at.manage();
    return true;
}

} // namespace

class TestConnectionRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void testsTheConnection();
    void aLongTestShowsProgressAndCanBeCancelled();
};

void TestConnectionRow::testsTheConnection()
{
    EnvironmentFixture at;
    QVERIFY(openComplete(at));
    at.fakes.transport->reply(200,
        R"({"Instance": {"Arn": "arn:aws:connect:us-west-2:123456789012:instance/1", "InstanceStatus": "FAILED",
            "StatusReason": {"Message": "<b>Refused</b>"}}})");
    at.press("testConnection");
    QTRY_VERIFY(at.said("connectionResult").contains(QStringLiteral("<b>Refused</b>")));
    QVERIFY(!at.find("connectionProgress")->isVisible());
    at.type("environmentName", {});
    at.press("testConnection");
    QVERIFY(at.said("connectionResult").contains(QStringLiteral("highlighted")));
}

void TestConnectionRow::aLongTestShowsProgressAndCanBeCancelled()
{
    EnvironmentFixture at;
    QVERIFY(openComplete(at));
    at.fakes.transport->hang();
    auto* button = at.find<QPushButton>("testConnection");
    const auto before = button->text();
    at.press("testConnection");
    QVERIFY(button->text() != before);
    QVERIFY(!at.find("connectionProgress")->isVisible());
    QTRY_VERIFY(at.find("connectionProgress")->isVisible());
    at.press("testConnection");
    QTRY_COMPARE(button->text(), before);
    QVERIFY(!at.find("connectionProgress")->isVisible());
}

QTEST_MAIN(TestConnectionRow)
#include "tst_connection_row.moc"
