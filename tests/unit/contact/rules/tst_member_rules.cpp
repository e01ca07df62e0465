// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/request_json.h"
#include "contact/rules/validator.h"
#include "unit/contact/fixture.h"

#include <QTest>

using namespace composer;
using namespace composer::contact;

/// What a file may hold in the place of members: wrong types, unknown names, wrong shapes.
class TestMemberRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();
    void theWholeRequestOfAWrongType();
    void aValueGivenSinceWins();
};

void TestMemberRules::files_data()
{
    QTest::addColumn<QByteArray>("added");
    QTest::addColumn<QStringList>("issues");

    const auto row = [](const char* added, QStringList issues) { QTest::newRow(added) << QByteArray(added) << issues; };
    row(R"("Name": null)", {QStringLiteral("Name wrong_type string null")});
    row(R"("Name": 5)", {QStringLiteral("Name wrong_type string number")});
    row(R"("Description": ["a"], "Name": {})",
        {QStringLiteral("Description wrong_type string array"), QStringLiteral("Name wrong_type string object")});
    row(R"("Attributes": {"a": 5, "b": "good", "c d": "x", "e": true})",
        {QStringLiteral("Attributes.c d bad_key A-Z a-z 0-9 - _"),
            QStringLiteral("Attributes.a wrong_type string number"),
            QStringLiteral("Attributes.e wrong_type string boolean")});
    row(R"("Attributes": {"a": 5})", {QStringLiteral("Attributes.a wrong_type string number")});
    row(R"("Attributes": [])", {QStringLiteral("Attributes wrong_type object array")});
    row(R"("Attributes": {})", {});
    row(R"("Attachments": [])", {});
    row(R"("AdditionalRecipients": {"ToAddresses": [], "CcAddresses": []})", {});
    row(R"("AdditionalRecipients": {"ToAddresses": ["a@b.c", {"EmailAddress": "x"}]})",
        {QStringLiteral("AdditionalRecipients.ToAddresses[0] wrong_type object string"),
            QStringLiteral("AdditionalRecipients.ToAddresses[1].EmailAddress bad_pattern email-address")});
    row(R"("AdditionalRecipients": ["a@b.c"])", {QStringLiteral("AdditionalRecipients wrong_type object array")});
    row(R"("References": {"r": "https://example.com", "s": {"Type": "STRING", "Value": 7}})",
        {QStringLiteral("References.r wrong_type object string"),
            QStringLiteral("References.s.Value wrong_type string number")});
    row(R"("Attachments": [null, {"FileName": "a.txt", "S3Url": 1}])",
        {QStringLiteral("Attachments[0] wrong_type object null"),
            QStringLiteral("Attachments[1].S3Url wrong_type string number")});
    row(R"("Future": {"x": 1})", {QStringLiteral("Future ! unknown_member")});
    row(R"("name": "x")", {QStringLiteral("name ! unknown_member Name")});
    row(R"("Subject": "x")", {QStringLiteral("Subject ! unknown_member EmailMessage.RawMessage.Subject")});
    row(R"("CcAddresses": [])", {QStringLiteral("CcAddresses ! unknown_member AdditionalRecipients.CcAddresses")});
    row(R"("Value": "x")", {QStringLiteral("Value ! unknown_member")});
    row(R"("": 1, "\u001b[2J": 2)",
        {QStringLiteral(" ! unknown_member"), QStringLiteral("\\u001b[2J ! unknown_member")});
}

void TestMemberRules::files()
{
    QFETCH(QByteArray, added);
    QFETCH(QStringList, issues);
    auto json = toJson(fixture::smallContact());
    const auto extra = base::parseJson('{' + added + '}');
    QVERIFY(extra);
    for (const auto& member : extra->members())
        json.append(member.name, member.value);
    const auto read = readContact(json);
    QCOMPARE(fixture::listed(read.issues), issues);
    QCOMPARE(fixture::listed(validate(read.contact)), issues);
}

void TestMemberRules::theWholeRequestOfAWrongType()
{
    QCOMPARE(fixture::listed(readContact(base::Json::array()).issues),
        QStringList {QStringLiteral(" wrong_type object array")});
}

/// A form that gives a member its value has fixed what the file got wrong.
void TestMemberRules::aValueGivenSinceWins()
{
    auto json = toJson(fixture::smallContact());
    const auto extra = base::parseJson(R"({"Name": 5, "Attributes": {"a": 5, "b": 6}, "References": {"r": "x"}})");
    for (const auto& member : extra->members())
        json.append(member.name, member.value);
    auto contact = readContact(json).contact;
    QCOMPARE(validate(contact).size(), std::size_t {4});
    QCOMPARE(toJson(contact).find(u"Attributes")->find(u"b")->text(), QStringLiteral("6"));

    contact.name = QStringLiteral("A name");
    contact.attributes.push_back({QStringLiteral("a"), QStringLiteral("5")});
    contact.references.front().value.type = QStringLiteral("STRING");
    contact.references.front().value.value = QStringLiteral("x");
    QCOMPARE(fixture::listed(validate(contact)), QStringList {QStringLiteral("Attributes.b wrong_type string number")});
    const auto written = toJson(contact);
    QCOMPARE(written.find(u"Name")->text(), QStringLiteral("A name"));
    QCOMPARE(base::writeJson(*written.find(u"Attributes")), QByteArray(R"({"a":"5","b":6})"));
    QCOMPARE(base::writeJson(*written.find(u"References")), QByteArray(R"({"r":{"Type":"STRING","Value":"x"}})"));
}

QTEST_APPLESS_MAIN(TestMemberRules)
#include "tst_member_rules.moc"
