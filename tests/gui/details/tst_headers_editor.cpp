// SPDX-License-Identifier: Apache-2.0
#include "gui/panel_fixture.h"
#include "ui/details/headers_editor.h"
#include "ui/form/field_note.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>

using namespace composer;

namespace {

using Fixture = test::PanelFixture<ui::HeadersEditor>;
using Headers = contact::Entries<QString>;

contact::EmailContact with(Headers headers)
{
    auto contact = contact::blankContact();
    contact.emailMessage->rawMessage->headers = std::move(headers);
    return contact;
}

} // namespace

class TestHeadersEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::English); }
    void anEmptyOneIsNotSent();
    void foldedLinesArePasted();
    void verdictsAreChosenOrTyped();
    void othersSurviveAndCanGo();
    void showsProblems();
    void names();
};

void TestHeadersEditor::anEmptyOneIsNotSent()
{
    Fixture at;
    QVERIFY(at.open());
    auto* edit = at.find<QLineEdit>(QStringLiteral("inReplyTo"));
    edit->setFocus();
    at.type(QStringLiteral("<a@b>"));
    QCOMPARE(at.part<Headers>(), (Headers {{QStringLiteral("IN_REPLY_TO"), QStringLiteral("<a@b>")}}));
    QCOMPARE(at.undo.count(), 1);
    QCOMPARE(at.editor->summary(), QStringLiteral("1"));
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Backspace);
    QVERIFY(at.part<Headers>().empty());
    at.model.setPart(contact::FieldId::Headers, Headers {{QStringLiteral("IN_REPLY_TO"), QStringLiteral("<c@d>")}});
    QCOMPARE(edit->text(), QStringLiteral("<c@d>"));
}

void TestHeadersEditor::foldedLinesArePasted()
{
    Fixture at;
    QVERIFY(at.open());
    auto* edit = at.find<QLineEdit>(QStringLiteral("mailReferences"));
    edit->setFocus();
    QGuiApplication::clipboard()->setText(QStringLiteral("References: <a@b>\r\n <c@d>\r\n\t<e@f>\r\n"));
    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(at.part<Headers>().front().value, QStringLiteral("<a@b> <c@d> <e@f>"));
    QCOMPARE(edit->text(), QStringLiteral("<a@b> <c@d> <e@f>"));
    QVERIFY(at.model.issuesUnder(QStringLiteral("EmailMessage.RawMessage.Headers")).empty());
}

void TestHeadersEditor::verdictsAreChosenOrTyped()
{
    Fixture at;
    QVERIFY(at.open());
    auto* combo = at.find<QComboBox>(QStringLiteral("spamVerdict"));
    combo->setCurrentText(QStringLiteral("FAIL"));
    Q_EMIT combo->textActivated(QStringLiteral("FAIL"));
    QCOMPARE(at.part<Headers>(), (Headers {{QStringLiteral("X_SES_SPAM_VERDICT"), QStringLiteral("FAIL")}}));
    combo->setFocus();
    combo->lineEdit()->selectAll();
    at.type(QStringLiteral("P"));
    QCOMPARE(at.part<Headers>().front().value, QStringLiteral("P")); // nothing is completed unasked
    at.undo.undo();
    at.undo.undo();
    QCOMPARE(combo->currentText(), QString());
}

void TestHeadersEditor::othersSurviveAndCanGo()
{
    const Headers before {{QStringLiteral("X_OTHER"), QStringLiteral("1")},
        {QStringLiteral("MESSAGE_ID"), QStringLiteral("<a@b>")},
        {QStringLiteral("MESSAGE_ID"), QStringLiteral("<c@d>")}};
    Fixture at(with(before));
    QVERIFY(at.open());
    auto* edit = at.find<QLineEdit>(QStringLiteral("messageId"));
    QCOMPARE(edit->text(), QStringLiteral("<a@b>"));
    edit->setFocus();
    at.type(QStringLiteral("x"));
    QCOMPARE(at.part<Headers>()[0], before[0]);
    QCOMPARE(at.part<Headers>()[2], before[2]);
    at.click("removeHeader0");
    QCOMPARE(at.part<Headers>().size(), std::size_t(2));
    at.undo.undo();
    QCOMPARE(at.part<Headers>()[0], before[0]);
}

void TestHeadersEditor::showsProblems()
{
    Fixture at(with({{QStringLiteral("MESSAGE_ID"), QString(20'001, u'x')}}));
    QVERIFY(at.open());
    QVERIFY(!at.editor->showsError());
    QVERIFY(at.editor->focusPath(QStringLiteral("EmailMessage.RawMessage.Headers.MESSAGE_ID")));
    QCOMPARE(at.focusName(), QStringLiteral("messageId"));
    QVERIFY(at.editor->showsError());
    QCOMPARE(QApplication::focusWidget()->accessibleDescription(),
        at.find<ui::FieldNote>(QStringLiteral("messageIdNote"))->text());
}

void TestHeadersEditor::names()
{
    Fixture at;
    QVERIFY(at.open());
    for (const auto* widget : at.window.findChildren<QWidget*>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible())
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestHeadersEditor)
#include "tst_headers_editor.moc"
