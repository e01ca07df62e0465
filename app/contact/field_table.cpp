// SPDX-License-Identifier: Apache-2.0
#include "contact/field_table.h"

#include <array>
#include <limits>
#include <string_view>

namespace composer::contact {

namespace {

// The model also names ATTACHMENT, CONTACT_ANALYSIS, EMAIL and the EMAIL_MESSAGE kinds; the API reference of
// StartEmailContact allows these four at creation.
constexpr const char* referenceTypes[] = {"URL", "NUMBER", "STRING", "DATE"};
constexpr const char* referenceStatuses[] = {"AVAILABLE", "DELETED", "APPROVED", "REJECTED", "PROCESSING", "FAILED"};
constexpr const char* sourceTypes[] = {"RAW"};
// The model has no enumeration here; its text and the manual name these two.
constexpr const char* contentTypes[] = {"text/plain", "text/html"};
constexpr const char* headerNames[] = {
    "REFERENCES", "MESSAGE_ID", "IN_REPLY_TO", "X_SES_SPAM_VERDICT", "X_SES_VIRUS_VERDICT"};

using Bound = std::optional<std::int64_t>;
constexpr Bound open = std::nullopt;

/// The parts of a row that most rows leave alone.
struct More {
    Pattern pattern = Pattern::None;
    std::span<const char* const> choices = {};
    bool sensitive = false;
    Lines lines = Lines::Single;
};

enum Need { Optional, Required };

constexpr Field text(FieldId id, const char* path, Need need, Bound minimum, Bound maximum, More more = {})
{
    return {id, path, FieldKind::String, need == Required, minimum, maximum, Unit::Characters, more.pattern,
        more.choices, more.sensitive, more.lines};
}

constexpr Field key(FieldId id, const char* path, Bound minimum, Bound maximum, More more = {})
{
    auto row = text(id, path, Required, minimum, maximum, more);
    row.kind = FieldKind::MapKey;
    return row;
}

constexpr Field holder(FieldId id, FieldKind kind, const char* path, Need need = Optional, Bound minimum = {},
    Bound maximum = {}, bool sensitive = false)
{
    return {
        id, path, kind, need == Required, minimum, maximum, Unit::Items, Pattern::None, {}, sensitive, Lines::Single};
}

constexpr More secret {.sensitive = true};
constexpr More secretLines {.sensitive = true, .lines = Lines::Multiple};
constexpr More secretAddress {.pattern = Pattern::EmailAddress, .sensitive = true};
constexpr More lines {.lines = Lines::Multiple};

constexpr Field integer32(FieldId id, const char* path)
{
    using Range = std::numeric_limits<std::int32_t>;
    return {id, path, FieldKind::Integer, false, Range::min(), Range::max(), Unit::Number, Pattern::None, {}, false,
        Lines::Single};
}

using enum FieldId;
using Kind = FieldKind;

constexpr Field rows[] = {
    text(InstanceId, "InstanceId", Required, 1, 100),
    holder(FromEmailAddress, Kind::Structure, "FromEmailAddress", Required),
    text(FromAddress, "FromEmailAddress.EmailAddress", Required, 1, 255, secretAddress),
    text(FromDisplayName, "FromEmailAddress.DisplayName", Optional, 0, 256, secret),
    text(DestinationEmailAddress, "DestinationEmailAddress", Required, 1, 255, secretAddress),
    text(Description, "Description", Optional, 0, 4096, secretLines),
    holder(References, Kind::Map, "References"),
    key(ReferenceKey, "References.{key}", 1, 4096),
    text(ReferenceType, "References.{}.Type", Required, open, open, {.choices = referenceTypes}),
    text(ReferenceValue, "References.{}.Value", Optional, 0, 4096, lines),
    text(ReferenceStatus, "References.{}.Status", Optional, open, open, {.choices = referenceStatuses}),
    text(ReferenceArn, "References.{}.Arn", Optional, 20, 256, {.pattern = Pattern::Arn}),
    text(ReferenceStatusReason, "References.{}.StatusReason", Optional, 0, 100),
    text(Name, "Name", Optional, 0, 1024, secret),
    holder(EmailMessage, Kind::Structure, "EmailMessage", Required),
    text(MessageSourceType, "EmailMessage.MessageSourceType", Required, open, open, {.choices = sourceTypes}),
    // Optional in the model, but RAW is the only source and has nothing without it.
    holder(RawMessage, Kind::Structure, "EmailMessage.RawMessage", Required),
    text(Subject, "EmailMessage.RawMessage.Subject", Required, 0, 998, secret),
    text(Body, "EmailMessage.RawMessage.Body", Required, 1, 5'242'880, secretLines),
    text(ContentType, "EmailMessage.RawMessage.ContentType", Required, 1, 100, {.choices = contentTypes}),
    holder(Headers, Kind::Map, "EmailMessage.RawMessage.Headers"),
    key(HeaderKey, "EmailMessage.RawMessage.Headers.{key}", open, open, {.choices = headerNames}),
    text(HeaderValue, "EmailMessage.RawMessage.Headers.{}", Optional, 1, 20'000),
    holder(AdditionalRecipients, Kind::Structure, "AdditionalRecipients"),
    holder(ToAddresses, Kind::List, "AdditionalRecipients.ToAddresses", Optional, 1, 50),
    text(ToAddress, "AdditionalRecipients.ToAddresses[].EmailAddress", Required, 1, 255, secretAddress),
    text(ToDisplayName, "AdditionalRecipients.ToAddresses[].DisplayName", Optional, 0, 256, secret),
    holder(CcAddresses, Kind::List, "AdditionalRecipients.CcAddresses", Optional, 1, 50),
    text(CcAddress, "AdditionalRecipients.CcAddresses[].EmailAddress", Required, 1, 255, secretAddress),
    text(CcDisplayName, "AdditionalRecipients.CcAddresses[].DisplayName", Optional, 0, 256, secret),
    holder(Attachments, Kind::List, "Attachments", Optional, 1, 50, true),
    text(AttachmentFileName, "Attachments[].FileName", Required, 1, 256, {.pattern = Pattern::NoCategoryC}),
    text(AttachmentS3Url, "Attachments[].S3Url", Required, 1, 2000, {.pattern = Pattern::HttpsUrl}),
    text(ContactFlowId, "ContactFlowId", Optional, open, 500),
    text(RelatedContactId, "RelatedContactId", Optional, 1, 256),
    holder(Attributes, Kind::Map, "Attributes"),
    key(AttributeKey, "Attributes.{key}", 1, 32'767, {.pattern = Pattern::AttributeKey}),
    text(AttributeValue, "Attributes.{}", Optional, 0, 32'767, lines),
    holder(SegmentAttributes, Kind::Map, "SegmentAttributes"),
    key(SegmentKey, "SegmentAttributes.{key}", 1, 128, {.pattern = Pattern::SegmentKey}),
    text(SegmentString, "SegmentAttributes.{}.ValueString", Optional, 0, 1024, lines),
    holder(SegmentMap, Kind::Map, "SegmentAttributes.{}.ValueMap"),
    key(SegmentMapKey, "SegmentAttributes.{}.ValueMap.{key}", 1, 128),
    integer32(SegmentInteger, "SegmentAttributes.{}.ValueInteger"),
    holder(SegmentList, Kind::List, "SegmentAttributes.{}.ValueList"),
    text(SegmentArn, "SegmentAttributes.{}.ValueArn", Optional, 0, 1024),
    text(ClientToken, "ClientToken", Optional, open, 500),
};

constexpr bool rowsAreInOrder()
{
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        if (rows[i].id != static_cast<FieldId>(i))
            return false;
    }
    return std::size(rows) == static_cast<std::size_t>(ClientToken) + 1;
}
static_assert(rowsAreInOrder(), "field() finds a row by the number of its id");

constexpr const Field& after(FieldId id, std::size_t distance)
{
    return rows[static_cast<std::size_t>(id) + distance];
}

constexpr bool keysFollowTheirMaps()
{
    for (const auto& row : rows) {
        if (row.kind == Kind::Map && after(row.id, 1).kind != Kind::MapKey)
            return false;
    }
    return true;
}
static_assert(keysFollowTheirMaps(), "keyOf() and valueOf() find rows by their place");

/// What follows the last dot of each path; readers ask for every member of a file.
constexpr auto memberNames()
{
    std::array<QLatin1StringView, std::size(rows)> names;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string_view path(rows[i].path);
        const auto name = path.substr(path.rfind('.') + 1);
        names[i] = QLatin1StringView(name.data(), qsizetype(name.size()));
    }
    return names;
}
constexpr auto names = memberNames();

} // namespace

std::span<const Field> fieldTable()
{
    return rows;
}

const Field& field(FieldId id)
{
    return rows[static_cast<std::size_t>(id)];
}

QLatin1StringView memberName(FieldId id)
{
    return names[static_cast<std::size_t>(id)];
}

bool isSingle(FieldId id)
{
    const QLatin1StringView path(field(id).path);
    return !path.contains(u'{') && !path.contains(u'[');
}

const Field& keyOf(FieldId map)
{
    return after(map, 1);
}

const Field& valueOf(FieldId map)
{
    return after(map, 2);
}

} // namespace composer::contact
