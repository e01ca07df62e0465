// SPDX-License-Identifier: Apache-2.0
#include "models/composer/composer_model.h"
#include "support/fake_services.h"
#include "support/fake_submit.h"
#include "ui/form/field_binder.h"
#include "ui/form/field_note.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace composer;
using contact::FieldId;

namespace {

constexpr FieldId shown[] = {FieldId::Subject, FieldId::Body};

struct Fixture {
    test::FakeSubmit fake;
    std::unique_ptr<models::ComposerModel> model =
        std::make_unique<models::ComposerModel>(shown, test::fakeTargets(), fake.function());
    QWidget form;
    QLineEdit* line = new QLineEdit(&form);
    QPlainTextEdit* body = new QPlainTextEdit(&form);
    ui::FieldNote* lineNote = new ui::FieldNote(&form);
    ui::FieldNote* bodyNote = new ui::FieldNote(&form);
    ui::FieldBinder binder {*model, &form};

    void bind()
    {
        binder.bind(FieldId::Subject, line, lineNote);
        binder.bind(FieldId::Body, body, bodyNote);
    }
    QString count(ui::FieldNote* note) const
    {
        return note->findChild<QWidget*>(QStringLiteral("count"))->findChildren<QLabel*>().last()->text();
    }
};

} // namespace

class TestFieldBinder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::English); }
    void takesTheInitialText();
    void givesWhatIsTyped();
    void takesWhatTheModelSays();
    void doesNotEcho();
    void keepsTheCursorWhileTyping();
    void keepsUntouchedLineEnds();
    void keepsNoBreakSpaces();
    void keepsALongPaste();
    void countsAgainstTheLimit();
    void describesTheField();
    void survivesTheEditor();
    void survivesTheNote();
    void survivesTheModel();
    void theLastKeysOfADyingEditorAreKept();
};

void TestFieldBinder::takesTheInitialText()
{
    Fixture at;
    at.model->setText(FieldId::Subject, QStringLiteral("Order"));
    at.model->setText(FieldId::Body, QStringLiteral("one\ntwo"));
    at.bind();
    QCOMPARE(at.line->text(), QStringLiteral("Order"));
    QCOMPARE(at.body->toPlainText(), QStringLiteral("one\ntwo"));
    QCOMPARE(at.binder.editor(FieldId::Subject), at.line);
    QCOMPARE(at.binder.editor(FieldId::Name), nullptr);
}

void TestFieldBinder::givesWhatIsTyped()
{
    Fixture at;
    at.bind();
    QTest::keyClicks(at.line, QStringLiteral("Order"));
    QTest::keyClicks(at.body, QStringLiteral("one"));
    QTest::keyClick(at.body, Qt::Key_Return);
    QTest::keyClicks(at.body, QStringLiteral("two"));
    QCOMPARE(at.model->text(FieldId::Subject), QStringLiteral("Order"));
    QCOMPARE(at.model->text(FieldId::Body), QStringLiteral("one\ntwo"));
}

void TestFieldBinder::takesWhatTheModelSays()
{
    Fixture at;
    at.bind();
    QTest::keyClicks(at.body, QStringLiteral("typed"));
    at.model->setText(FieldId::Subject, QStringLiteral("Order"));
    at.model->setText(FieldId::Body, QStringLiteral("said"));
    QCOMPARE(at.line->text(), QStringLiteral("Order"));
    QCOMPARE(at.body->toPlainText(), QStringLiteral("said"));
    at.model->reset();
    QCOMPARE(at.line->text(), QString());
    QCOMPARE(at.body->toPlainText(), QString());
}

void TestFieldBinder::doesNotEcho()
{
    Fixture at;
    at.bind();
    QSignalSpy model(at.model.get(), &models::ComposerModel::textChanged);
    QSignalSpy edit(at.line, &QLineEdit::textChanged);
    QTest::keyClick(at.line, Qt::Key_A);
    QCOMPARE(model.count(), 1);
    QCOMPARE(edit.count(), 1);
    at.model->setText(FieldId::Subject, QStringLiteral("b"));
    QCOMPARE(model.count(), 2);
    QCOMPARE(edit.count(), 2);

    QSignalSpy fetched(at.model.get(), &models::ComposerModel::textFetched);
    at.model->setText(FieldId::Body, QStringLiteral("said"));
    at.model->validateNow();
    QCOMPARE(fetched.count(), 0);
}

