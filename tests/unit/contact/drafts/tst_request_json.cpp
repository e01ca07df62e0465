// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/request_json.h"
#include "unit/contact/fixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace composer;
using namespace composer::contact;

class TestRequestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fullRequestComesBack();
    void unknownMembersComeBackAtEveryLevel();
    void anythingInPlaceOfAMemberComesBack();
    void randomRequestsComeBack();
    void leavesOutWhatIsAbsentOrEmpty();
    void keepsEmptyTexts();
    void wrongPublicExample();
    void aMemberTwice();
    void wireBodyIsCompactUtf8();
};

void TestRequestJson::fullRequestComesBack()
{
    const auto json = fixture::fullJson();
    const auto read = readContact(json);
    QCOMPARE(toJson(read.contact), json);
    QCOMPARE(read.contact.attachments.front().fileName, QStringLiteral("a.pdf"));
    QCOMPARE(read.contact.emailMessage->rawMessage->headers.front().key, QStringLiteral("MESSAGE_ID"));
    QCOMPARE(read.contact.segmentAttributes.front().value.valueMap->front().value.valueInteger,
        std::optional<std::int64_t>(1));
}

namespace {

/// Adds a member to every structure of the request; maps keep their entries.
void addUnknown(base::Json& json, const QString& name)
{
    static const QStringList maps {QStringLiteral("References"), QStringLiteral("Headers"),
        QStringLiteral("Attributes"), QStringLiteral("SegmentAttributes"), QStringLiteral("ValueMap")};
    for (auto& item : json.items())
        addUnknown(item, {});
    for (auto& member : json.members())
        addUnknown(member.value, member.name);
    if (json.isObject() && !maps.contains(name)) {
        json.append(QStringLiteral("Future"), base::parseJson(R"({"b": [1e400, null], "a": "é"})").value());
        json.append(QStringLiteral("FutureList"), base::Json::array());
    }
}

/// Any JSON value, now and then of a shape that a request has.
base::Json randomJson(QRandomGenerator& random, int depth)
{
    static const std::vector<const char*> names {"Type", "Value", "EmailAddress", "DisplayName", "FileName", "S3Url",
        "ValueString", "ValueMap", "ValueList", "ValueInteger", "RawMessage", "Subject", "Body", "Headers",
        "ToAddresses", "CcAddresses", "x", "y", "a.b", "", "é"};
    switch (random.bounded(depth > 0 ? 8 : 5)) {
    case 0:
        return {};
    case 1:
        return base::Json::boolean(random.bounded(2) != 0);
    case 2:
        return base::Json::integer(random.bounded(-3, 3));
    case 3:
        return base::Json::number(QByteArray("1.5e300"));
    case 4:
        return base::Json::string(QStringLiteral("té😀xt").left(random.bounded(7)));
    case 5: {
        auto array = base::Json::array();
        for (int i = random.bounded(1, 4); i > 0; --i)
            array.append(randomJson(random, depth - 1));
        return array;
    }
    default: {
        auto object = base::Json::object();
        for (int i = random.bounded(1, 5); i > 0; --i) {
            const auto name = QString::fromUtf8(names[std::size_t(random.bounded(int(names.size())))]);
            if (!object.find(name))
                object.append(name, randomJson(random, depth - 1));
        }
        return object;
    }
    }
}

/// With every object's members sorted: what a round trip keeps when known members go first.
base::Json sorted(base::Json json)
{
    for (auto& item : json.items())
        item = sorted(std::move(item));
    for (auto& member : json.members())
        member.value = sorted(std::move(member.value));
    std::stable_sort(
        json.members().begin(), json.members().end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return json;
}

} // namespace

void TestRequestJson::unknownMembersComeBackAtEveryLevel()
{
    auto json = fixture::fullJson();
    addUnknown(json, {});
    QCOMPARE(base::writeJson(json).count("FutureList"), 12);
    const auto read = readContact(json);
    QCOMPARE(sorted(toJson(read.contact)), sorted(json));
    const auto unknown = std::count_if(read.issues.begin(), read.issues.end(), [](const Issue& issue) {
        return issue.code == IssueCode::UnknownMember && issue.severity == Severity::Warning;
    });
    QCOMPARE(unknown, 24);
}

void TestRequestJson::anythingInPlaceOfAMemberComesBack()
{
    const std::vector<base::Json> values {{}, base::Json::boolean(false), base::Json::integer(7),
        base::Json::string(QStringLiteral("x")), base::parseJson("[1]").value(),
        base::parseJson("{\"x\":[2]}").value()};
    for (const auto& row : fieldTable()) {
        if (row.kind == FieldKind::MapKey)
            continue;
        for (const auto& value : values) {
            const auto json = fixture::withMember(row.id, value);
            QVERIFY2(sorted(toJson(readContact(json).contact)) == sorted(json), row.path);
        }
    }
}

void TestRequestJson::randomRequestsComeBack()
{
    QRandomGenerator random(20261123);
    std::vector<FieldId> places;
    for (const auto& row : fieldTable()) {
        if (row.kind != FieldKind::MapKey)
            places.push_back(row.id);
    }
    for (int i = 0; i < 2'000; ++i) {
        const auto json = fixture::withMember(places[std::size_t(i) % places.size()], randomJson(random, 5));
        const auto contact = readContact(json).contact;
        // Empty lists and maps are left out, so what was written once is what must come back.
        const auto written = toJson(contact);
        const auto again = readContact(written).contact;
        QVERIFY(toJson(again) == written);
        const auto parsed = base::parseJson(base::writeJson(written));
        QVERIFY(parsed && *parsed == written);
    }
}

void TestRequestJson::leavesOutWhatIsAbsentOrEmpty()
{
    QCOMPARE(wireBody({}), QByteArray("{}"));
    const auto read = readContact(base::parseJson(R"({"References": {}, "Attachments": [], "Attributes": {},
        "SegmentAttributes": {"a": {"ValueMap": {}, "ValueList": []}}, "EmailMessage": {"RawMessage": {"Headers": {}}},
        "AdditionalRecipients": {"ToAddresses": [], "CcAddresses": []}})")
                                      .value());
    QCOMPARE(wireBody(read.contact), QByteArray(R"({"EmailMessage":{"RawMessage":{}},"SegmentAttributes":{"a":{}}})"));
}

