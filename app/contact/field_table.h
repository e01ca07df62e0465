// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

#include <cstdint>
#include <optional>
#include <span>

/// The single source of truth about every member of the request. The form, the validator, the command line and the
/// sandbox read it; a contract test compares it bound by bound with the service model.
namespace composer::contact {

enum class FieldId {
    InstanceId,
    FromEmailAddress,
    FromAddress,
    FromDisplayName,
    DestinationEmailAddress,
    Description,
    References,
    ReferenceKey,
    ReferenceType,
    ReferenceValue,
    ReferenceStatus,
    ReferenceArn,
    ReferenceStatusReason,
    Name,
    EmailMessage,
    MessageSourceType,
    RawMessage,
    Subject,
    Body,
    ContentType,
    Headers,
    HeaderKey,
    HeaderValue,
    AdditionalRecipients,
    ToAddresses,
    ToAddress,
    ToDisplayName,
    CcAddresses,
    CcAddress,
    CcDisplayName,
    Attachments,
    AttachmentFileName,
    AttachmentS3Url,
    ContactFlowId,
    RelatedContactId,
    Attributes,
    AttributeKey,
    AttributeValue,
    SegmentAttributes,
    SegmentKey,
    SegmentString,
    SegmentMap,
    SegmentMapKey,
    SegmentInteger,
    SegmentList,
    SegmentArn,
    ClientToken
};

enum class FieldKind { String, Integer, Structure, List, Map, MapKey };

/// What the bounds count.
enum class Unit { Characters, Utf8Bytes, Items, Number };

/// Shape that a whole value must have, beyond its length.
enum class Pattern {
    None,
    EmailAddress, ///< ^[^\s@]+@[^\s@]+\.[^\s@]+$ (Smithy model; anchored)
    NoCategoryC, ///< ^\P{C}*$ (Smithy model, FileName)
    Arn, ///< ^[-:/A-Za-z0-9]+$ (Smithy model, ReferenceArn)
    AttributeKey, ///< ^[A-Za-z0-9_-]+$ (API reference, Attributes)
    SegmentKey, ///< ^(connect:)?[A-Za-z0-9_-]+$ (API reference, SegmentAttributes and its example)
    HttpsUrl
};

/// Which control characters a text may hold; everything else of C0, C1 and DEL is refused.
enum class Lines { Single, Multiple };

struct Field {
    FieldId id;
    /// Path in the request: "[]" is an item of a list, "{}" a value of a map, "{key}" for its key.
    const char* path;
    FieldKind kind;
    bool required; ///< within the structure that holds it; a key of a map always is
    std::optional<std::int64_t> minimum;
    std::optional<std::int64_t> maximum;
    Unit unit;
    Pattern pattern;
    std::span<const char* const> choices; ///< what the service accepts at creation; empty: free text
    bool sensitive; ///< as the service model marks it: never in logs
    Lines lines;
};

/// One row per member, in the order of the request's members.
std::span<const Field> fieldTable();
const Field& field(FieldId id);
/// The member's own name: "Subject" for EmailMessage.RawMessage.Subject.
QLatin1StringView memberName(FieldId id);
/// Inside no list and no map: the request has one such member.
bool isSingle(FieldId id);
/// The rows of what a map holds: its keys and, in a map from text to text, its values.
const Field& keyOf(FieldId map);
const Field& valueOf(FieldId map);

/// Rules over several members. Source: API reference of StartEmailContact and the admin guide's feature limits.
namespace totals {
inline constexpr int recipients = 50; ///< the destination, To and Cc together
inline constexpr int additionalRecipients = recipients - 1; ///< To and Cc together
inline constexpr int attributeBytes = 32'768; ///< UTF-8, keys and values
/// UTF-8, over all references. The manual does not say whether keys count; they do here, which is stricter.
inline constexpr int referenceBytes = 4'096;
inline constexpr int expiryMinimumMinutes = 1;
inline constexpr int expiryMaximumMinutes = 129'600; ///< 90 days
inline constexpr int expiryDefaultMinutes = 20'160; ///< 14 days, when not given
} // namespace totals

} // namespace composer::contact
