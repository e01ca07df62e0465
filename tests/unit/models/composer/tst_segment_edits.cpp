// SPDX-License-Identifier: Apache-2.0
#include "models/composer/segment_edits.h"

#include <QTest>

using namespace composer;
using namespace composer::models;
using contact::SegmentAttributeValue;

namespace {

SegmentAttributeValue text(const char* content)
{
    SegmentAttributeValue value;
    value.valueString = QString::fromUtf8(content);
    return value;
}

SegmentAttributeValue list(std::vector<SegmentAttributeValue> items)
{
    SegmentAttributeValue value;
    value.valueList = std::move(items);
    return value;
}

SegmentAttributeValue map(std::vector<contact::Entry<SegmentAttributeValue>> entries)
{
    SegmentAttributeValue value;
    value.valueMap = std::move(entries);
    return value;
}

/// campaign: "autumn", deep: {inner: ["a", "b"], other: "x"}
SegmentAttributes sample()
{
    return {{QStringLiteral("campaign"), text("autumn")},
        {QStringLiteral("deep"),
            map({{QStringLiteral("inner"), list({text("a"), text("b")})}, {QStringLiteral("other"), text("x")}})}};
}

const SegmentWay campaign {{0}};
const SegmentWay deep {{1}};
const SegmentWay inner {{1}, {0}};
const SegmentWay a {{1}, {0}, {0, true}};
const SegmentWay b {{1}, {0}, {1, true}};
const SegmentWay other {{1}, {1}};

/// On one line: {name: value} for a map, [value] for a list, "text", 7 for a number, <arn>, ? for what is unclear.
QString shown(const SegmentAttributeValue& value)
{
    QStringList parts;
    switch (kindOf(value)) {
    case SegmentKind::Text:
        return u'"' + *value.valueString + u'"';
    case SegmentKind::Number:
        return QString::number(*value.valueInteger);
    case SegmentKind::Arn:
        return u'<' + *value.valueArn + u'>';
    case SegmentKind::Map:
        for (const auto& [key, entry] : *value.valueMap)
            parts << key + QLatin1String(": ") + shown(entry);
        return u'{' + parts.join(QLatin1String(", ")) + u'}';
    case SegmentKind::List:
        for (const auto& item : *value.valueList)
            parts << shown(item);
        return u'[' + parts.join(QLatin1String(", ")) + u']';
    case SegmentKind::Unclear:
        break;
    }
    return QStringLiteral("?");
}

QString shown(const SegmentAttributes& attributes)
{
    return shown(map(attributes));
}

QString shown(const std::optional<SegmentAttributes>& attributes)
{
    return attributes ? shown(*attributes) : QStringLiteral("nothing");
}

} // namespace

class TestSegmentEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void edits_data();
    void edits();
    void converts_data();
    void converts();
    void keepsWhatItDoesNotKnow();
    void distinguishesKinds();
};

void TestSegmentEdits::edits_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char* name, const QString& after, const char* wanted) {
        QTest::newRow(name) << after << QString::fromLatin1(wanted);
    };
    const auto before = sample();
    row("as it is", shown(before), R"({campaign: "autumn", deep: {inner: ["a", "b"], other: "x"}})");
    row("a text at the end", shown(withTextAtEnd(before)),
        R"({campaign: "autumn", deep: {inner: ["a", "b"], other: "x"}, : ""})");
    row("the first one", shown(withTextAtEnd({})), R"({: ""})");
    row("after an attribute", shown(withTextAfter(before, campaign)),
        R"({campaign: "autumn", : "", deep: {inner: ["a", "b"], other: "x"}})");
    row("after an entry", shown(withTextAfter(before, inner)),
        R"({campaign: "autumn", deep: {inner: ["a", "b"], : "", other: "x"}})");
    row("after an item", shown(withTextAfter(before, a)),
        R"({campaign: "autumn", deep: {inner: ["a", "", "b"], other: "x"}})");
    row("after the last item", shown(withTextAfter(before, b)),
        R"({campaign: "autumn", deep: {inner: ["a", "b", ""], other: "x"}})");
    row("inside a map", shown(withTextInside(before, deep)),
        R"({campaign: "autumn", deep: {inner: ["a", "b"], other: "x", : ""}})");
    row("inside a list", shown(withTextInside(before, inner)),
        R"({campaign: "autumn", deep: {inner: ["a", "b", ""], other: "x"}})");
    row("without an attribute", shown(without(before, deep)), R"({campaign: "autumn"})");
    row("without an entry", shown(without(before, other)), R"({campaign: "autumn", deep: {inner: ["a", "b"]}})");
    row("without an item", shown(without(before, a)), R"({campaign: "autumn", deep: {inner: ["b"], other: "x"}})");
    row("an attribute renamed", shown(renamed(before, campaign, QStringLiteral("topic"))),
        R"({topic: "autumn", deep: {inner: ["a", "b"], other: "x"}})");
    row("an entry renamed", shown(renamed(before, inner, QStringLiteral("new"))),
        R"({campaign: "autumn", deep: {new: ["a", "b"], other: "x"}})");
    row("another text", shown(withContent(before, b, QStringLiteral("c"))),
        R"({campaign: "autumn", deep: {inner: ["a", "c"], other: "x"}})");
    const auto number = converted(before, campaign, SegmentKind::Number);
    row("another number", shown(withContent(number, campaign, QStringLiteral(" -7 "))),
        R"({campaign: -7, deep: {inner: ["a", "b"], other: "x"}})");
    row("no number", shown(withContent(number, campaign, QStringLiteral("many"))), "nothing");
    const auto arn = converted(before, campaign, SegmentKind::Arn);
    row("another ARN", shown(withContent(arn, campaign, QStringLiteral("arn:x"))),
        R"({campaign: <arn:x>, deep: {inner: ["a", "b"], other: "x"}})");
}

