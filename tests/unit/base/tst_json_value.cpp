// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include <QTest>

using namespace composer::base;

class TestJsonValue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsItsKind();
    void findsMembers();
    void comparesValuesNotPositions();
};

void TestJsonValue::knowsItsKind()
{
    QVERIFY(Json().isNull());
    QCOMPARE(Json::boolean(true).kind(), Json::Kind::Bool);
    QVERIFY(Json::boolean(true).toBool());
    QCOMPARE(Json::integer(-3).kind(), Json::Kind::Number);
    QCOMPARE(Json::integer(-3).toInteger(), std::optional<std::int64_t>(-3));
    QVERIFY(Json::string({}).isString());
    QVERIFY(Json::array().isArray());
    QVERIFY(Json::object().isObject());
    QVERIFY(!Json::string(QStringLiteral("3")).toInteger());
}

void TestJsonValue::findsMembers()
{
    auto object = Json::object();
    object.append(QStringLiteral("a"), Json::integer(1));
    object.append(QStringLiteral("a"), Json::integer(2));
    QCOMPARE(object.find(u"a")->text(), QStringLiteral("1"));
    QVERIFY(!object.find(u"b"));
    QVERIFY(!Json::array().find(u"a"));
}

void TestJsonValue::comparesValuesNotPositions()
{
    const auto one = parseJson(R"({"a":[1,"x"]})");
    const auto same = parseJson("{ \"a\" :\n[1, \"x\"]}");
    const auto other = parseJson(R"({"a":["x",1]})");
    QVERIFY(one && same && other);
    QVERIFY(*one == *same);
    QVERIFY(!(*one == *other));
    QVERIFY(!(Json::integer(1) == Json::string(QStringLiteral("1"))));
    QVERIFY(!(Json::array() == Json::object()));
}

QTEST_APPLESS_MAIN(TestJsonValue)
#include "tst_json_value.moc"
