// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"

#include <concepts>
#include <type_traits>

/// The one place that ties the structures to the members' names on the wire. visitMembers(structure, visit) calls
/// visit(name, member) for each, in the service model's order; reading and writing are visitors.
namespace composer::contact {

template <class S, class T>
concept Maybe = std::same_as<std::remove_const_t<S>, T>;

template <Maybe<EmailAddressInfo> S, class Visit>
void visitMembers(S& info, Visit&& visit)
{
    visit(u"EmailAddress", info.emailAddress);
    visit(u"DisplayName", info.displayName);
}

template <Maybe<RawMessage> S, class Visit>
void visitMembers(S& message, Visit&& visit)
{
    visit(u"Subject", message.subject);
    visit(u"Body", message.body);
    visit(u"ContentType", message.contentType);
    visit(u"Headers", message.headers);
}

template <Maybe<EmailMessage> S, class Visit>
void visitMembers(S& message, Visit&& visit)
{
    visit(u"MessageSourceType", message.messageSourceType);
    visit(u"RawMessage", message.rawMessage);
}

template <Maybe<AdditionalRecipients> S, class Visit>
void visitMembers(S& recipients, Visit&& visit)
{
    visit(u"ToAddresses", recipients.toAddresses);
    visit(u"CcAddresses", recipients.ccAddresses);
}

template <Maybe<Attachment> S, class Visit>
void visitMembers(S& attachment, Visit&& visit)
{
    visit(u"FileName", attachment.fileName);
    visit(u"S3Url", attachment.s3Url);
}

template <Maybe<Reference> S, class Visit>
void visitMembers(S& reference, Visit&& visit)
{
    visit(u"Type", reference.type);
    visit(u"Value", reference.value);
    visit(u"Status", reference.status);
    visit(u"Arn", reference.arn);
    visit(u"StatusReason", reference.statusReason);
}

template <Maybe<SegmentAttributeValue> S, class Visit>
void visitMembers(S& value, Visit&& visit)
{
    visit(u"ValueString", value.valueString);
    visit(u"ValueMap", value.valueMap);
    visit(u"ValueInteger", value.valueInteger);
    visit(u"ValueList", value.valueList);
    visit(u"ValueArn", value.valueArn);
}

template <Maybe<EmailContact> S, class Visit>
void visitMembers(S& contact, Visit&& visit)
{
    visit(u"InstanceId", contact.instanceId);
    visit(u"FromEmailAddress", contact.fromEmailAddress);
    visit(u"DestinationEmailAddress", contact.destinationEmailAddress);
    visit(u"Description", contact.description);
    visit(u"References", contact.references);
    visit(u"Name", contact.name);
    visit(u"EmailMessage", contact.emailMessage);
    visit(u"AdditionalRecipients", contact.additionalRecipients);
    visit(u"Attachments", contact.attachments);
    visit(u"ContactFlowId", contact.contactFlowId);
    visit(u"RelatedContactId", contact.relatedContactId);
    visit(u"Attributes", contact.attributes);
    visit(u"SegmentAttributes", contact.segmentAttributes);
    visit(u"ClientToken", contact.clientToken);
}

/// A structure of the request, as opposed to a text, a number, a list or a map.
template <class S>
concept Structure = requires(S& structure)
{
    structure.unknown;
};

inline bool isAbsent(const Text& text)
{
    return !text;
}
inline bool isAbsent(const std::optional<std::int64_t>& number)
{
    return !number;
}
template <class T>
bool isAbsent(const std::vector<T>& container)
{
    return container.empty();
}
template <class T>
bool isAbsent(const std::optional<std::vector<T>>& container)
{
    return !container || container->empty();
}
template <Structure S>
bool isAbsent(const std::optional<S>& structure)
{
    return !structure;
}
/// Nothing that the structure itself knows; `unknown` does not count.
template <Structure S>
bool isAbsent(const S& structure)
{
    bool absent = true;
    visitMembers(structure, [&](QStringView, const auto& member) { absent = absent && isAbsent(member); });
    return absent;
}

} // namespace composer::contact
