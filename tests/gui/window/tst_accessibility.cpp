// SPDX-License-Identifier: Apache-2.0
#include "gui/window_fixture.h"

#include <QAccessible>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace composer;
using test::FakeSubmit;
using test::WindowFixture;

namespace {

QString accessibleName(QWidget* widget)
{
    auto* face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

} // namespace

class TestAccessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFocusableWidgetHasAName();
    void aProblemIsTheFieldsDescription();
    void outcomesAndProblemsRaiseAnAlert();
    void boxesAreWindowModalAndCloseWithEscape_data();
    void boxesAreWindowModalAndCloseWithEscape();
};

void TestAccessibility::everyFocusableWidgetHasAName()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.pressSend();
    at.fill();
    at.pressSend();
    int seen = 0;
    const auto look = [&] {
        for (auto* widget : at.window->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || qobject_cast<QMenu*>(widget))
                continue;
            ++seen;
            QVERIFY2(!accessibleName(widget).isEmpty(),
                qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
        }
    };
    look(); // sending
    at.fake.finish(FakeSubmit::created());
    look();
    QVERIFY(seen >= 16);
}

void TestAccessibility::aProblemIsTheFieldsDescription()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.type("fromAddress", QStringLiteral("maria"));
    QTest::keyClick(at.find("fromAddress"), Qt::Key_Tab);
    auto* face = QAccessible::queryAccessibleInterface(at.find("fromAddress"));
    QVERIFY(!at.said("fromAddressNote").isEmpty());
    QCOMPARE(face->text(QAccessible::Description), at.said("fromAddressNote"));
}

void TestAccessibility::outcomesAndProblemsRaiseAnAlert()
{
    WindowFixture at;
    QVERIFY(at.open());
    QSignalSpy alerted(at.window.get(), &ui::MainWindow::alerted);
    at.pressSend();
    QCOMPARE(alerted.count(), 1);
    at.fill();
    at.pressSend();
    QCOMPARE(alerted.count(), 1);
    at.fake.finish(FakeSubmit::created());
    QCOMPARE(alerted.count(), 2);
}

void TestAccessibility::boxesAreWindowModalAndCloseWithEscape_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("box");
    QTest::newRow("about") << QByteArray("about") << QByteArray("aboutBox");
    QTest::newRow("shortcuts") << QByteArray("shortcuts") << QByteArray("shortcutBox");
}

void TestAccessibility::boxesAreWindowModalAndCloseWithEscape()
{
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, box);
    WindowFixture at;
    QVERIFY(at.open());
    at.action(action.constData())->trigger();
    auto* opened = at.find<QMessageBox>(box.constData());
    QVERIFY(opened);
    QVERIFY(opened->isVisible());
    QCOMPARE(opened->windowModality(), Qt::WindowModal);
    QCOMPARE(opened->textFormat(), Qt::PlainText);
    QVERIFY(!opened->informativeText().isEmpty());
    const QPointer<QMessageBox> alive = opened;
    QTest::keyClick(opened, Qt::Key_Escape);
    QTRY_VERIFY(!alive);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
