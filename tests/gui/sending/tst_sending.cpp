// SPDX-License-Identifier: Apache-2.0
#include "gui/window_fixture.h"
#include "ui/form/field_note.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

using namespace composer;
using sending::State;
using test::FakeSubmit;
using test::WindowFixture;

class TestSending : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void problemsAreListedAndTheFirstHasTheFocus();
    void aLinkGoesToItsField();
    void createdShowsTheContactId();
    void refusedSaysWhyAndCanBeCopied();
    void unknownOffersASafeRetry();
    void notSentKeepsEverythingTyped();
    void stepsAreShown();
    void progressShowsOnlyWhenItTakesLong();
    void cancelStops();
    void aDoubleClickSendsOnce();
    void aSecondContactTakesAnExplicitWish();
    void aNewMessageBeginsAfterTheOld();
    void aTargetThatDoesNotOpenIsReported();
    void closingWhileSendingWaitsForTheTruth();
};

void TestSending::problemsAreListedAndTheFirstHasTheFocus()
{
    WindowFixture at;
    QVERIFY(at.open());
    QVERIFY(at.find("send")->isEnabled());
    at.type("fromAddress", QStringLiteral("maria@example.com"));
    at.pressSend();
    QCOMPARE(at.fake.count(), std::size_t(0));
    QVERIFY(at.find("to")->hasFocus());
    QVERIFY(at.find<ui::FieldNote>("bodyNote")->hasIssue());
    const auto* notice = at.find<QLabel>("notice");
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().startsWith(QStringLiteral("3 problems:")), qPrintable(notice->text()));
    QCOMPARE(notice->text().count(QStringLiteral("<a ")), 3);
    QVERIFY2(
        notice->accessibleName().startsWith(QStringLiteral("3 problems: To")), qPrintable(notice->accessibleName()));
    QVERIFY(at.find("send")->isEnabled());

    at.type("to", QStringLiteral("a@b.example"));
    at.type("subject", QStringLiteral("Order"));
    QVERIFY2(notice->text().startsWith(QStringLiteral("1 problem:")), qPrintable(notice->text()));
    at.type("body", QStringLiteral("Hello"));
    QTRY_VERIFY(!notice->isVisible());
}

void TestSending::aLinkGoesToItsField()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.pressSend();
    auto* notice = at.find<QLabel>("notice");
    QVERIFY(!at.find("body")->hasFocus());
    // By keyboard: the last link of the list.
    notice->setFocus(Qt::TabFocusReason);
    for (int link = 0; link < 4; ++link)
        QTest::keyClick(notice, Qt::Key_Tab);
    QTest::keyClick(notice, Qt::Key_Return);
    QVERIFY(at.find("body")->hasFocus());
}

void TestSending::createdShowsTheContactId()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.fill();
    at.pressSend();
    QCOMPARE(at.fake.contact().fromEmailAddress->displayName, contact::Text(QStringLiteral("Maria Lopez")));
    QCOMPARE(at.fake.contact().emailMessage->rawMessage->body, contact::Text(QStringLiteral("Hello,\nwhere is it?")));
    at.fake.finish(FakeSubmit::created());
    QVERIFY2(at.said("outcome").contains(QStringLiteral("created")), qPrintable(at.said("outcome")));
    QCOMPARE(at.find<QLineEdit>("contactId")->text(), FakeSubmit::created().contactId);
    QTest::mouseClick(at.find("copyContactId"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), FakeSubmit::created().contactId);

    // It is the outcome of this message, and of no other.
    at.type("subject", QStringLiteral("Another"));
    QVERIFY(!at.find("contactId")->isVisible());
}

void TestSending::refusedSaysWhyAndCanBeCopied()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.fill();
    at.pressSend();
    at.fake.finish(FakeSubmit::refused());
    QVERIFY(!at.said("outcome").isEmpty());
    QVERIFY(!at.find("contactId")->isVisible());
    QTest::mouseClick(at.find("copyDetails"), Qt::LeftButton);
    const auto copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(QStringLiteral("AccessDeniedException")), qPrintable(copied));
    QVERIFY2(copied.contains(FakeSubmit::refused().clientToken), qPrintable(copied));
    QVERIFY(at.find("send")->isEnabled());
}

void TestSending::unknownOffersASafeRetry()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.fill();
    at.pressSend();
    const auto token = at.fake.contact().clientToken;
    at.fake.finish(FakeSubmit::ended(State::Unknown));
    auto* send = at.find<QPushButton>("send");
    QCOMPARE(send->text(), QStringLiteral("Try again safely"));
    at.type("subject", QStringLiteral("Changed"));
    QCOMPARE(send->text(), QStringLiteral("Send"));
    at.type("subject", QStringLiteral("Order 4711"));
    QCOMPARE(send->text(), QStringLiteral("Try again safely"));
    at.pressSend();
    QCOMPARE(at.fake.contact().clientToken, token);
}

