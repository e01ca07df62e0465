// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/request_json.h"
#include "contact/issues/path.h"
#include "contact/rules/validator.h"
#include "unit/contact/fixture.h"

#include <QTest>

#include <algorithm>

using namespace composer;
using namespace composer::contact;

/// Every bound of every text in the field table, tried on both sides.
class TestFieldRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lengths_data();
    void lengths();
    void countsCharactersNotUnits();
    void required_data();
    void required();
    void choices_data();
    void choices();
    void patterns_data();
    void patterns();
    void integers_data();
    void integers();
    void lists();
    void warnsOfABodyOfTooManyBytes();
    void aSmallRequestIsGood();
    void anEmptyOneReportsAllThatIsMissing();
};

static QStringList issuesOf(FieldId id, const QString& text)
{
    const auto path = field(id).kind == FieldKind::MapKey
        ? fixture::pathOf(id).section(u'.', 0, -2) + u'.' + keyInPath(text)
        : fixture::pathOf(id);
    auto lines = fixture::listed(validate(fixture::withText(id, text)), path);
    // The full request holds what the service sets, and a segment attribute of all kinds at once.
    lines.removeIf([](const QString& line) {
        return line.endsWith(QStringLiteral("service_set_member")) || line.contains(QStringLiteral("ambiguous_value"));
    });
    for (auto& line : lines)
        line = line.sliced(path.size() + 1);
    return lines;
}

void TestFieldRules::lengths_data()
{
    QTest::addColumn<FieldId>("id");
    QTest::addColumn<qsizetype>("length");
    QTest::addColumn<QStringList>("issues");

    for (const auto& row : fieldTable()) {
        if ((row.kind != FieldKind::String && row.kind != FieldKind::MapKey) || !row.choices.empty())
            continue;
        const auto add = [&](const char* what, qsizetype length, const QString& issue) {
            QTest::addRow("%s, %s", row.path, what)
                << row.id << length << (issue.isEmpty() ? QStringList() : QStringList {issue});
        };
        const auto minimum = qsizetype(row.minimum.value_or(0));
        const auto maximum = qsizetype(row.maximum.value());
        add("greatest", maximum, {});
        add("too long", maximum + 1, QStringLiteral("too_long %1 %2 characters").arg(maximum).arg(maximum + 1));
        if (row.pattern == Pattern::None || row.pattern == Pattern::Arn)
            add("least", minimum, {});
        if (minimum > 1)
            add("too short", minimum - 1, QStringLiteral("too_short %1 %2 characters").arg(minimum).arg(minimum - 1));
        if (minimum > 0)
            add("empty", 0,
                row.required ? QStringLiteral("required") : QStringLiteral("too_short %1 0 characters").arg(minimum));
    }
}

void TestFieldRules::lengths()
{
    QFETCH(FieldId, id);
    QFETCH(qsizetype, length);
    QFETCH(QStringList, issues);
    const auto text = fixture::fittingText(field(id), length);
    QCOMPARE(text.size(), length);
    QCOMPARE(issuesOf(id, text), issues);
}

void TestFieldRules::countsCharactersNotUnits()
{
    const auto emoji = QStringLiteral("😀");
    QCOMPARE(issuesOf(FieldId::Subject, emoji.repeated(998)), QStringList());
    QCOMPARE(
        issuesOf(FieldId::Subject, emoji.repeated(999)), QStringList {QStringLiteral("too_long 998 999 characters")});
}

void TestFieldRules::required_data()
{
    QTest::addColumn<FieldId>("id");
    for (const auto& row : fieldTable()) {
        if (row.kind == FieldKind::String)
            QTest::newRow(row.path) << row.id;
    }
}

/// The member left out of the request.
void TestFieldRules::required()
{
    QFETCH(FieldId, id);
    auto json = fixture::fullJson();
    auto path = fixture::pathOf(id);
    const auto name = memberName(id);
    const auto parent = path.first(std::max<qsizetype>(path.size() - name.size() - 1, 0));
    if (QLatin1StringView(field(id).path).endsWith(u'}'))
        return; // the value of a map's entry is never absent
    auto* structure = &json;
    for (auto steps = QString(parent).replace(u'[', QStringLiteral(".[")).split(u'.', Qt::SkipEmptyParts);
         !steps.isEmpty(); steps.removeFirst()) {
        auto& members = structure->members();
        structure = steps.front() == QStringLiteral("[0]")
            ? &structure->items().front()
            : &std::find_if(members.begin(), members.end(), [&](const auto& member) {
                  return member.name == steps.front();
              })->value;
    }
    QCOMPARE(
        std::erase_if(structure->members(), [&](const auto& member) { return member.name == name; }), std::size_t {1});
    const auto issues = fixture::listed(validate(readContact(json).contact), path);
    // The table has the model's word; the four types of reference need a value all the same.
    const bool isNeeded = field(id).required || id == FieldId::ReferenceValue;
    QCOMPARE(issues, isNeeded ? QStringList {path + QStringLiteral(" required")} : QStringList());
}

