// SPDX-License-Identifier: Apache-2.0
#include "models/field_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace composer::models {

using contact::FieldId;

namespace {

struct Row {
    FieldId id;
    const char* label;
    const char* hint;
    const char* example;
};

#define WORDS(text) QT_TRANSLATE_NOOP("FieldText", text)

constexpr Row rows[] = {
    {FieldId::InstanceId, WORDS("Instance"), WORDS("The Amazon Connect instance that gets the contact"),
        "11111111-2222-3333-4444-555555555555"},
    {FieldId::FromEmailAddress, WORDS("Sender"), "", ""},
    {FieldId::FromAddress, WORDS("Sender's address"), WORDS("Address of the customer"), "maria.lopez@example.com"},
    {FieldId::FromDisplayName, WORDS("Sender's name"), WORDS("Name; optional"), "Maria Lopez"},
    {FieldId::DestinationEmailAddress, WORDS("To"), WORDS("The address of your contact centre that the mail is for"),
        "orders@support.example.com"},
    {FieldId::Description, WORDS("Description"), WORDS("Shown to the agent; optional"), "Asks where the parcel is"},
    {FieldId::References, WORDS("References"), WORDS("Links and facts that the agent gets with the contact"), ""},
    {FieldId::ReferenceKey, WORDS("Reference name"), WORDS("Shown to the agent beside the value"), "order"},
    {FieldId::ReferenceType, WORDS("Kind of reference"), "", "URL"},
    {FieldId::ReferenceValue, WORDS("Reference value"), "", "https://shop.example.com/orders/4711"},
    {FieldId::ReferenceStatus, WORDS("Reference status"), "", "AVAILABLE"},
    {FieldId::ReferenceArn, WORDS("Reference ARN"), "", "arn:aws:connect:us-east-1:123456789012:example"},
    {FieldId::ReferenceStatusReason, WORDS("Reason of the reference's status"), "", ""},
    {FieldId::Name, WORDS("Name of the contact"), WORDS("The title that the agent sees; optional"), "Order 4711"},
    {FieldId::EmailMessage, WORDS("Mail"), "", ""},
    {FieldId::MessageSourceType, WORDS("Kind of message"), "", "RAW"},
    {FieldId::RawMessage, WORDS("Content of the mail"), "", ""},
    {FieldId::Subject, WORDS("Subject"), WORDS("The subject line of the mail"), "Where is my order 4711?"},
    {FieldId::Body, WORDS("Message"), WORDS("The text of the mail; Tab leaves it"),
        "Hello, I ordered on Monday and have not heard from you since."},
    {FieldId::ContentType, WORDS("Format of the message"), WORDS("Plain text or HTML"), "text/plain"},
    {FieldId::Headers, WORDS("Mail headers"), WORDS("Threading and scan verdicts of the original mail"), ""},
    {FieldId::HeaderKey, WORDS("Header"), "", "IN_REPLY_TO"},
    {FieldId::HeaderValue, WORDS("Header value"), "", "<20260102030405.1@mail.example.com>"},
    {FieldId::AdditionalRecipients, WORDS("Further recipients"), "", ""},
    {FieldId::ToAddresses, WORDS("Also to"), WORDS("Further addresses that the mail went to"), ""},
    {FieldId::ToAddress, WORDS("Further address"), "", "billing@support.example.com"},
    {FieldId::ToDisplayName, WORDS("Further addressee's name"), "", "Billing"},
    {FieldId::CcAddresses, WORDS("Cc"), WORDS("Addresses that got a copy"), ""},
    {FieldId::CcAddress, WORDS("Cc address"), "", "manager@example.com"},
    {FieldId::CcDisplayName, WORDS("Cc name"), "", "Sam Carter"},
    {FieldId::Attachments, WORDS("Attachments"), WORDS("Files that came with the mail"), ""},
    {FieldId::AttachmentFileName, WORDS("File name"), "", "invoice.pdf"},
    {FieldId::AttachmentS3Url, WORDS("Presigned address of the file"),
        WORDS("Lets anyone who has it read the file until it ends"),
        "https://bucket.s3.us-east-1.amazonaws.com/invoice.pdf?X-Amz-Signature=..."},
    {FieldId::ContactFlowId, WORDS("Flow"), WORDS("Wins over the flow of the address; optional"),
        "11111111-2222-3333-4444-555555555555"},
    {FieldId::RelatedContactId, WORDS("Related contact"), WORDS("Its attributes are copied once; optional"),
        "11111111-2222-3333-4444-555555555555"},
    {FieldId::Attributes, WORDS("Attributes"), WORDS("Values that flows can use"), ""},
    {FieldId::AttributeKey, WORDS("Attribute name"), WORDS("Letters, digits, - and _"), "customerTier"},
    {FieldId::AttributeValue, WORDS("Attribute value"), "", "gold"},
    {FieldId::SegmentAttributes, WORDS("Segment attributes"), WORDS("Values that Amazon Connect itself understands"),
        ""},
    {FieldId::SegmentKey, WORDS("Segment attribute name"), "", "connect:Subtype"},
    {FieldId::SegmentString, WORDS("Text"), "", "connect:Email"},
    {FieldId::SegmentInteger, WORDS("Whole number"), "", "135"},
    {FieldId::SegmentMap, WORDS("Named values"), "", ""},
    {FieldId::SegmentMapKey, WORDS("Name of the value"), "", "ExpiryDuration"},
    {FieldId::SegmentList, WORDS("List"), "", ""},
    {FieldId::SegmentArn, WORDS("ARN"), "", "arn:aws:connect:us-east-1:123456789012:example"},
    {FieldId::ClientToken, WORDS("Client token"), WORDS("Two requests with one token make one contact; optional"),
        "7f1c6f0e-2b0a-4a53-9f0e-2f6b8d7c1a55"},
};

#undef WORDS

QString translated(const char* text)
{
    return *text ? QCoreApplication::translate("FieldText", text) : QString();
}

} // namespace

FieldText fieldText(FieldId id)
{
    const auto member = QString::fromLatin1(contact::field(id).path);
    const auto row = std::ranges::find(rows, id, &Row::id);
    if (row == std::end(rows))
        return {.label = member, .hint = {}, .example = {}, .member = member};
    return {translated(row->label), translated(row->hint), QString::fromUtf8(row->example), member};
}

} // namespace composer::models
