// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"

#include <QAnyStringView>
#include <QLatin1StringView>
#include <QString>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

/// The request of StartEmailContact as plain values: what a person typed, nothing checked yet.
/// A member that is absent is std::nullopt, which is not the same as an empty text: the wire knows the difference.
/// Every struct keeps what a file said beyond it in `unknown`, so that an imported file is written back whole.
namespace composer::contact {

using Text = std::optional<QString>;

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

struct RawMessage {
    Text subject;
    Text body;
    Text contentType; ///< "text/plain" or "text/html"
    Entries<QString> headers; ///< keys such as IN_REPLY_TO
    UnknownMembers unknown;
    bool operator==(const RawMessage&) const = default;
};

struct EmailMessage {
    Text messageSourceType; ///< "RAW" is the only kind
    std::optional<RawMessage> rawMessage;
    UnknownMembers unknown;
    bool operator==(const EmailMessage&) const = default;
};

struct AdditionalRecipients {
    std::vector<EmailAddressInfo> toAddresses;
    std::vector<EmailAddressInfo> ccAddresses;
    UnknownMembers unknown;
    bool operator==(const AdditionalRecipients&) const = default;
};

struct Attachment {
    Text fileName;
    Text s3Url; ///< presigned: a bearer secret until it expires
    UnknownMembers unknown;
    bool operator==(const Attachment&) const = default;
};

struct Reference {
    Text type; ///< "URL", "NUMBER", "STRING", "DATE", ...
    Text value; ///< text on the wire for every type
    Text status;
    Text arn;
    Text statusReason;
    UnknownMembers unknown;
    bool operator==(const Reference&) const = default;
};

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

/// A new contact as a form starts with it: source RAW, text/plain, everything else absent.
EmailContact blankContact();

/// Nothing that a person wrote: a new contact, whatever instance, format or token it was given.
bool isBlank(const EmailContact& contact);

/// The content of the mail; made, as a new contact has it, where it is missing: a message without its source kind could
/// not be mended in a form.
RawMessage& rawMessageOf(EmailContact& contact);

inline constexpr QLatin1StringView contactExpiryKey {"connect:ContactExpiry"};
inline constexpr QLatin1StringView expiryDurationKey {"ExpiryDuration"};

/// The minutes in {"ValueMap": {"ExpiryDuration": {"ValueInteger": minutes}}}; nothing for any other form.
std::optional<std::int64_t> expiryMinutes(const SegmentAttributeValue& value);
/// Sets or (nullopt) removes connect:ContactExpiry. Of a value that has the ValueMap form already only the minutes
/// change.
void setContactExpiryMinutes(EmailContact& contact, std::optional<std::int64_t> minutes);

} // namespace composer::contact
