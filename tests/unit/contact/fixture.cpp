// SPDX-License-Identifier: Apache-2.0
#include "unit/contact/fixture.h"

#include "contact/drafts/request_json.h"
#include "contact/issues/path.h"

#include <algorithm>

namespace composer::contact::fixture {

namespace {

constexpr const char* fullText = R"({
  "InstanceId": "11111111-2222-4333-8444-555555555555",
  "FromEmailAddress": {"EmailAddress": "ana@example.com", "DisplayName": "Ana"},
  "DestinationEmailAddress": "support@example.org",
  "Description": "Two\nlines",
  "References": {
    "order": {"Type": "STRING", "Value": "4711", "Status": "APPROVED", "Arn": "arn:aws:connect:us-west-2:1:x/y",
      "StatusReason": "none"}
  },
  "Name": "A name",
  "EmailMessage": {
    "MessageSourceType": "RAW",
    "RawMessage": {"Subject": "A subject", "Body": "A body", "ContentType": "text/plain",
      "Headers": {"MESSAGE_ID": "<1@example.com>"}}
  },
  "AdditionalRecipients": {
    "ToAddresses": [{"EmailAddress": "to@example.org", "DisplayName": "To"}],
    "CcAddresses": [{"EmailAddress": "cc@example.org", "DisplayName": "Cc"}]
  },
  "Attachments": [{"FileName": "a.pdf", "S3Url": "https://bucket.s3.amazonaws.com/a.pdf?X-Amz-Signature=0"}],
  "ContactFlowId": "flow",
  "RelatedContactId": "related",
  "Attributes": {"colour": "blue"},
  "SegmentAttributes": {
    "one": {"ValueString": "text", "ValueMap": {"inner": {"ValueInteger": 1}}, "ValueInteger": 7,
      "ValueList": [{"ValueString": "x"}], "ValueArn": "arn"}
  },
  "ClientToken": "token"
})";

/// Steps of a row's path with "{}" and "[]" as steps of their own.
QStringList stepsOf(FieldId id)
{
    auto path = QString::fromLatin1(field(id).path);
    return path.replace(QStringLiteral("[]"), QStringLiteral(".[]")).split(u'.');
}

void replace(base::Json& json, QStringList steps, const base::Json& value)
{
    if (steps.isEmpty()) {
        json = value;
        return;
    }
    const auto step = steps.takeFirst();
    if (step == QStringLiteral("[]"))
        return replace(json.items().front(), steps, value);
    auto& members = json.members();
    if (step == QStringLiteral("{key}")) {
        members.front().name = value.text();
        return;
    }
    for (auto& member : members) {
        if (member.name == step || step == QStringLiteral("{}"))
            return replace(member.value, steps, value);
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray fullRequest()
{
    return fullText;
}

base::Json fullJson()
{
    return base::parseJson(fullRequest()).value();
}

EmailContact fullContact()
{
    return readContact(fullJson()).contact;
}

EmailContact smallContact()
{
    auto contact = blankContact();
    contact.instanceId = QStringLiteral("11111111-2222-4333-8444-555555555555");
    contact.fromEmailAddress.emplace().emailAddress = QStringLiteral("ana@example.com");
    contact.destinationEmailAddress = QStringLiteral("support@example.org");
    contact.emailMessage->rawMessage->subject = QStringLiteral("A subject");
    contact.emailMessage->rawMessage->body = QStringLiteral("A body");
    return contact;
}

base::Json withMember(FieldId id, const base::Json& value)
{
    auto json = fullJson();
    replace(json, stepsOf(id), value);
    return json;
}

EmailContact withText(FieldId id, const QString& text)
{
    return readContact(withMember(id, base::Json::string(text))).contact;
}

QString pathOf(FieldId id)
{
    auto path = QString::fromLatin1(field(id).path);
    const auto mapKey = [&](const char* map, const char* key) {
        const auto prefix = QString::fromLatin1(map) + u'.';
        if (path.startsWith(prefix + QStringLiteral("{")))
            path.replace(prefix.size(), path.indexOf(u'}') + 1 - prefix.size(), QString::fromLatin1(key));
    };
    mapKey("References", "order");
    mapKey("EmailMessage.RawMessage.Headers", "MESSAGE_ID");
    mapKey("Attributes", "colour");
    mapKey("SegmentAttributes", "one");
    mapKey("SegmentAttributes.one.ValueMap", "inner");
    return path.replace(QStringLiteral("[]"), QStringLiteral("[0]"));
}

QString fittingText(const Field& field, qsizetype characters)
{
    const auto filled = [&](const QString& start, const QString& end) {
        const auto rest = characters - start.size() - end.size();
        return rest < 0 ? QString() : start + QString(rest, u'x') + end;
    };
    switch (field.pattern) {
    case Pattern::EmailAddress:
        return filled(QStringLiteral("a"), QStringLiteral("@b.c"));
    case Pattern::HttpsUrl:
        return filled(QStringLiteral("https://h/"), {});
    case Pattern::NoCategoryC:
        return filled({}, QStringLiteral(".pdf"));
    default:
        return filled({}, {});
    }
}

QStringList listed(const Issues& issues)
{
    QStringList lines;
    for (const auto& issue : issues) {
        const auto mark = issue.severity == Severity::Warning ? QStringLiteral(" ! ") : QStringLiteral(" ");
        auto line = issue.path + mark + codeName(issue.code);
        for (const auto& parameter : issue.parameters)
            line += u' ' + parameter;
        lines += line;
    }
    return lines;
}

QStringList listed(const Issues& issues, const QString& path)
{
    Issues chosen;
    std::copy_if(issues.begin(), issues.end(), std::back_inserter(chosen),
        [&](const Issue& issue) { return issue.path == path; });
    return listed(chosen);
}

} // namespace composer::contact::fixture
