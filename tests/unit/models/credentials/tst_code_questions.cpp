// SPDX-License-Identifier: Apache-2.0
#include "models/credentials/code_questions.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace composer;
using models::CodeQuestions;

namespace {

using Code = std::optional<base::Secret>;

/// Somebody who asked for a code, and the answer once it is there.
struct Asker {
    QCoro::Task<void> ask(credentials::AskForCode handler, QString profile)
    {
        auto asking =
            handler({profile, QStringLiteral("arn:mfa/anna"), QStringLiteral("arn:role/r")}, stop.get_token());
        answer = co_await asking;
        isDone = true;
    }
    std::stop_source stop;
    Code answer;
    bool isDone = false;
};

} // namespace

class TestCodeQuestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksAndTakesTheAnswer();
    void onlySixDigitsAreACode_data();
    void onlySixDigitsAreACode();
    void declines();
    void aStopClosesTheQuestion();
    void oneQuestionAtATime();
    void noQuestionIsOpen();

private:
    std::shared_ptr<CodeQuestions> m_questions;
    credentials::AskForCode m_handler;
};

void TestCodeQuestions::init()
{
    m_questions = std::make_shared<CodeQuestions>();
    m_handler = CodeQuestions::handler(m_questions);
}

void TestCodeQuestions::asksAndTakesTheAnswer()
{
    QSignalSpy asked(m_questions.get(), &CodeQuestions::asked);
    QSignalSpy closed(m_questions.get(), &CodeQuestions::closed);
    Asker asker;
    const auto asking = asker.ask(m_handler, QStringLiteral("work"));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(m_questions->question().value().profile, QStringLiteral("work"));
    QVERIFY(m_questions->answer("123456"));
    QTRY_VERIFY(asker.isDone);
    QVERIFY(asker.answer == base::Secret("123456"));
    QCOMPARE(closed.count(), 1);
    QVERIFY(!m_questions->question());
}

void TestCodeQuestions::onlySixDigitsAreACode_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char* code : {"", "12345", "1234567", "12345a", "12 456", "-12345", "\xd9\xa1\xd9\xa2\xd9\xa3"})
        QTest::newRow(code) << QByteArray(code);
}

void TestCodeQuestions::onlySixDigitsAreACode()
{
    QFETCH(QByteArray, code);
    Asker asker;
    const auto asking = asker.ask(m_handler, QStringLiteral("work"));
    QVERIFY(!m_questions->answer(code));
    QVERIFY(m_questions->question()); // may be answered once more
    QCoreApplication::processEvents();
    QVERIFY(!asker.isDone);
    QVERIFY(m_questions->answer("654321"));
    QTRY_VERIFY(asker.isDone);
    QVERIFY(asker.answer == base::Secret("654321"));
}

void TestCodeQuestions::declines()
{
    Asker asker;
    const auto asking = asker.ask(m_handler, QStringLiteral("work"));
    m_questions->decline();
    QTRY_VERIFY(asker.isDone);
    QVERIFY(!asker.answer);
    QVERIFY(!m_questions->question());
}

void TestCodeQuestions::aStopClosesTheQuestion()
{
    QSignalSpy closed(m_questions.get(), &CodeQuestions::closed);
    Asker asker;
    const auto asking = asker.ask(m_handler, QStringLiteral("work"));
    asker.stop.request_stop();
    QTRY_VERIFY(asker.isDone);
    QVERIFY(!asker.answer);
    QVERIFY(!m_questions->question());
    QCOMPARE(closed.count(), 1);
    Asker late;
    late.stop.request_stop();
    const auto never = late.ask(m_handler, QStringLiteral("work"));
    QVERIFY(late.isDone && !late.answer);
}

void TestCodeQuestions::oneQuestionAtATime()
{
    Asker first;
    Asker second;
    const auto asking = first.ask(m_handler, QStringLiteral("first"));
    const auto asksToo = second.ask(m_handler, QStringLiteral("second"));
    QVERIFY(second.isDone && !second.answer);
    QCOMPARE(m_questions->question().value().profile, QStringLiteral("first"));
    QVERIFY(m_questions->answer("123456"));
    QTRY_VERIFY(first.isDone);
    QVERIFY(first.answer);
}

void TestCodeQuestions::noQuestionIsOpen()
{
    QSignalSpy closed(m_questions.get(), &CodeQuestions::closed);
    QVERIFY(!m_questions->answer("123456"));
    m_questions->decline();
    QCOMPARE(closed.count(), 0);
}

QTEST_GUILESS_MAIN(TestCodeQuestions)
#include "tst_code_questions.moc"