void TestRequestJson::keepsEmptyTexts()
{
    const QByteArray text = R"({"Description":"","ClientToken":""})";
    QCOMPARE(wireBody(readContact(base::parseJson(text).value()).contact), text);
}

/// The example that web pages copy from each other: it must lead to the right place.
void TestRequestJson::wrongPublicExample()
{
    const QByteArray source = R"({
  "InstanceId": "11111111-2222-4333-8444-555555555555",
  "FromEmailAddress": {"EmailAddress": "ana@example.com"},
  "DestinationEmailAddress": "support@example.org",
  "EmailMessage": {
    "Subject": {"Value": "Hello"},
    "Body": {"Value": "World"}
  }
})";
    const auto json = base::parseJson(source).value();
    const auto read = readContact(json, source);
    QCOMPARE(fixture::listed(read.issues),
        (QStringList {QStringLiteral("EmailMessage.MessageSourceType required"),
            QStringLiteral("EmailMessage.RawMessage required"),
            QStringLiteral("EmailMessage.Subject ! unknown_member EmailMessage.RawMessage.Subject"),
            QStringLiteral("EmailMessage.Body ! unknown_member EmailMessage.RawMessage.Body")}));
    QCOMPARE(read.issues[1].line, 5);
    QCOMPARE(read.issues[2].line, 6);
    QCOMPARE(read.issues[3].line, 7);
    QCOMPARE(toJson(read.contact), json);
}

void TestRequestJson::aMemberTwice()
{
    const QByteArray source =
        "{\"Name\": \"first\",\n\"Attributes\": {\"a\": \"1\",\n\"a\": \"2\"},\n\"Name\": \"second\"}";
    const auto json = base::parseJson(source, 100, base::JsonNames::Repeated).value();
    const auto read = readContact(json, source);
    QCOMPARE(read.contact.name, QStringLiteral("first"));
    QCOMPARE(read.contact.attributes.size(), std::size_t {2});
    Issues repeated;
    std::copy_if(read.issues.begin(), read.issues.end(), std::back_inserter(repeated),
        [](const Issue& issue) { return issue.code == IssueCode::DuplicateKey; });
    QCOMPARE(fixture::listed(repeated),
        (QStringList {QStringLiteral("Name duplicate_key"), QStringLiteral("Attributes.a duplicate_key")}));
    QCOMPARE(repeated[0].line, 4);
    QCOMPARE(repeated[1].line, 3);
}

void TestRequestJson::wireBodyIsCompactUtf8()
{
    EmailContact contact;
    contact.name = QStringLiteral("Größe 😀\n");
    QCOMPARE(wireBody(contact), QByteArray("{\"Name\":\"Größe 😀\\n\"}"));
}

QTEST_APPLESS_MAIN(TestRequestJson)
#include "tst_request_json.moc"
