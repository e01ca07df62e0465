// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/body_budget.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace composer::sandbox;

class TestBodyBudget : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sharesAddUp();
    void aShareThatEndsGivesBack();
    void aRefusalTakesNothing();
    void threadsLoseNothing();
};

void TestBodyBudget::sharesAddUp()
{
    BodyBudget budget(100);
    BodyBudget::Share first(budget);
    BodyBudget::Share second(budget);
    QVERIFY(first.growTo(60));
    QVERIFY(first.growTo(60));
    QVERIFY(first.growTo(50));
    QVERIFY(!second.growTo(41));
    QVERIFY(second.growTo(40));
    QVERIFY(!first.growTo(61));
}

void TestBodyBudget::aShareThatEndsGivesBack()
{
    BodyBudget budget(100);
    for (int i = 0; i < 3; ++i) {
        BodyBudget::Share share(budget);
        QVERIFY(share.growTo(30));
        QVERIFY(share.growTo(100));
    }
}

void TestBodyBudget::aRefusalTakesNothing()
{
    BodyBudget budget(100);
    BodyBudget::Share first(budget);
    BodyBudget::Share second(budget);
    QVERIFY(!first.growTo(101));
    QVERIFY(second.growTo(100));
}

void TestBodyBudget::threadsLoseNothing()
{
    BodyBudget budget(100);
    const auto work = [&budget] {
        for (int i = 0; i < 10'000; ++i) {
            BodyBudget::Share share(budget);
            (void)(share.growTo(20) && share.growTo(40));
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back(work);
    }
    BodyBudget::Share all(budget);
    QVERIFY(all.growTo(100));
    BodyBudget::Share more(budget);
    QVERIFY(!more.growTo(1));
}

QTEST_GUILESS_MAIN(TestBodyBudget)
#include "tst_body_budget.moc"
