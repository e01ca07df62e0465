// SPDX-License-Identifier: Apache-2.0
#include "support/growth.h"

#include <QString>
#include <QTest>

using namespace composer;

/// The measure that other tests trust.
class TestGrowth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void proportionIsBelowTheBound();
    void theSquareIsAbove();
};

void TestGrowth::proportionIsBelowTheBound()
{
    const auto append = [](int size) {
        QString text;
        for (int i = 0; i < size; ++i)
            text.append(u'x');
    };
    const auto grown = test::growth(append, 100'000);
    QVERIFY2(grown < test::linearBound, qPrintable(QString::number(grown)));
}

void TestGrowth::theSquareIsAbove()
{
    const auto pairs = [](int size) {
        volatile int seen = 0;
        for (int i = 0; i < size; ++i) {
            for (int j = 0; j < size; ++j)
                seen = i + j;
        }
        return seen;
    };
    const auto grown = test::growth(pairs, 700);
    QVERIFY2(grown > test::linearBound, qPrintable(QString::number(grown)));
}

QTEST_APPLESS_MAIN(TestGrowth)
#include "tst_growth.moc"
