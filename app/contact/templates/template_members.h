// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"
#include "contact/field_table.h"
#include "contact/issues/path.h"

/// The texts of a request that a variable may stand in: every value that is a text, but no key of a map, and nothing
/// that the request's structures do not know.
namespace composer::contact {

/// What a text of a request is, as far as the writing of values into it goes.
enum class TextContext {
    SingleLine,
    MultiLine,
    Html, ///< the body of a text/html message
    Url,
    EpochDate ///< the value of a reference of the type DATE
};

template <class Visit>
class TextVisitor {
public:
    explicit TextVisitor(Visit& visit)
        : m_visit(visit)
    {
    }

    template <class Contact>
    void contact(Contact& contact)
    {
        const Path root;
        text(FieldId::InstanceId, root, contact.instanceId);
        if (contact.fromEmailAddress)
            address(root.member(u"FromEmailAddress"), FieldId::FromAddress, *contact.fromEmailAddress);
        text(FieldId::DestinationEmailAddress, root, contact.destinationEmailAddress);
        text(FieldId::Description, root, contact.description);
        const auto references = root.member(u"References");
        for (auto& [key, value] : contact.references)
            reference(references.member(key), value);
        text(FieldId::Name, root, contact.name);
        if (contact.emailMessage)
            message(root.member(u"EmailMessage"), *contact.emailMessage);
        recipients(root.member(u"AdditionalRecipients"), contact.additionalRecipients);
        const auto attachments = root.member(u"Attachments");
        for (qsizetype i = 0; i < std::ssize(contact.attachments); ++i)
            attachment(attachments.item(i), contact.attachments[std::size_t(i)]);
        text(FieldId::ContactFlowId, root, contact.contactFlowId);
        text(FieldId::RelatedContactId, root, contact.relatedContactId);
        map(FieldId::AttributeValue, root.member(u"Attributes"), contact.attributes);
        const auto segments = root.member(u"SegmentAttributes");
        for (auto& [key, value] : contact.segmentAttributes)
            segment(segments.member(key), value);
        text(FieldId::ClientToken, root, contact.clientToken);
    }

private:
    static TextContext ownContext(FieldId id)
    {
        return field(id).lines == Lines::Multiple ? TextContext::MultiLine : TextContext::SingleLine;
    }
    template <class Member>
    void text(FieldId id, const Path& parent, Member& member)
    {
        text(id, parent, member, ownContext(id));
    }
    template <class Member>
    void text(FieldId id, const Path& parent, Member& member, TextContext context)
    {
        if (member)
            m_visit(parent.member(memberName(id)), context, *member);
    }
    template <class Map>
    void map(FieldId id, const Path& path, Map& entries)
    {
        for (auto& [key, value] : entries)
            m_visit(path.member(key), ownContext(id), value);
    }
    template <class Address>
    void address(const Path& path, FieldId id, Address& address)
    {
        text(id, path, address.emailAddress);
        text(FieldId::FromDisplayName, path, address.displayName);
    }
    template <class Reference>
    void reference(const Path& path, Reference& reference)
    {
        text(FieldId::ReferenceType, path, reference.type);
        // The type comes first: it may have been a variable itself.
        const auto context = reference.type == QStringLiteral("URL") ? TextContext::Url
            : reference.type == QStringLiteral("DATE")               ? TextContext::EpochDate
                                                                     : ownContext(FieldId::ReferenceValue);
        text(FieldId::ReferenceValue, path, reference.value, context);
        text(FieldId::ReferenceStatus, path, reference.status);
        text(FieldId::ReferenceArn, path, reference.arn);
        text(FieldId::ReferenceStatusReason, path, reference.statusReason);
    }
    template <class Message>
    void message(const Path& path, Message& message)
    {
        text(FieldId::MessageSourceType, path, message.messageSourceType);
        if (!message.rawMessage)
            return;
        auto& raw = *message.rawMessage;
        const auto rawPath = path.member(u"RawMessage");
        text(FieldId::ContentType, rawPath, raw.contentType); // first, for the same reason
        text(FieldId::Subject, rawPath, raw.subject);
        const bool isHtml = raw.contentType == QStringLiteral("text/html");
        text(FieldId::Body, rawPath, raw.body, isHtml ? TextContext::Html : TextContext::MultiLine);
        map(FieldId::HeaderValue, rawPath.member(u"Headers"), raw.headers);
    }
    template <class Recipients>
    void recipients(const Path& path, Recipients& recipients)
    {
        const auto addresses = [&](QStringView name, FieldId id, auto& list) {
            const auto listPath = path.member(name);
            for (qsizetype i = 0; i < std::ssize(list); ++i)
                address(listPath.item(i), id, list[std::size_t(i)]);
        };
        addresses(u"ToAddresses", FieldId::ToAddress, recipients.toAddresses);
        addresses(u"CcAddresses", FieldId::CcAddress, recipients.ccAddresses);
    }
    template <class Attachment>
    void attachment(const Path& path, Attachment& attachment)
    {
        text(FieldId::AttachmentFileName, path, attachment.fileName);
        text(FieldId::AttachmentS3Url, path, attachment.s3Url, TextContext::Url);
    }
    template <class Segment>
    void segment(const Path& path, Segment& value)
    {
        text(FieldId::SegmentString, path, value.valueString);
        if (value.valueMap) {
            const auto inside = path.member(u"ValueMap");
            for (auto& [key, inner] : *value.valueMap)
                segment(inside.member(key), inner);
        }
        if (value.valueList) {
            const auto inside = path.member(u"ValueList");
            for (qsizetype i = 0; i < std::ssize(*value.valueList); ++i)
                segment(inside.item(i), (*value.valueList)[std::size_t(i)]);
        }
        text(FieldId::SegmentArn, path, value.valueArn);
    }

    Visit& m_visit;
};

/// Calls visit(path, context, text) for each text there is; the text may be changed where the contact is not const.
template <class Contact, class Visit>
void visitTexts(Contact& contact, Visit visit)
{
    TextVisitor(visit).contact(contact);
}

} // namespace composer::contact
