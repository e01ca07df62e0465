// SPDX-License-Identifier: Apache-2.0
#include "texts/progress_text.h"

#include <QLocale>
#include <QTest>

using namespace composer;
using sending::State;

class TestProgressText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::English); }
    void says_data();
    void says();
    void isSilentAboutTheEnd();
};

void TestProgressText::says_data()
{
    QTest::addColumn<sending::Progress>("progress");
    QTest::addColumn<QString>("expected");
    const auto row = [](State state, int attempt, int delay, const char* expected) {
        QTest::newRow(expected) << sending::Progress {state, attempt, 3, base::Milliseconds {delay}}
                                << QString::fromUtf8(expected);
    };
    row(State::Checking, 0, 0, "Checking the message…");
    row(State::SigningIn, 0, 0, "Signing in…");
    row(State::Sending, 1, 0, "Sending…");
    row(State::Sending, 2, 0, "Sending, attempt 2 of 3…");
    row(State::Waiting, 2, 840, "Attempt 2 of 3 in 0.8 s…");
}

void TestProgressText::says()
{
    QFETCH(sending::Progress, progress);
    QFETCH(QString, expected);
    QCOMPARE(models::progressText(progress), expected);
}

void TestProgressText::isSilentAboutTheEnd()
{
    for (const auto state :
        {State::Editing, State::Created, State::Refused, State::NotSent, State::Unknown, State::Cancelled})
        QCOMPARE(models::progressText({state, 1, 3, {}}), QString());
}

QTEST_GUILESS_MAIN(TestProgressText)
#include "tst_progress_text.moc"