void TestFieldRules::choices_data()
{
    QTest::addColumn<FieldId>("id");
    for (const auto& row : fieldTable()) {
        if (!row.choices.empty())
            QTest::newRow(row.path) << row.id;
    }
}

void TestFieldRules::choices()
{
    QFETCH(FieldId, id);
    QStringList all;
    for (const auto* choice : field(id).choices) {
        all += QString::fromLatin1(choice);
        const auto issues = issuesOf(id, all.back());
        QVERIFY2(!issues.join(u' ').contains(QStringLiteral("not_allowed")), qPrintable(issues.join(u' ')));
    }
    const auto refusal = QStringLiteral("not_allowed ") + all.join(u' ');
    for (const auto& wrong : {all.front() + u' ', all.front().toLower() + u'X', QStringLiteral("ATTACHMENT")})
        QCOMPARE(issuesOf(id, wrong), QStringList {refusal});
}

void TestFieldRules::patterns_data()
{
    QTest::addColumn<FieldId>("id");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("issue");

    const auto row = [](const char* name, FieldId id, QString text, QString issue) {
        QTest::newRow(name) << id << text << issue;
    };
    row("address", FieldId::DestinationEmailAddress, QStringLiteral("user@localhost"),
        QStringLiteral("bad_pattern email-address"));
    row("ARN", FieldId::ReferenceArn, QStringLiteral("arn:aws:connect:us-west-2:1:x_y"),
        QStringLiteral("bad_pattern arn"));
    row("attribute key", FieldId::AttributeKey, QStringLiteral("order id"), QStringLiteral("bad_key A-Z a-z 0-9 - _"));
    row("attribute key with connect:", FieldId::AttributeKey, QStringLiteral("connect:x"),
        QStringLiteral("bad_key A-Z a-z 0-9 - _"));
    row("attribute key beyond ASCII", FieldId::AttributeKey, QStringLiteral("größe"),
        QStringLiteral("bad_key A-Z a-z 0-9 - _"));
    row("segment key", FieldId::SegmentKey, QStringLiteral("other:x"),
        QStringLiteral("bad_key A-Z a-z 0-9 - _, connect: in front"));
    row("segment key of the prefix alone", FieldId::SegmentKey, QStringLiteral("connect:"),
        QStringLiteral("bad_key A-Z a-z 0-9 - _, connect: in front"));
    row("good segment key", FieldId::SegmentKey, QStringLiteral("connect:Some-key_1"), {});
    row("http attachment", FieldId::AttachmentS3Url, QStringLiteral("http://h/k"), QStringLiteral("bad_url https"));
    row("s3 attachment", FieldId::AttachmentS3Url, QStringLiteral("s3://bucket/k"), QStringLiteral("bad_url https"));
    row("file name with a joiner", FieldId::AttachmentFileName, QStringLiteral("a\u200Db.pdf"),
        QStringLiteral("forbidden_character U+200D ZERO WIDTH JOINER"));
    row("file name turned around", FieldId::AttachmentFileName, QStringLiteral("gpj.\u202Eexe"),
        QStringLiteral("forbidden_character U+202E RIGHT-TO-LEFT OVERRIDE"));
    row("file name with a line break", FieldId::AttachmentFileName, QStringLiteral("a\nb"),
        QStringLiteral("forbidden_character U+000A"));
    row("file name with a private character", FieldId::AttachmentFileName, QStringLiteral("a\uE000"),
        QStringLiteral("forbidden_character U+E000"));
    row("file name with an unassigned character", FieldId::AttachmentFileName, QStringLiteral("a\u0378"),
        QStringLiteral("forbidden_character U+0378"));
    row("plain file name", FieldId::AttachmentFileName, QStringLiteral("Größe 漢字 (1).pdf"), {});
}

