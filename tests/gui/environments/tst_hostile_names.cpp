// SPDX-License-Identifier: Apache-2.0
#include "gui/environment_fixture.h"
#include "texts/notice.h"
#include "ui/environments/environment_badge.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QTest>
#include <QToolButton>

using namespace composer;
using test::EnvironmentFixture;

namespace {

/// Everything that the widgets of a window say, to the eye and to assistive technology; not what is typed into them.
QStringList saidBy(QWidget& window)
{
    QStringList said;
    for (auto* label : window.findChildren<QLabel*>())
        said << label->text();
    for (auto* button : window.findChildren<QAbstractButton*>())
        said << button->text();
    for (auto* action : window.findChildren<QAction*>())
        said << action->text() << action->toolTip();
    for (auto* view : window.findChildren<QAbstractItemView*>()) {
        for (int row = 0; view->model() && row < view->model()->rowCount(); ++row) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                said << view->model()->index(row, 0).data(role).toString().split(u'\n');
        }
    }
    for (auto* widget : window.findChildren<QWidget*>())
        said << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip()
             << widget->windowTitle();
    QStringList lines;
    for (const auto& text : said)
        lines << text.split(u'\n');
    return lines;
}

bool allArePlain(QWidget& window)
{
    bool arePlain = true;
    for (const auto& text : saidBy(window)) {
        if (models::shownText(text) == text)
            continue;
        qWarning("said: %s",
            qPrintable(QString::fromLatin1(text.toUtf8().toPercentEncoding(" abcdefghijklmnopqrstuvwxyz"))));
        arePlain = false;
    }
    return arePlain;
}

} // namespace

/// Names that reverse a line, break it, hide or steer: wherever they are shown, they are seen for what they are.
class TestHostileNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areSeenForWhatTheyAre_data();
    void areSeenForWhatTheyAre();
};

void TestHostileNames::areSeenForWhatTheyAre_data()
{
    QTest::addColumn<QString>("piece");
    for (const int unit : {0x0000, 0x0007, 0x000A, 0x000D, 0x001B, 0x007F, 0x009B, 0x061C, 0x200B, 0x200F, 0x2028,
             0x2029, 0x202E, 0x2066, 0xFEFF, 0xD800})
        QTest::addRow("U+%04X", unsigned(unit)) << QString(QChar(char16_t(unit)));
}

void TestHostileNames::areSeenForWhatTheyAre()
{
    QFETCH(QString, piece);
    EnvironmentFixture at;
    const auto name = QStringLiteral("Test%1live").arg(piece);
    const auto id = at.add("x", true);
    auto environment = *at.environments->find(id);
    environment.name = name;
    environment.origin = models::KeyOrigin::Profile;
    environment.profile = name;
    environment.region = QStringLiteral("us-west-2");
    QVERIFY(at.environments->change(environment));
    at.environments->setCurrent(id);
    QVERIFY(at.show());
    auto* button = at.find<QToolButton>("environment");
    QVERIFY2(button->text().contains(QLatin1String("\\u")), qPrintable(button->text()));
    Q_EMIT button->menu()->aboutToShow();
    QVERIFY(button->menu()->actions().size() > 3);
    QVERIFY(allArePlain(*at.window));

    at.manage();
    QVERIFY(allArePlain(*at.find("environmentDialog")));
    QVERIFY(at.environments->remove(id));
    QVERIFY(allArePlain(*at.find("environmentDialog")));
    QVERIFY(at.environments->undoRemove());
    at.control->showCredentials();
    QVERIFY(allArePlain(*at.window));
}

QTEST_MAIN(TestHostileNames)
#include "tst_hostile_names.moc"