void TestSending::notSentKeepsEverythingTyped()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.fill();
    auto typed = at.window->model().contact();
    at.pressSend();
    at.fake.finish(FakeSubmit::ended(State::NotSent));
    typed.clientToken = at.fake.contact().clientToken; // fixed by sending
    QVERIFY(at.window->model().contact() == typed);
    QVERIFY(!at.said("outcome").isEmpty());
}

void TestSending::stepsAreShown()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.fill();
    at.pressSend();
    at.fake.report(State::Sending, 1);
    QCOMPARE(at.said("state"), QStringLiteral("Sending…"));
    at.fake.report(State::Waiting, 2, base::Milliseconds {800});
    QVERIFY2(at.said("state").contains(QStringLiteral("2 of 3")), qPrintable(at.said("state")));
    at.fake.finish(FakeSubmit::created());
    QCOMPARE(at.said("state"), QString());
}

void TestSending::progressShowsOnlyWhenItTakesLong()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.fill();
    at.pressSend();
    QVERIFY(at.find("progress")->isHidden());
    QTRY_VERIFY(at.find("progress")->isVisible());
    at.fake.finish(FakeSubmit::created());
    QVERIFY(at.find("progress")->isHidden());
}

void TestSending::cancelStops()
{
    WindowFixture at;
    QVERIFY(at.open());
    QVERIFY(!at.find("cancel")->isVisible());
    at.fill();
    at.pressSend();
    QVERIFY(at.find("cancel")->isVisible());
    QTest::mouseClick(at.find("cancel"), Qt::LeftButton);
    QVERIFY(at.fake.isAskedToStop());
    QCOMPARE(at.said("state"), QStringLiteral("Cancelling…"));
    at.fake.finish(FakeSubmit::ended(State::Cancelled));
    QVERIFY2(at.said("outcome").contains(QStringLiteral("Cancelled")), qPrintable(at.said("outcome")));
    QVERIFY(!at.find("cancel")->isVisible());
    QVERIFY(at.find("send")->hasFocus()); // where the person was
}

void TestSending::aDoubleClickSendsOnce()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.fill();
    at.fake.immediate = FakeSubmit::created();
    QTest::mouseDClick(at.find("send"), Qt::LeftButton);
    QTest::mouseClick(at.find("send"), Qt::LeftButton);
    QTest::mouseClick(at.find("send"), Qt::LeftButton);
    QCOMPARE(at.fake.count(), std::size_t(1));
}

void TestSending::aSecondContactTakesAnExplicitWish()
{
    WindowFixture at;
    QVERIFY(at.open());
    QVERIFY(!at.action("sendAgain")->isEnabled());
    at.fill();
    at.pressSend();
    at.fake.finish(FakeSubmit::created());
    at.pressSend();
    QVERIFY(at.find("notice")->isVisible());
    QCOMPARE(at.fake.count(), std::size_t(1));
    QVERIFY(at.find("contactId")->isVisible());
    at.action("sendAgain")->trigger();
    QCOMPARE(at.fake.count(), std::size_t(2));
    QVERIFY(!at.find("notice")->isVisible());
}

void TestSending::aNewMessageBeginsAfterTheOld()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.fill();
    at.pressSend();
    QVERIFY(!at.action("newMessage")->isEnabled()); // while it is on its way
    at.fake.finish(FakeSubmit::created());
    at.action("newMessage")->trigger();
    QCOMPARE(at.find<QLineEdit>("subject")->text(), QString());
    QVERIFY(!at.find<QLineEdit>("instance")->text().isEmpty());
    QVERIFY(at.find("fromName")->hasFocus());
    QVERIFY(!at.find("contactId")->isVisible());
}

void TestSending::aTargetThatDoesNotOpenIsReported()
{
    auto services = test::fakeServices();
    services.sandbox = [] { return base::fail(QStringLiteral("No port is free.")); };
    WindowFixture at(services);
    QVERIFY(at.open());
    QCOMPARE(at.said("state"), QStringLiteral("No port is free."));
    QCOMPARE(at.find<QToolButton>("environment")->text(), QStringLiteral("Sandbox"));
    at.fill();
    at.type("instance", QStringLiteral("i"));
    at.pressSend();
    QCOMPARE(at.fake.count(), std::size_t(0));
    QCOMPARE(at.said("state"), QStringLiteral("No port is free."));
}

void TestSending::closingWhileSendingWaitsForTheTruth()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.fill();
    at.pressSend();
    QVERIFY(!at.window->close());
    QVERIFY(at.window->isVisible());
    QVERIFY(at.fake.isAskedToStop());
    at.fake.finish(FakeSubmit::ended(State::Cancelled));
    QVERIFY(!at.window->isVisible());
}

QTEST_MAIN(TestSending)
#include "tst_sending.moc"