void TestFieldRules::patterns()
{
    QFETCH(FieldId, id);
    QFETCH(QString, text);
    QFETCH(QString, issue);
    QCOMPARE(issuesOf(id, text), issue.isEmpty() ? QStringList() : QStringList {issue});
}

void TestFieldRules::integers_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("issue");

    const auto range = QStringLiteral("out_of_range -2147483648 2147483647 %1 number");
    QTest::newRow("greatest") << QByteArray("2147483647") << QString();
    QTest::newRow("least") << QByteArray("-2147483648") << QString();
    QTest::newRow("one too many") << QByteArray("2147483648") << range.arg(QStringLiteral("2147483648"));
    QTest::newRow("one too few") << QByteArray("-2147483649") << range.arg(QStringLiteral("-2147483649"));
    QTest::newRow("past 64 bits") << QByteArray("99999999999999999999")
                                  << range.arg(QStringLiteral("99999999999999999999"));
    QTest::newRow("whole by another spelling") << QByteArray("6.0e1") << QString();
    QTest::newRow("a fraction") << QByteArray("1.5") << QStringLiteral("wrong_type integer number");
}

void TestFieldRules::integers()
{
    QFETCH(QByteArray, number);
    QFETCH(QString, issue);
    const auto contact = readContact(fixture::withMember(FieldId::SegmentInteger, base::Json::number(number))).contact;
    const auto path = fixture::pathOf(FieldId::SegmentInteger);
    QCOMPARE(
        fixture::listed(validate(contact), path), issue.isEmpty() ? QStringList() : QStringList {path + u' ' + issue});
}

void TestFieldRules::lists()
{
    auto contact = fixture::smallContact();
    contact.attachments.resize(51, {QStringLiteral("a.txt"), QStringLiteral("https://h/k"), {}});
    QCOMPARE(fixture::listed(validate(contact)), QStringList {QStringLiteral("Attachments too_long 50 51 items")});
    contact.attachments.pop_back();
    QCOMPARE(fixture::listed(validate(contact)), QStringList());
}

void TestFieldRules::warnsOfABodyOfTooManyBytes()
{
    auto contact = fixture::smallContact();
    auto& body = contact.emailMessage->rawMessage->body.emplace();
    body = QString(5'242'880, u'é');
    QCOMPARE(fixture::listed(validate(contact)),
        QStringList {QStringLiteral("EmailMessage.RawMessage.Body ! too_long 5242880 10485760 bytes")});
    body += u'é';
    QCOMPARE(fixture::listed(validate(contact)),
        QStringList {QStringLiteral("EmailMessage.RawMessage.Body too_long 5242880 5242881 characters")});
}

void TestFieldRules::aSmallRequestIsGood()
{
    QCOMPARE(fixture::listed(validate(fixture::smallContact())), QStringList());
    auto contact = fixture::smallContact();
    contact.emailMessage->rawMessage->subject = QString(); // may be empty, must be there
    QCOMPARE(fixture::listed(validate(contact)), QStringList());
}

void TestFieldRules::anEmptyOneReportsAllThatIsMissing()
{
    QCOMPARE(fixture::listed(validate({})),
        (QStringList {QStringLiteral("InstanceId required"), QStringLiteral("FromEmailAddress required"),
            QStringLiteral("DestinationEmailAddress required"), QStringLiteral("EmailMessage required")}));
    auto contact = blankContact();
    contact.fromEmailAddress.emplace();
    contact.attachments.emplace_back();
    contact.references.push_back({QStringLiteral("r"), {}});
    QCOMPARE(fixture::listed(validate(contact)),
        (QStringList {QStringLiteral("InstanceId required"), QStringLiteral("FromEmailAddress.EmailAddress required"),
            QStringLiteral("DestinationEmailAddress required"), QStringLiteral("References.r.Type required"),
            QStringLiteral("EmailMessage.RawMessage.Subject required"),
            QStringLiteral("EmailMessage.RawMessage.Body required"), QStringLiteral("Attachments[0].FileName required"),
            QStringLiteral("Attachments[0].S3Url required")}));
    contact.emailMessage->rawMessage.reset();
    QVERIFY(fixture::listed(validate(contact)).contains(QStringLiteral("EmailMessage.RawMessage required")));
}

QTEST_APPLESS_MAIN(TestFieldRules)
#include "tst_field_rules.moc"
