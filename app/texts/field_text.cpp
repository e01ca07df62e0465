// SPDX-License-Identifier: Apache-2.0
#include "texts/field_text.h"

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

constexpr Row rows[] = {
    {FieldId::InstanceId, QT_TRANSLATE_NOOP("FieldText", "Instance"),
        QT_TRANSLATE_NOOP("FieldText", "The Amazon Connect instance that receives the contact"),
        "11111111-2222-3333-4444-555555555555"},
    {FieldId::FromEmailAddress, QT_TRANSLATE_NOOP("FieldText", "Sender"), "", ""},
    {FieldId::FromAddress, QT_TRANSLATE_NOOP("FieldText", "Sender's address"),
        QT_TRANSLATE_NOOP("FieldText", "Address of the customer"), "maria.lopez@example.com"},
    {FieldId::FromDisplayName, QT_TRANSLATE_NOOP("FieldText", "Sender's name"),
        QT_TRANSLATE_NOOP("FieldText", "Name; optional"), "Maria Lopez"},
    {FieldId::DestinationEmailAddress, QT_TRANSLATE_NOOP("FieldText", "To"),
        QT_TRANSLATE_NOOP("FieldText", "Your contact centre's address that the email was sent to"),
        "orders@support.example.com"},
    {FieldId::Description, QT_TRANSLATE_NOOP("FieldText", "Description"),
        QT_TRANSLATE_NOOP("FieldText", "Shown to the agent; optional"), "Asks where the parcel is"},
    {FieldId::References, QT_TRANSLATE_NOOP("FieldText", "References"),
        QT_TRANSLATE_NOOP("FieldText", "Links and facts that the agent receives with the contact"), ""},
    {FieldId::ReferenceKey, QT_TRANSLATE_NOOP("FieldText", "Reference name"),
        QT_TRANSLATE_NOOP("FieldText", "Shown to the agent next to the value"), "order"},
    {FieldId::ReferenceType, QT_TRANSLATE_NOOP("FieldText", "Reference type"), "", "URL"},
    {FieldId::ReferenceValue, QT_TRANSLATE_NOOP("FieldText", "Reference value"), "",
        "https://shop.example.com/orders/4711"},
    {FieldId::ReferenceStatus, QT_TRANSLATE_NOOP("FieldText", "Reference status"), "", "AVAILABLE"},
    {FieldId::ReferenceArn, QT_TRANSLATE_NOOP("FieldText", "Reference ARN"), "",
        "arn:aws:connect:us-east-1:123456789012:example"},
    {FieldId::ReferenceStatusReason, QT_TRANSLATE_NOOP("FieldText", "Reason for the reference's status"), "", ""},
    {FieldId::Name, QT_TRANSLATE_NOOP("FieldText", "Name of the contact"),
        QT_TRANSLATE_NOOP("FieldText", "The title that the agent sees; optional"), "Order 4711"},
    {FieldId::EmailMessage, QT_TRANSLATE_NOOP("FieldText", "Email"), "", ""},
    {FieldId::MessageSourceType, QT_TRANSLATE_NOOP("FieldText", "Message type"), "", "RAW"},
    {FieldId::RawMessage, QT_TRANSLATE_NOOP("FieldText", "Content of the email"), "", ""},
    {FieldId::Subject, QT_TRANSLATE_NOOP("FieldText", "Subject"),
        QT_TRANSLATE_NOOP("FieldText", "The subject line of the email"), "Where is my order 4711?"},
    {FieldId::Body, QT_TRANSLATE_NOOP("FieldText", "Message"),
        QT_TRANSLATE_NOOP("FieldText", "The text of the email; Tab leaves the field"),
        "Hello, I ordered on Monday and have not heard from you since."},
    {FieldId::ContentType, QT_TRANSLATE_NOOP("FieldText", "Format of the message"),
        QT_TRANSLATE_NOOP("FieldText", "Plain text or HTML"), "text/plain"},
    {FieldId::Headers, QT_TRANSLATE_NOOP("FieldText", "Email headers"),
        QT_TRANSLATE_NOOP("FieldText", "Threading and scan results of the original email"), ""},
    {FieldId::HeaderKey, QT_TRANSLATE_NOOP("FieldText", "Header"), "", "IN_REPLY_TO"},
    {FieldId::HeaderValue, QT_TRANSLATE_NOOP("FieldText", "Header value"), "", "<20260102030405.1@mail.example.com>"},
    {FieldId::AdditionalRecipients, QT_TRANSLATE_NOOP("FieldText", "Additional recipients"), "", ""},
    {FieldId::ToAddresses, QT_TRANSLATE_NOOP("FieldText", "Also to"),
        QT_TRANSLATE_NOOP("FieldText", "Other addresses that the email was sent to"), ""},
    {FieldId::ToAddress, QT_TRANSLATE_NOOP("FieldText", "Additional address"), "", "billing@support.example.com"},
    {FieldId::ToDisplayName, QT_TRANSLATE_NOOP("FieldText", "Additional recipient's name"), "", "Billing"},
    {FieldId::CcAddresses, QT_TRANSLATE_NOOP("FieldText", "Cc"),
        QT_TRANSLATE_NOOP("FieldText", "Addresses that received a copy"), ""},
    {FieldId::CcAddress, QT_TRANSLATE_NOOP("FieldText", "Cc address"), "", "manager@example.com"},
    {FieldId::CcDisplayName, QT_TRANSLATE_NOOP("FieldText", "Cc name"), "", "Sam Carter"},
    {FieldId::Attachments, QT_TRANSLATE_NOOP("FieldText", "Attachments"),
        QT_TRANSLATE_NOOP("FieldText", "Files that came with the email"), ""},
    {FieldId::AttachmentFileName, QT_TRANSLATE_NOOP("FieldText", "File name"), "", "invoice.pdf"},
    {FieldId::AttachmentS3Url, QT_TRANSLATE_NOOP("FieldText", "Presigned URL of the file"),
        QT_TRANSLATE_NOOP("FieldText", "Anyone who has it can read the file until it expires"),
        "https://bucket.s3.us-east-1.amazonaws.com/invoice.pdf?X-Amz-Signature=..."},
    {FieldId::ContactFlowId, QT_TRANSLATE_NOOP("FieldText", "Flow"),
        QT_TRANSLATE_NOOP("FieldText", "Overrides the flow of the address; optional"),
        "11111111-2222-3333-4444-555555555555"},
    {FieldId::RelatedContactId, QT_TRANSLATE_NOOP("FieldText", "Related contact"),
        QT_TRANSLATE_NOOP("FieldText", "Its attributes are copied once; optional"),
        "11111111-2222-3333-4444-555555555555"},
    {FieldId::Attributes, QT_TRANSLATE_NOOP("FieldText", "Attributes"),
        QT_TRANSLATE_NOOP("FieldText", "Values that flows can use"), ""},
    {FieldId::AttributeKey, QT_TRANSLATE_NOOP("FieldText", "Attribute name"),
        QT_TRANSLATE_NOOP("FieldText", "Letters, digits, - and _"), "customerTier"},
    {FieldId::AttributeValue, QT_TRANSLATE_NOOP("FieldText", "Attribute value"), "", "gold"},
    {FieldId::SegmentAttributes, QT_TRANSLATE_NOOP("FieldText", "Segment attributes"),
        QT_TRANSLATE_NOOP("FieldText", "Values that Amazon Connect itself uses"), ""},
    {FieldId::SegmentKey, QT_TRANSLATE_NOOP("FieldText", "Segment attribute name"), "", "connect:Subtype"},
    {FieldId::SegmentString, QT_TRANSLATE_NOOP("FieldText", "Text"), "", "connect:Email"},
    {FieldId::SegmentInteger, QT_TRANSLATE_NOOP("FieldText", "Whole number"), "", "135"},
    {FieldId::SegmentMap, QT_TRANSLATE_NOOP("FieldText", "Named values"), "", ""},
    {FieldId::SegmentMapKey, QT_TRANSLATE_NOOP("FieldText", "Name of the value"), "", "ExpiryDuration"},
    {FieldId::SegmentList, QT_TRANSLATE_NOOP("FieldText", "List"), "", ""},
    {FieldId::SegmentArn, QT_TRANSLATE_NOOP("FieldText", "ARN"), "", "arn:aws:connect:us-east-1:123456789012:example"},
    {FieldId::ClientToken, QT_TRANSLATE_NOOP("FieldText", "Client token"),
        QT_TRANSLATE_NOOP("FieldText", "Two requests with the same token create one contact; optional"),
        "7f1c6f0e-2b0a-4a53-9f0e-2f6b8d7c1a55"},
};

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
