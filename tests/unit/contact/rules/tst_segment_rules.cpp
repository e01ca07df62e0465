// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/request_json.h"
#include "contact/rules/validator.h"
#include "unit/contact/fixture.h"

#include <QTest>

using namespace composer;
using namespace composer::contact;

class TestSegmentRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void expiry_data();
    void expiry();
    void everyBoundOfTheExpiry_data();
    void everyBoundOfTheExpiry();
    void serviceKeys();
    void depth_data();
    void depth();
};

static QStringList issuesOf(const char* key, const QByteArray& value)
{
    auto json = toJson(fixture::smallContact());
    const auto attribute = base::parseJson('{' + QByteArray("\"") + key + "\":" + value + '}');
    json.append(QStringLiteral("SegmentAttributes"), attribute.value());
    auto lines = fixture::listed(readContact(json).issues);
    lines.replaceInStrings(QStringLiteral("SegmentAttributes."), QString());
    return lines;
}

void TestSegmentRules::values_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("issues");

    const auto row = [](const char* value, QStringList issues) { QTest::newRow(value) << QByteArray(value) << issues; };
    row(R"({"ValueString": "x"})", {});
    row(R"({"ValueString": ""})", {});
    row(R"({"ValueInteger": 0})", {});
    row(R"({"ValueArn": "arn"})", {});
    row(R"({"ValueMap": {"k": {"ValueString": "x"}}})", {});
    row(R"({"ValueList": [{"ValueInteger": 1}, {"ValueList": [{"ValueArn": "a"}]}]})", {});
    row("{}", {QStringLiteral("a ambiguous_value")});
    row(R"({"ValueMap": {}})", {QStringLiteral("a ambiguous_value")});
    row(R"({"ValueList": []})", {QStringLiteral("a ambiguous_value")});
    row(R"({"ValueString": "x", "ValueInteger": 1})", {QStringLiteral("a ambiguous_value ValueString ValueInteger")});
    row(R"({"ValueString": "x", "ValueMap": {}})", {});
    row(R"({"ValueMap": {"k": {}}})", {QStringLiteral("a.ValueMap.k ambiguous_value")});
    row(R"({"ValueMap": {"": {"ValueInteger": 1}}})", {QStringLiteral("a.ValueMap. required")});
    row(R"({"ValueList": [{"ValueInteger": 2147483648}, "x"]})",
        {QStringLiteral("a.ValueList[0].ValueInteger out_of_range -2147483648 2147483647 2147483648 number"),
            QStringLiteral("a.ValueList[1] wrong_type object string")});
    row(R"("x")", {QStringLiteral("a wrong_type object string")});
    row(R"({"ValueString": 5})", {QStringLiteral("a.ValueString wrong_type string number")});
    row(R"({"ValueInteger": "5"})", {QStringLiteral("a.ValueInteger wrong_type integer string")});
    row(R"({"ValueMap": []})", {QStringLiteral("a.ValueMap wrong_type object array")});
    row(R"({"ValueList": {}})", {QStringLiteral("a.ValueList wrong_type array object")});
    row(R"({"valueString": "x"})",
        {QStringLiteral("a ambiguous_value"), QStringLiteral("a.valueString ! unknown_member a.ValueString")});
}

void TestSegmentRules::values()
{
    QFETCH(QByteArray, value);
    QFETCH(QStringList, issues);
    QCOMPARE(issuesOf("a", value), issues);
}

void TestSegmentRules::expiry_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("issues");

    const auto bad = QStringLiteral("connect:ContactExpiry bad_expiry");
    const auto row = [](const char* value, QStringList issues) { QTest::newRow(value) << QByteArray(value) << issues; };
    row(R"({"ValueMap": {"ExpiryDuration": {"ValueInteger": 60}}})", {});
    row(R"({"ValueInteger": 60})", {bad});
    row(R"({"ValueString": "60"})", {bad});
    row(R"({"ValueMap": {"Duration": {"ValueInteger": 60}}})", {bad});
    row(R"({"ValueMap": {"ExpiryDuration": {"ValueString": "60"}}})", {bad});
}

void TestSegmentRules::expiry()
{
    QFETCH(QByteArray, value);
    QFETCH(QStringList, issues);
    QCOMPARE(issuesOf("connect:ContactExpiry", value), issues);
}

void TestSegmentRules::everyBoundOfTheExpiry_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("good");
    QTest::newRow("negative") << -1 << false;
    QTest::newRow("none") << 0 << false;
    QTest::newRow("least") << 1 << true;
    QTest::newRow("90 days") << 129'600 << true;
    QTest::newRow("too many") << 129'601 << false;
}

void TestSegmentRules::everyBoundOfTheExpiry()
{
    QFETCH(int, minutes);
    QFETCH(bool, good);
    auto contact = fixture::smallContact();
    setContactExpiry(contact.segmentAttributes, minutes);
    const auto issue = QStringLiteral("SegmentAttributes.connect:ContactExpiry.ValueMap.ExpiryDuration.ValueInteger "
                                      "out_of_range 1 129600 %1 minutes");
    QCOMPARE(fixture::listed(validate(contact)), good ? QStringList() : QStringList {issue.arg(minutes)});
}

void TestSegmentRules::serviceKeys()
{
    for (const char* key : {"connect:EmailSubject", "connect:Direction", "connect:Subtype",
             "connect:X-SES-SPAM-VERDICT", "connect:X-SES-VIRUS-VERDICT"})
        QCOMPARE(issuesOf(key, R"({"ValueString": "x"})"),
            QStringList {QString::fromLatin1(key) + QStringLiteral(" ! service_set_member")});
    QCOMPARE(issuesOf("Subtype", R"({"ValueString": "x"})"), QStringList());
}

void TestSegmentRules::depth_data()
{
    QTest::addColumn<int>("levels");
    QTest::newRow("one") << 1;
    QTest::newRow("greatest") << maximumSegmentDepth;
    QTest::newRow("one too deep") << maximumSegmentDepth + 1;
    QTest::newRow("far too deep") << 2'000;
}

/// Values made by a program may nest as they like: neither validating nor writing follows them without end.
void TestSegmentRules::depth()
{
    QFETCH(int, levels);
    SegmentAttributeValue value;
    value.valueInteger = 1;
    for (int level = 1; level < levels; ++level) {
        SegmentAttributeValue outer;
        outer.valueList.emplace().push_back(std::move(value));
        value = std::move(outer);
    }
    auto contact = fixture::smallContact();
    contact.segmentAttributes.push_back({QStringLiteral("deep"), std::move(value)});

    const auto issues = validate(contact);
    const bool isTooDeep = levels > maximumSegmentDepth;
    QCOMPARE(issues.size(), std::size_t {isTooDeep});
    if (isTooDeep)
        QCOMPARE(issues.front().code, IssueCode::TooDeep);
    const auto written = base::parseJson(wireBody(contact), 100);
    QVERIFY(written);
    QCOMPARE(readContact(*written).contact == contact, !isTooDeep);
}

QTEST_APPLESS_MAIN(TestSegmentRules)
#include "tst_segment_rules.moc"
