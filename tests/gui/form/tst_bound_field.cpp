// SPDX-License-Identifier: Apache-2.0
#include "ui/form/field_binder.h"
#include "ui/form/field_note.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace composer;
using ui::IssueMoment;

namespace {

enum class Part { Word, Kind, Day };

/// Words that are wrong when they hold an x, or nothing. "real:abc" means "abc".
class Words : public models::TextFieldsOf<Part> {
public:
    QString text(Part part) override { return texts.value(int(part)); }
    void setText(Part part, const QString& text) override
    {
        const bool isReplaced = text.startsWith(QLatin1String("real:"));
        texts[int(part)] = isReplaced ? text.sliced(5) : text.trimmed();
        ++sets;
        Q_EMIT fieldChanged(int(part));
        if (isReplaced)
            Q_EMIT fieldReplaced(int(part));
        Q_EMIT issuesChanged();
    }
    models::Notices notices(Part part) const override
    {
        const auto text = texts.value(int(part));
        if (text.contains(u'x'))
            return {{.tone = models::Tone::Bad, .headline = QStringLiteral("holds an x")}};
        if (text.isEmpty())
            return {{.tone = models::Tone::Attention, .headline = QStringLiteral("is empty")}};
        return {};
    }

    QMap<int, QString> texts;
    int sets = 0;
};

struct Fixture {
    explicit Fixture(IssueMoment moment = IssueMoment::AfterPause)
        : binder(*words, &form, moment)
    {
        auto* column = new QVBoxLayout(&form);
        for (auto* widget : {static_cast<QWidget*>(line), static_cast<QWidget*>(other), static_cast<QWidget*>(note)})
            column->addWidget(widget);
        note->setHint(QStringLiteral("hint"));
        binder.bind(Part::Word, line, note);
    }
    bool open()
    {
        form.show();
        line->setFocus();
        return QTest::qWaitForWindowActive(&form);
    }
    void leave()
    {
        other->setFocus(Qt::TabFocusReason);
        line->setFocus(Qt::TabFocusReason);
    }

    std::unique_ptr<Words> words = std::make_unique<Words>();
    QWidget form;
    QLineEdit* line = new QLineEdit(&form);
    QLineEdit* other = new QLineEdit(&form);
    ui::FieldNote* note = new ui::FieldNote(&form);
    ui::FieldBinder binder;
};

} // namespace

class TestBoundField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedStaysAsItIsTyped();
    void whatStandsForSomethingElseIsReplaced();
    void issuesFollowAPause();
    void issuesWaitUntilTheFieldIsLeft();
    void issuesFollowTheTyping();
    void issuesAreAlwaysShown();
    void anotherTextBeginsAnew();
    void aChoiceIsAText();
    void aBoxToTypeIntoIsAText();
    void aDateIsAText();
    void theModelMayGoFirst();
};

void TestBoundField::whatIsTypedStaysAsItIsTyped()
{
    Fixture at;
    QSignalSpy edited(at.line, &QLineEdit::textChanged);
    QTest::keyClicks(at.line, QStringLiteral("a "));
    QCOMPARE(at.line->text(), QStringLiteral("a ")); // though the model keeps "a"
    QCOMPARE(at.words->text(Part::Word), QStringLiteral("a"));
    QCOMPARE(at.words->sets, 2);
    QCOMPARE(edited.count(), 2);
}

void TestBoundField::whatStandsForSomethingElseIsReplaced()
{
    Fixture at;
    at.line->insert(QStringLiteral("real:abc"));
    QCOMPARE(at.line->text(), QStringLiteral("abc"));
    QCOMPARE(at.words->sets, 1);
}

void TestBoundField::issuesFollowAPause()
{
    Fixture at;
    QVERIFY(at.open());
    QTest::keyClicks(at.line, QStringLiteral("x"));
    QVERIFY(!at.note->hasIssue());
    QTRY_VERIFY(at.note->hasIssue());
    QVERIFY(at.note->showsError());
    QCOMPARE(at.line->accessibleDescription(), at.note->text());
    QTest::keyClick(at.line, Qt::Key_Backspace);
    QVERIFY(at.note->hasIssue()); // it follows: now it is empty
    QVERIFY(!at.note->showsError());
    QTest::keyClicks(at.line, QStringLiteral("a"));
    QVERIFY(!at.note->hasIssue());
    QCOMPARE(at.line->accessibleDescription(), QStringLiteral("hint"));
    QTest::keyClicks(at.line, QStringLiteral("x"));
    QVERIFY(!at.note->hasIssue()); // fixed once, so it waits again
}

