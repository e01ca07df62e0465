// SPDX-License-Identifier: Apache-2.0
#include "contact/email_contact.h"

#include <algorithm>

namespace composer::contact {

namespace {

template <class Value>
auto findKey(Value& entries, QLatin1StringView key)
{
    return std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.key == key; });
}

} // namespace

const base::Json* UnknownMembers::find(QAnyStringView name) const
{
    const auto found = std::find_if(
        members.begin(), members.end(), [&](const base::JsonMember& member) { return name == member.name; });
    return found == members.end() ? nullptr : &found->value;
}

bool SegmentAttributeValue::operator==(const SegmentAttributeValue& other) const
{
    return valueString == other.valueString && valueInteger == other.valueInteger && valueMap == other.valueMap
        && valueList == other.valueList && valueArn == other.valueArn && unknown == other.unknown;
}

EmailContact blankContact()
{
    EmailContact contact;
    contact.emailMessage.emplace().messageSourceType = QStringLiteral("RAW");
    contact.emailMessage->rawMessage.emplace().contentType = QStringLiteral("text/plain");
    return contact;
}

bool isBlank(const EmailContact& contact)
{
    auto copy = contact; // its texts are shared, not copied
    copy.instanceId.reset();
    copy.clientToken.reset();
    auto& sender = copy.fromEmailAddress;
    if (sender && *sender == EmailAddressInfo())
        sender.reset();
    const auto blank = blankContact();
    rawMessageOf(copy).contentType = blank.emailMessage->rawMessage->contentType;
    return copy == blank;
}

RawMessage& rawMessageOf(EmailContact& contact)
{
    if (!contact.emailMessage)
        contact.emailMessage = blankContact().emailMessage;
    auto& message = contact.emailMessage->rawMessage;
    return message ? *message : message.emplace();
}

std::optional<std::int64_t> expiryMinutes(const SegmentAttributeValue& value)
{
    if (!value.valueMap)
        return std::nullopt;
    const auto duration = findKey(*value.valueMap, expiryDurationKey);
    return duration == value.valueMap->end() ? std::nullopt : duration->value.valueInteger;
}

void setContactExpiry(Entries<SegmentAttributeValue>& attributes, std::optional<std::int64_t> minutes)
{
    const auto expiry = findKey(attributes, contactExpiryKey);
    if (!minutes) {
        if (expiry != attributes.end())
            attributes.erase(expiry);
        return;
    }
    if (expiry != attributes.end() && expiryMinutes(expiry->value)) {
        findKey(*expiry->value.valueMap, expiryDurationKey)->value.valueInteger = minutes;
        return;
    }
    SegmentAttributeValue duration;
    duration.valueInteger = minutes;
    SegmentAttributeValue value;
    value.valueMap.emplace().push_back({expiryDurationKey, std::move(duration)});
    if (expiry == attributes.end())
        attributes.push_back({contactExpiryKey, std::move(value)});
    else
        expiry->value = std::move(value);
}

} // namespace composer::contact
