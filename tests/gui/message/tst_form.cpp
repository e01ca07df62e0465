// SPDX-License-Identifier: Apache-2.0
#include "gui/window_fixture.h"
#include "ui/form/field_note.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QToolButton>

using namespace composer;
using contact::FieldId;
using test::WindowFixture;

namespace {

bool hasIssue(WindowFixture& at, const char* note)
{
    return at.find<ui::FieldNote>(note)->hasIssue();
}

} // namespace

class TestForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isCalmAtTheStart();
    void aProblemShowsAfterLeavingTheField();
    void aProblemShowsAfterAPause();
    void aProblemGoesAsItIsFixed();
    void warningsLookDifferent();
    void menusDoNotCountAsLeaving();
    void foreignTextIsPlain();
    void fiveMebibytesArePasted();
    void theTitleIsTheSubject();
    void opensADraft();
    void saysWhyADraftDoesNotOpen();
};

void TestForm::isCalmAtTheStart()
{
    WindowFixture at;
    QVERIFY(at.open());
    for (const auto* note : at.window->findChildren<ui::FieldNote*>())
        QVERIFY2(!note->hasIssue(), qPrintable(note->objectName()));
    QVERIFY(!at.find("notice")->isVisible());
    QCOMPARE(at.find<QLineEdit>("instance")->text(), QStringLiteral("11111111-2222-4333-8444-555555555555"));
    QCOMPARE(at.find<QToolButton>("environment")->text(), QStringLiteral("Sandbox"));
    QVERIFY(at.find("fromName")->hasFocus());
}

void TestForm::aProblemShowsAfterLeavingTheField()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.type("fromAddress", QStringLiteral("maria"));
    QVERIFY(!hasIssue(at, "fromAddressNote"));
    QTest::keyClick(at.find("fromAddress"), Qt::Key_Tab);
    QVERIFY(hasIssue(at, "fromAddressNote"));
    QVERIFY(!hasIssue(at, "toNote")); // where the person is now
    QTest::mouseClick(at.find("subject"), Qt::LeftButton);
    QVERIFY(hasIssue(at, "toNote"));
}

void TestForm::aProblemShowsAfterAPause()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.type("fromAddress", QStringLiteral("maria"));
    QTRY_VERIFY(hasIssue(at, "fromAddressNote"));
    QVERIFY(at.find("fromAddress")->hasFocus());
}

void TestForm::aProblemGoesAsItIsFixed()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.type("fromAddress", QStringLiteral("maria@example"));
    QTest::keyClick(at.find("fromAddress"), Qt::Key_Tab);
    QVERIFY(hasIssue(at, "fromAddressNote"));
    QTest::keyClick(at.find("fromAddress"), Qt::Key_Backtab, Qt::ShiftModifier);
    at.find("fromAddress")->setFocus();
    QTest::keyClick(at.find("fromAddress"), Qt::Key_End);
    QTest::keyClicks(at.find("fromAddress"), QStringLiteral(".com"));
    QVERIFY(!hasIssue(at, "fromAddressNote"));
    QVERIFY(!at.find("fromAddress")->accessibleDescription().contains(QStringLiteral("must"), Qt::CaseInsensitive));
}

void TestForm::warningsLookDifferent()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.fill();
    at.type("to", QStringLiteral("maria@example.com"));
    QTest::keyClick(at.find("to"), Qt::Key_Tab);
    const auto issues = at.window->model().issues();
    QVERIFY(!issues.empty() && !contact::hasErrors(issues));
    at.pressSend();
    QCOMPARE(at.fake.count(), std::size_t(1));
}

void TestForm::menusDoNotCountAsLeaving()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.type("fromAddress", QStringLiteral("maria"));
    for (const auto reason : {Qt::PopupFocusReason, Qt::ActiveWindowFocusReason, Qt::MenuBarFocusReason}) {
        QFocusEvent event(QEvent::FocusOut, reason);
        QCoreApplication::sendEvent(at.find("fromAddress"), &event);
        QVERIFY(!hasIssue(at, "fromAddressNote"));
    }
}

void TestForm::foreignTextIsPlain()
{
    WindowFixture at;
    QVERIFY(at.open());
    for (const auto* label : at.window->findChildren<QLabel*>()) {
        if (label->objectName() != QLatin1String("notice"))
            QVERIFY2(label->textFormat() == Qt::PlainText || label->buddy() || label->text().isEmpty(),
                qPrintable(label->text()));
    }
}

/// Correctness only: how fast it is, is a matter of the benchmarks.
void TestForm::fiveMebibytesArePasted()
{
    WindowFixture at;
    QVERIFY(at.open());
    at.fill();
    const auto line = QStringLiteral("0123456789012345678901234567890123456789012345678901234567890123456789\n");
    auto text = line.repeated(5'242'880 / line.size());
    text.resize(5'242'880, u'x');
    QGuiApplication::clipboard()->setText(text);
    at.type("body", {});
    QTest::keyClick(at.find("body"), Qt::Key_V, Qt::ControlModifier);
    at.type("subject", QStringLiteral("Still typing"));
    at.pressSend();
    QCOMPARE(at.fake.count(), std::size_t(1));
    QCOMPARE(at.fake.contact().emailMessage->rawMessage->body->size(), text.size());

    at.fake.finish(test::FakeSubmit::created());
    at.find("body")->setFocus();
    QTest::keyClick(at.find("body"), Qt::Key_X);
    at.pressSend();
    QCOMPARE(at.fake.count(), std::size_t(1));
    QVERIFY(hasIssue(at, "bodyNote"));
}

void TestForm::theTitleIsTheSubject()
{
    WindowFixture at;
    QVERIFY(at.open());
    QCOMPARE(at.window->windowTitle(), QStringLiteral("New message — Contact Composer"));
    at.type("subject", QStringLiteral("Order 4711"));
    QCOMPARE(at.window->windowTitle(), QStringLiteral("Order 4711 — Contact Composer"));
}

void TestForm::opensADraft()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("draft.json")));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(R"({"DestinationEmailAddress": "a@b.example", "Name": "Order", "Subject": "misplaced"})");
    file.close();

    WindowFixture at(test::fakeServices(), {file.fileName()});
    QVERIFY(at.open());
    QTRY_COMPARE(at.find<QLineEdit>("to")->text(), QStringLiteral("a@b.example"));
    QVERIFY2(at.said("state").contains(QStringLiteral("draft.json")), qPrintable(at.said("state")));
    QCOMPARE(at.find<QLineEdit>("contactName")->text(), QStringLiteral("Order"));
    QVERIFY(!at.window->document().envelope().unknown.empty() || at.window->model().contact().unknown.find(u"Subject"));
    QCOMPARE(at.find<QLineEdit>("instance")->text(), QStringLiteral("11111111-2222-4333-8444-555555555555"));
}

void TestForm::saysWhyADraftDoesNotOpen()
{
    WindowFixture at(test::fakeServices(), {QStringLiteral("/nowhere/draft.json")});
    QVERIFY(at.open());
    QTRY_VERIFY2(at.said("state").contains(QStringLiteral("draft.json")), qPrintable(at.said("state")));
}

QTEST_MAIN(TestForm)
#include "tst_form.moc"
