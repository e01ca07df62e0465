// SPDX-License-Identifier: Apache-2.0
#include "texts/access_key_text.h"

#include <QSet>
#include <QTest>

using namespace composer;
using models::KeyWork;
using State = credentials::StoredKeys::State;

class TestAccessKeyText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasItsSentence_data();
    void everyStateHasItsSentence();
    void keysAreMasked();
    void everyWorkIsNamed();
};

void TestAccessKeyText::everyStateHasItsSentence_data()
{
    QTest::addColumn<KeyWork>("work");
    QTest::addColumn<QString>("start"); ///< of what prevents it
    QTest::newRow("look") << KeyWork::Look << QString();
    QTest::newRow("store") << KeyWork::Store << QStringLiteral("Not saved. ");
    QTest::newRow("forget") << KeyWork::Forget << QStringLiteral("Not forgotten. ");
}

void TestAccessKeyText::everyStateHasItsSentence()
{
    QFETCH(KeyWork, work);
    QFETCH(QString, start);
    QSet<QString> sentences;
    for (const auto state : {State::Locked, State::Unavailable, State::Denied, State::TimedOut, State::Unreadable,
             State::TooLarge, State::Cancelled, State::Failed}) {
        credentials::StoredKeys found;
        found.state = state;
        found.detail = QStringLiteral("no bus");
        const auto notice = models::storedText(work, found);
        QVERIFY2(notice.headline.startsWith(start), qPrintable(notice.headline));
        QVERIFY(!notice.headline.sliced(start.size()).startsWith(QStringLiteral("Not ")));
        QVERIFY(notice.tone != models::Tone::Good);
        QCOMPARE(notice.headline.contains(found.detail), state == State::Failed);
        QCOMPARE(notice.advice.isEmpty(), state == State::Failed);
        sentences << notice.headline;
    }
    QCOMPARE(sentences.size(), 8);
    credentials::StoredKeys gone;
    gone.state = State::NotStored;
    QCOMPARE(
        models::storedText(work, gone).tone, work == KeyWork::Forget ? models::Tone::Good : models::Tone::Attention);
}

void TestAccessKeyText::keysAreMasked()
{
    const auto id = QStringLiteral("AKIAIOSFODNN7EXAMPLE");
    credentials::StoredKeys found;
    found.state = State::Stored;
    found.accessKeyId = id;
    for (const auto& notice : {models::storedText(KeyWork::Look, found), models::heldText(id)}) {
        QCOMPARE(notice.tone, models::Tone::Good);
        QVERIFY2(!notice.headline.contains(id), qPrintable(notice.headline));
        QVERIFY2(notice.headline.contains(id.last(2)), qPrintable(notice.headline));
    }
}

void TestAccessKeyText::everyWorkIsNamed()
{
    QSet<QString> sentences;
    for (const auto work : {KeyWork::Look, KeyWork::Store, KeyWork::Forget})
        sentences << models::workText(work).headline;
    QCOMPARE(sentences.size(), 3);
}

QTEST_APPLESS_MAIN(TestAccessKeyText)
#include "tst_access_key_text.moc"
