// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "contact/field_table.h"

#include <QAnyStringView>
#include <QLatin1StringView>
#include <QString>

#include <concepts>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

/// The request of StartEmailContact as plain values: what a person typed, nothing checked yet.
/// A member that is absent is std::nullopt, which is not the same as an empty text: the wire knows the difference.
/// Every struct keeps what a file said beyond it in `unknown`, so that an imported file is written back whole.
///
/// Below each struct is visitMembers(structure, visit): it calls visit(FieldId, member) for each member, in the
/// service model's order. Reading, writing, the rules, templates and forms are all visitors, so a new member is
/// added to its struct, to the visit and to the field table, and to nothing else on this floor.
namespace composer::contact {

using Text = std::optional<QString>;

/// T, or const T: a visit serves readers and writers of the structure alike.
template <class S, class T>
concept Maybe = std::same_as<std::remove_const_t<S>, T>;

/// What a file said beyond a structure. It is written back unless the proper member has been given a value since.
struct UnknownMembers {
    /// Members that the structure does not know, and known ones of a wrong JSON type. Of a map from text to text
    /// only the entries of a wrong type are here, as an object under the map's name.
    std::vector<base::JsonMember> members;
    /// The whole value, where it was no object at all.
    std::optional<base::Json> instead;

    bool isEmpty() const { return members.empty() && !instead; }
    const base::Json* find(QAnyStringView name) const;
    bool operator==(const UnknownMembers&) const = default;
};

/// One entry of a map, in the order in which it was written. Two rows may carry one key while somebody edits;
/// the validator reports it.
template <class Value>
struct Entry {
    QString key;
    Value value;
    bool operator==(const Entry&) const = default;
};
template <class Value>
using Entries = std::vector<Entry<Value>>;

struct EmailAddressInfo {
    Text emailAddress;
    Text displayName;
    UnknownMembers unknown;
    bool operator==(const EmailAddressInfo&) const = default;
};

/// An address has rows of its own in each place; see addressRows().
struct AddressRows {
    FieldId address = FieldId::FromAddress;
    FieldId displayName = FieldId::FromDisplayName;
};

template <Maybe<EmailAddressInfo> S, class Visit>
void visitMembers(S& info, Visit&& visit, AddressRows rows = {})
{
    visit(rows.address, info.emailAddress);
    visit(rows.displayName, info.displayName);
}

struct RawMessage {
    Text subject;
    Text body;
    Text contentType; ///< "text/plain" or "text/html"
    Entries<QString> headers; ///< keys such as IN_REPLY_TO
    UnknownMembers unknown;
    bool operator==(const RawMessage&) const = default;
};

template <Maybe<RawMessage> S, class Visit>
void visitMembers(S& message, Visit&& visit)
{
    visit(FieldId::Subject, message.subject);
    visit(FieldId::Body, message.body);
    visit(FieldId::ContentType, message.contentType);
    visit(FieldId::Headers, message.headers);
}

struct EmailMessage {
    Text messageSourceType; ///< "RAW" is the only kind
    std::optional<RawMessage> rawMessage;
    UnknownMembers unknown;
    bool operator==(const EmailMessage&) const = default;
};

template <Maybe<EmailMessage> S, class Visit>
void visitMembers(S& message, Visit&& visit)
{
    visit(FieldId::MessageSourceType, message.messageSourceType);
    visit(FieldId::RawMessage, message.rawMessage);
}

struct AdditionalRecipients {
    std::vector<EmailAddressInfo> toAddresses;
    std::vector<EmailAddressInfo> ccAddresses;
    UnknownMembers unknown;
    bool operator==(const AdditionalRecipients&) const = default;
};

template <Maybe<AdditionalRecipients> S, class Visit>
void visitMembers(S& recipients, Visit&& visit)
{
    visit(FieldId::ToAddresses, recipients.toAddresses);
    visit(FieldId::CcAddresses, recipients.ccAddresses);
}

struct Attachment {
    Text fileName;
    Text s3Url; ///< presigned: a bearer secret until it expires
    UnknownMembers unknown;
    bool operator==(const Attachment&) const = default;
};

template <Maybe<Attachment> S, class Visit>
void visitMembers(S& attachment, Visit&& visit)
{
    visit(FieldId::AttachmentFileName, attachment.fileName);
    visit(FieldId::AttachmentS3Url, attachment.s3Url);
}

struct Reference {
    Text type; ///< "URL", "NUMBER", "STRING", "DATE", ...
    Text value; ///< text on the wire for every type
    Text status;
    Text arn;
    Text statusReason;
    UnknownMembers unknown;
    bool operator==(const Reference&) const = default;
};

template <Maybe<Reference> S, class Visit>
void visitMembers(S& reference, Visit&& visit)
{
    visit(FieldId::ReferenceType, reference.type);
    visit(FieldId::ReferenceValue, reference.value);
    visit(FieldId::ReferenceStatus, reference.status);
    visit(FieldId::ReferenceArn, reference.arn);
    visit(FieldId::ReferenceStatusReason, reference.statusReason);
}

/// A recursive value; nested further than maximumSegmentDepth it is refused. Exactly one of the five is meant to be
/// set, but the service's model does not say so.
struct SegmentAttributeValue {
    Text valueString;
    std::optional<std::int64_t> valueInteger; ///< 32 bits on the wire; wider here so that the validator can say so
    std::optional<std::vector<Entry<SegmentAttributeValue>>> valueMap;
    std::optional<std::vector<SegmentAttributeValue>> valueList;
    Text valueArn;
    UnknownMembers unknown;
    bool operator==(const SegmentAttributeValue&) const;
};

template <Maybe<SegmentAttributeValue> S, class Visit>
void visitMembers(S& value, Visit&& visit)
{
    visit(FieldId::SegmentString, value.valueString);
    visit(FieldId::SegmentMap, value.valueMap);
    visit(FieldId::SegmentInteger, value.valueInteger);
    visit(FieldId::SegmentList, value.valueList);
    visit(FieldId::SegmentArn, value.valueArn);
}

/// Levels of SegmentAttributeValue in each other: as many as a draft file can hold within parseJson()'s depth.
constexpr int maximumSegmentDepth = 49;

struct EmailContact {
    Text instanceId;
    std::optional<EmailAddressInfo> fromEmailAddress;
    Text destinationEmailAddress;
    Text description;
    Entries<Reference> references;
    Text name;
    std::optional<EmailMessage> emailMessage;
    AdditionalRecipients additionalRecipients;
    std::vector<Attachment> attachments;
    Text contactFlowId;
    Text relatedContactId;
    Entries<QString> attributes;
    Entries<SegmentAttributeValue> segmentAttributes;
    Text clientToken;
    UnknownMembers unknown;
    bool operator==(const EmailContact&) const = default;
};

template <Maybe<EmailContact> S, class Visit>
void visitMembers(S& contact, Visit&& visit)
{
    visit(FieldId::InstanceId, contact.instanceId);
    visit(FieldId::FromEmailAddress, contact.fromEmailAddress);
    visit(FieldId::DestinationEmailAddress, contact.destinationEmailAddress);
    visit(FieldId::Description, contact.description);
    visit(FieldId::References, contact.references);
    visit(FieldId::Name, contact.name);
    visit(FieldId::EmailMessage, contact.emailMessage);
    visit(FieldId::AdditionalRecipients, contact.additionalRecipients);
    visit(FieldId::Attachments, contact.attachments);
    visit(FieldId::ContactFlowId, contact.contactFlowId);
    visit(FieldId::RelatedContactId, contact.relatedContactId);
    visit(FieldId::Attributes, contact.attributes);
    visit(FieldId::SegmentAttributes, contact.segmentAttributes);
    visit(FieldId::ClientToken, contact.clientToken);
}

/// A new contact as a form starts with it: source RAW, text/plain, everything else absent.
EmailContact blankContact();

/// Nothing that a person wrote: a new contact, whatever instance, format or token it was given.
bool isBlank(const EmailContact& contact);

/// The content of the mail; made, as a new contact has it, where it is missing: a message without its source kind could
/// not be fixed in a form.
RawMessage& rawMessageOf(EmailContact& contact);

inline constexpr QLatin1StringView contactExpiryKey {"connect:ContactExpiry"};
inline constexpr QLatin1StringView expiryDurationKey {"ExpiryDuration"};

/// The minutes in {"ValueMap": {"ExpiryDuration": {"ValueInteger": minutes}}}; nothing for any other form.
std::optional<std::int64_t> expiryMinutes(const SegmentAttributeValue& value);
/// Sets or (nullopt) removes connect:ContactExpiry. Of a value that has the ValueMap form already only the minutes
/// change.
void setContactExpiry(Entries<SegmentAttributeValue>& attributes, std::optional<std::int64_t> minutes);

} // namespace composer::contact