void TestSegmentEdits::edits()
{
    QFETCH(QString, after);
    QTEST(after, "wanted");
}

void TestSegmentEdits::converts_data()
{
    QTest::addColumn<SegmentAttributeValue>("value");
    QTest::addColumn<SegmentKind>("kind");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char* name, const SegmentAttributeValue& value, SegmentKind kind, const char* wanted) {
        QTest::newRow(name) << value << kind << QString::fromLatin1(wanted);
    };
    const auto one = list({text("a"), text("b")});
    const auto two = map({{QStringLiteral("x"), text("a")}, {QStringLiteral("y"), text("b")}});
    row("text to number", text(" 12 "), SegmentKind::Number, "12");
    row("text that is no number", text("autumn"), SegmentKind::Number, "0");
    row("text to ARN", text("arn:x"), SegmentKind::Arn, "<arn:x>");
    row("text to list", text("a"), SegmentKind::List, R"(["a"])");
    row("text to map", text("a"), SegmentKind::Map, R"({1: "a"})");
    row("empty text to list", text(""), SegmentKind::List, "[]");
    row("list to map", one, SegmentKind::Map, R"({1: "a", 2: "b"})");
    row("map to list", two, SegmentKind::List, R"(["a", "b"])");
    row("list to text", one, SegmentKind::Text, R"("")");
    row("map to map", two, SegmentKind::Map, R"({x: "a", y: "b"})");
    row("to unclear", text("a"), SegmentKind::Unclear, R"("a")");
    auto both = two;
    both.valueList = one.valueList;
    row("map and list to list", both, SegmentKind::List, R"(["a", "b", "a", "b"])");
    row("map and list to map", both, SegmentKind::Map, R"({x: "a", y: "b"})");
    auto plain = text("7");
    plain.valueInteger = 9;
    row("text and number to number", plain, SegmentKind::Number, "9");
    row("text and number to text", plain, SegmentKind::Text, R"("7")");
    row("nothing to text", {}, SegmentKind::Text, R"("")");
}

void TestSegmentEdits::converts()
{
    QFETCH(SegmentAttributeValue, value);
    QFETCH(SegmentKind, kind);
    const auto after = converted({{QStringLiteral("key"), value}}, {{0}}, kind);
    QTEST(shown(after.front().value), "wanted");
}

void TestSegmentEdits::keepsWhatItDoesNotKnow()
{
    auto before = sample();
    before[1].value.unknown.members.push_back({QStringLiteral("Note"), base::Json::integer(1)});
    for (const auto kind : {SegmentKind::List, SegmentKind::Text, SegmentKind::Number})
        QCOMPARE(converted(before, deep, kind)[1].value.unknown, before[1].value.unknown);
}

void TestSegmentEdits::distinguishesKinds()
{
    QCOMPARE(kindOf({}), SegmentKind::Unclear);
    auto value = text("a");
    QCOMPARE(kindOf(value), SegmentKind::Text);
    value.valueArn = QStringLiteral("arn:x");
    QCOMPARE(kindOf(value), SegmentKind::Unclear);
    value.valueString.reset();
    QCOMPARE(kindOf(value), SegmentKind::Arn);
    QCOMPARE(kindOf(list({})), SegmentKind::List);
    QCOMPARE(kindOf(map({})), SegmentKind::Map);
}

QTEST_APPLESS_MAIN(TestSegmentEdits)
#include "tst_segment_edits.moc"
