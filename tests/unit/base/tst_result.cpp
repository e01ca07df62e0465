// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"

#include <QString>
#include <QTest>

#include <memory>

using namespace composer::base;

namespace {

enum class Fault { Small, Large };

static_assert(std::is_nothrow_move_constructible_v<Result<int, Fault>>);
static_assert(!std::is_convertible_v<Result<int, Fault>, bool>);

Result<int, Fault> half(int number)
{
    if (number % 2 != 0)
        return fail(Fault::Small);
    return number / 2;
}

Result<void, Fault> check(bool good)
{
    if (!good)
        return fail(Fault::Large);
    return {};
}

} // namespace

class TestResult : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsAValue();
    void holdsAnError();
    void mayHoldNoValue();
    void movesItsValue();
    void wrongSideThrows();
    void sameTypeOnBothSides();
};

void TestResult::holdsAValue()
{
    const auto result = half(4);
    QVERIFY(result);
    QVERIFY(result.hasValue());
    QCOMPARE(*result, 2);
}

void TestResult::holdsAnError()
{
    const auto result = half(3);
    QVERIFY(!result);
    QCOMPARE(result.error(), Fault::Small);
}

void TestResult::mayHoldNoValue()
{
    QVERIFY(check(true));
    QVERIFY(!check(false));
    QCOMPARE(check(false).error(), Fault::Large);
}

void TestResult::movesItsValue()
{
    Result<std::unique_ptr<int>, Fault> result = std::make_unique<int>(5);
    const auto taken = std::move(result).value();
    QCOMPARE(*taken, 5);
}

void TestResult::wrongSideThrows()
{
    const auto bad = half(3);
    QVERIFY_THROWS_EXCEPTION(std::bad_variant_access, void(bad.value()));
    const auto good = half(4);
    QVERIFY_THROWS_EXCEPTION(std::bad_variant_access, void(good.error()));
    QVERIFY_THROWS_EXCEPTION(std::bad_optional_access, void(check(true).error()));
}

void TestResult::sameTypeOnBothSides()
{
    const Result<QString, QString> good = QStringLiteral("value");
    const Result<QString, QString> bad = fail(QStringLiteral("error"));
    QCOMPARE(*good, QStringLiteral("value"));
    QCOMPARE(bad.error(), QStringLiteral("error"));
}

QTEST_APPLESS_MAIN(TestResult)
#include "tst_result.moc"
