// SPDX-License-Identifier: Apache-2.0
#include "texts/notice.h"

#include <QTest>

using namespace composer::models;

class TestNotice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joinsHeadlineAndAdvice();
    void isTheHeadlineAloneWithoutAdvice();
    void factsAreALineEach();
};

void TestNotice::joinsHeadlineAndAdvice()
{
    const Notice notice {
        .tone = Tone::Bad, .headline = QStringLiteral("It failed."), .advice = QStringLiteral("Try again.")};
    QCOMPARE(paragraph(notice), QStringLiteral("It failed. Try again."));
}

void TestNotice::isTheHeadlineAloneWithoutAdvice()
{
    QCOMPARE(paragraph({.headline = QStringLiteral("It failed.")}), QStringLiteral("It failed."));
}

void TestNotice::factsAreALineEach()
{
    QCOMPARE(factLines({}), QString());
    QCOMPARE(factLines({{"Code", {}}, {"ContactId", QStringLiteral("c")}, {"RequestId", {}},
                 {"Attempts", QStringLiteral("2")}}),
        QStringLiteral("ContactId: c\nAttempts: 2"));
}

QTEST_GUILESS_MAIN(TestNotice)
#include "tst_notice.moc"