void TestBoundField::issuesWaitUntilTheFieldIsLeft()
{
    Fixture at(IssueMoment::WhenLeft);
    QVERIFY(at.open());
    QTest::keyClicks(at.line, QStringLiteral("x"));
    QVERIFY(!QTest::qWaitFor([&] { return at.note->hasIssue(); }, 1'500));
    at.leave();
    QVERIFY(at.note->hasIssue());
}

void TestBoundField::issuesFollowTheTyping()
{
    Fixture at(IssueMoment::WhenTyped);
    QVERIFY(at.open());
    at.leave();
    QVERIFY(!at.note->hasIssue()); // empty, and not revealed yet
    QTest::keyClicks(at.line, QStringLiteral("x"));
    QVERIFY(at.note->hasIssue());
    QTest::keyClick(at.line, Qt::Key_Backspace);
    QVERIFY(!at.note->hasIssue());
    at.binder.reveal(Part::Word);
    QVERIFY(at.note->hasIssue());
    QTest::keyClicks(at.line, QStringLiteral("a"));
    QTest::keyClick(at.line, Qt::Key_Backspace);
    QVERIFY(at.note->hasIssue());
}

void TestBoundField::issuesAreAlwaysShown()
{
    Fixture at(IssueMoment::Always);
    QVERIFY(at.note->hasIssue());
    at.words->setText(Part::Word, QStringLiteral("a"));
    QVERIFY(!at.note->hasIssue());
    at.words->setText(Part::Word, QStringLiteral("x"));
    QVERIFY(at.note->hasIssue());
}

void TestBoundField::anotherTextBeginsAnew()
{
    Fixture at;
    at.binder.revealAll();
    QVERIFY(at.note->hasIssue());
    at.words->setText(Part::Word, QStringLiteral("x"));
    QVERIFY(!at.note->hasIssue());
}

void TestBoundField::aChoiceIsAText()
{
    Fixture at;
    at.words->texts[int(Part::Kind)] = QStringLiteral("b");
    QComboBox box;
    for (const auto* data : {"a", "b", "c"})
        box.addItem(QStringLiteral("The ") + QLatin1String(data), QLatin1String(data));
    ui::FieldNote note;
    at.binder.bind(Part::Kind, &box, &note);
    QCOMPARE(box.currentText(), QStringLiteral("The b"));
    box.setCurrentIndex(2);
    QCOMPARE(at.words->text(Part::Kind), QStringLiteral("c"));
    at.words->setText(Part::Kind, QStringLiteral("a"));
    QCOMPARE(box.currentIndex(), 0);
    box.setCurrentIndex(1);
    at.words->setText(Part::Kind, QStringLiteral("none of them"));
    QCOMPARE(box.currentIndex(), 0);
    QCOMPARE(at.words->text(Part::Kind), QStringLiteral("none of them"));
}

void TestBoundField::aBoxToTypeIntoIsAText()
{
    Fixture at;
    at.words->texts[int(Part::Kind)] = QStringLiteral("own");
    QComboBox box;
    box.setEditable(true);
    box.addItems({QStringLiteral("a"), QStringLiteral("b")});
    ui::FieldNote note;
    at.binder.bind(Part::Kind, &box, &note);
    QCOMPARE(box.currentText(), QStringLiteral("own"));
    QCOMPARE(at.binder.editor(Part::Kind), &box);
    box.lineEdit()->setText(QStringLiteral("typed"));
    QCOMPARE(at.words->text(Part::Kind), QStringLiteral("typed"));
    box.setCurrentIndex(1);
    QCOMPARE(at.words->text(Part::Kind), QStringLiteral("b"));
}

void TestBoundField::aDateIsAText()
{
    Fixture at;
    at.words->texts[int(Part::Day)] = QStringLiteral("2026-11-30");
    QDateEdit edit;
    ui::FieldNote note;
    at.binder.bind(Part::Day, &edit, &note);
    QCOMPARE(edit.date(), QDate(2026, 11, 30));
    edit.setDate(QDate(2027, 1, 2));
    QCOMPARE(at.words->text(Part::Day), QStringLiteral("2027-01-02"));
    at.words->setText(Part::Day, QStringLiteral("soon"));
    QCOMPARE(edit.date(), QDate(2027, 1, 2));
    QCOMPARE(at.words->text(Part::Day), QStringLiteral("soon"));
}

void TestBoundField::theModelMayGoFirst()
{
    Fixture at;
    at.words.reset();
    QTest::keyClicks(at.line, QStringLiteral("x"));
    at.binder.revealAll();
    QCOMPARE(at.line->text(), QStringLiteral("x"));
}

QTEST_MAIN(TestBoundField)
#include "tst_bound_field.moc"