void TestFieldBinder::keepsTheCursorWhileTyping()
{
    Fixture at;
    at.model->setText(FieldId::Subject, QStringLiteral("Order"));
    at.bind();
    at.line->setCursorPosition(0);
    QTest::keyClick(at.line, Qt::Key_X);
    QCOMPARE(at.line->text(), QStringLiteral("xOrder"));
    QCOMPARE(at.line->cursorPosition(), 1);
}

void TestFieldBinder::keepsUntouchedLineEnds()
{
    Fixture at;
    at.model->setText(FieldId::Body, QStringLiteral("one\r\ntwo"));
    at.bind();
    at.model->validateNow();
    QCOMPARE(at.model->text(FieldId::Body), QStringLiteral("one\r\ntwo"));
}

void TestFieldBinder::keepsNoBreakSpaces()
{
    Fixture at;
    at.bind();
    at.body->insertPlainText(QStringLiteral("10\u00a0€"));
    QTest::keyClick(at.body, Qt::Key_Return, Qt::ShiftModifier);
    at.body->insertPlainText(QStringLiteral("more"));
    QCOMPARE(at.model->text(FieldId::Body), QStringLiteral("10\u00a0€\nmore"));
}

void TestFieldBinder::keepsALongPaste()
{
    Fixture at;
    at.bind();
    const QString text(40'000, u'x'); // QLineEdit would keep 32,767
    at.line->insert(text);
    QCOMPARE(at.model->text(FieldId::Subject), text);
    QCOMPARE(at.count(at.lineNote), QStringLiteral("40,000 / 998"));
}

void TestFieldBinder::countsAgainstTheLimit()
{
    Fixture at;
    at.bind();
    QCOMPARE(at.count(at.lineNote), QString());
    at.line->setText(QString::fromUtf8("a😀"));
    QCOMPARE(at.count(at.lineNote), QString()); // nobody needs to know yet
    at.line->setText(QString(797, u'a'));
    QCOMPARE(at.count(at.lineNote), QString());
    at.line->setText(QString(797, u'a') + QString::fromUtf8("a😀"));
    QCOMPARE(at.count(at.lineNote), QStringLiteral("799 / 998"));
    at.body->setPlainText(QString(5'000'000, u'a'));
    at.model->validateNow();
    QCOMPARE(at.count(at.bodyNote), QStringLiteral("5,000,000 / 5,242,880"));
}

void TestFieldBinder::describesTheField()
{
    Fixture at;
    at.bind();
    QVERIFY(!at.line->accessibleName().isEmpty());
    QVERIFY(!at.line->placeholderText().isEmpty());
    QVERIFY(at.line->placeholderText() != at.line->accessibleName());
    QVERIFY(at.line->toolTip().contains(QStringLiteral("EmailMessage.RawMessage.Subject")));
    QVERIFY(at.lineNote->text().contains(QStringLiteral("required")));
    QCOMPARE(at.line->accessibleDescription(), at.lineNote->text());
    at.binder.revealAll();
    QVERIFY(at.lineNote->hasIssue());
    QCOMPARE(at.line->accessibleDescription(), at.lineNote->text());
}

void TestFieldBinder::survivesTheEditor()
{
    Fixture at;
    at.bind();
    delete at.line;
    delete at.body;
    at.model->setText(FieldId::Subject, QStringLiteral("Order"));
    at.model->setText(FieldId::Body, QStringLiteral("text"));
    at.binder.revealAll();
    QCOMPARE(at.binder.editor(FieldId::Subject), nullptr);
    QCOMPARE(at.model->text(FieldId::Body), QStringLiteral("text"));
}

void TestFieldBinder::survivesTheNote()
{
    Fixture at;
    at.bind();
    delete at.lineNote;
    QTest::keyClicks(at.line, QStringLiteral("Order"));
    at.binder.revealAll();
    QCOMPARE(at.model->text(FieldId::Subject), QStringLiteral("Order"));
}

void TestFieldBinder::survivesTheModel()
{
    Fixture at;
    at.bind();
    at.model.reset();
    QTest::keyClicks(at.line, QStringLiteral("Order"));
    QTest::keyClicks(at.body, QStringLiteral("text"));
    at.binder.revealAll();
    QCOMPARE(at.line->text(), QStringLiteral("Order"));
}

void TestFieldBinder::theLastKeysOfADyingEditorAreKept()
{
    Fixture at;
    at.bind();
    QTest::keyClicks(at.body, QStringLiteral("typed a moment ago"));
    delete at.body;
    QCOMPARE(at.model->text(FieldId::Body), QStringLiteral("typed a moment ago"));
}

QTEST_MAIN(TestFieldBinder)
#include "tst_field_binder.moc"
