// SPDX-License-Identifier: Apache-2.0
#include "gui/window_fixture.h"
#include "ui/message/message_form.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QStandardPaths>

using namespace composer;
using test::FakeSubmit;
using test::WindowFixture;

class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remembersItsGeometry();
    void comesBackFromAMissingScreen();
    void remembersNothingElse();
    void fitsASmallScreen();
    void theFirstProblemIsScrolledTo();
    void aLongForeignWordDoesNotWidenIt();
    void aLargeFontClipsNothing();
    void mirrorsForRightToLeft();
    void theTargetIsOpenedAfterThePaint();
};

void TestWindow::remembersItsGeometry()
{
    {
        WindowFixture at;
        QVERIFY(at.open());
        at.window->resize(700, 500);
        at.window->close();
    }
    WindowFixture at;
    QVERIFY(at.open());
    QCOMPARE(at.window->size(), QSize(700, 500));
}

void TestWindow::comesBackFromAMissingScreen()
{
    {
        WindowFixture at;
        QVERIFY(at.open());
        at.window->move(9000, 9000);
        at.window->close();
    }
    WindowFixture at;
    QVERIFY(at.open());
    QVERIFY(QGuiApplication::primaryScreen()->geometry().intersects(at.window->frameGeometry()));
}

void TestWindow::remembersNothingElse()
{
    {
        WindowFixture at;
        QVERIFY(at.open());
        at.fill();
        at.window->close();
    }
    const auto config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    QFile file(config + QStringLiteral("/contact-composer/window.ini"));
    QVERIFY(file.open(QFile::ReadOnly));
    const auto content = file.readAll();
    QVERIFY(content.contains("geometry"));
    QVERIFY(!content.contains("maria") && !content.contains("4711"));
    QCOMPARE(QDir(config).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
        QStringList {QStringLiteral("contact-composer")});
}

/// 1280 x 720 at 200 %.
void TestWindow::fitsASmallScreen()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.window->resize(640, 360);
    at.pressSend();
    at.fill();
    at.pressSend();
    at.fake.finish(FakeSubmit::created());
    QCoreApplication::processEvents();
    QCOMPARE(at.window->size(), QSize(640, 360));
    for (const auto* name : {"send", "copyContactId", "copyDetails", "contactId"}) {
        const auto* widget = at.find(name);
        const QRect place(widget->mapTo(at.window.get(), QPoint()), widget->size());
        QVERIFY2(at.window->rect().contains(place), name);
        QVERIFY2(widget->width() >= widget->minimumSizeHint().width(), name);
    }
}

void TestWindow::theFirstProblemIsScrolledTo()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.window->resize(640, 300);
    at.fill();
    at.type("fromAddress", {});
    at.find("body")->setFocus();
    auto* form = at.find<ui::MessageForm>("messageForm");
    form->verticalScrollBar()->setValue(form->verticalScrollBar()->maximum());
    QVERIFY(at.find("fromAddress")->visibleRegion().isEmpty());
    at.pressSend();
    QVERIFY(!at.find("fromAddress")->visibleRegion().isEmpty());
    QVERIFY(at.find("fromAddress")->hasFocus());
}

void TestWindow::aLongForeignWordDoesNotWidenIt()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.window->resize(640, 480);
    at.fill();
    at.pressSend();
    auto refused = FakeSubmit::refused();
    refused.serviceError->message = QString(4'000, u'x');
    at.fake.finish(refused);
    QCoreApplication::processEvents();
    QCOMPARE(at.window->width(), 640);
}

void TestWindow::aLargeFontClipsNothing()
{
    const auto before = QGuiApplication::font();
    auto large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    WindowFixture at;
    QVERIFY(at.open());
    at.window->resize(1280, 720);
    at.action("showDetails")->setChecked(true);
    QCoreApplication::processEvents();
    for (const auto* name : {"fromName", "fromAddress", "to", "instance", "subject", "send"})
        QVERIFY2(at.find(name)->height() >= at.find(name)->fontMetrics().height(), name);
    QVERIFY(at.find<QPushButton>("send")->width() >= at.find("send")->sizeHint().width());
    QApplication::setFont(before);
}

void TestWindow::mirrorsForRightToLeft()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    WindowFixture at;
    QVERIFY(at.open());
    const auto left = [&](const char* name) { return at.find(name)->mapTo(at.window.get(), QPoint()).x(); };
    QVERIFY(left("fromAddress") < left("fromName"));
    QVERIFY(left("send") < at.window->width() / 2);
    QCOMPARE(at.find("fromAddress")->layoutDirection(), Qt::LeftToRight); // addresses and ids stay as they are
    QCOMPARE(at.find("instance")->layoutDirection(), Qt::LeftToRight);
    QCOMPARE(at.find("subject")->layoutDirection(), Qt::RightToLeft);
    QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto);
}

void TestWindow::theTargetIsOpenedAfterThePaint()
{
    int opened = 0;
    auto services = test::fakeServices();
    services.sandbox = [&opened] {
        ++opened;
        return std::make_unique<test::FakeSandbox>();
    };
    WindowFixture at(services);
    QCOMPARE(opened, 0);
    QVERIFY(at.open());
    QCOMPARE(opened, 1);
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
