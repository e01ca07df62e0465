// SPDX-License-Identifier: Apache-2.0
#include "models/composer/segment_special.h"

#include <algorithm>

namespace composer::models {

namespace {

auto find(const SegmentAttributes& attributes, QLatin1StringView key)
{
    return std::ranges::find_if(attributes, [key](const auto& attribute) { return attribute.key == key; });
}

contact::SegmentAttributeValue textValue(const QString& text)
{
    contact::SegmentAttributeValue value;
    value.valueString = text;
    return value;
}

} // namespace

QStringList knownSubtypes()
{
    QStringList names;
    for (const auto* name :
        {"Email", "Chat", "Telephony", "Task", "SMS", "WebRTC", "Guide", "Apple", "WhatsApp", "ExternalAudio"})
        names << QLatin1String("connect:") + QLatin1String(name);
    return names;
}

std::optional<std::int64_t> plainExpiry(const SegmentAttributes& attributes)
{
    const auto found = find(attributes, contact::contactExpiryKey);
    if (found == attributes.end())
        return {};
    const auto minutes = contact::expiryMinutes(found->value);
    if (!minutes || *minutes < 0)
        return {};
    SegmentAttributes usual;
    contact::setContactExpiry(usual, minutes);
    return usual.front() == *found ? minutes : std::nullopt;
}

std::optional<QString> plainSubtype(const SegmentAttributes& attributes)
{
    const auto found = find(attributes, subtypeKey);
    if (found == attributes.end() || !found->value.valueString || found->value != textValue(*found->value.valueString))
        return {};
    return found->value.valueString;
}

bool hasOddForm(const SegmentAttributes& attributes, QLatin1StringView key)
{
    const bool isPlain = key == subtypeKey ? plainSubtype(attributes).has_value() : plainExpiry(attributes).has_value();
    return !isPlain && find(attributes, key) != attributes.end();
}

void setSubtype(SegmentAttributes& attributes, const QString& subtype)
{
    const auto found = attributes.begin() + (find(attributes, subtypeKey) - attributes.cbegin());
    if (subtype.isEmpty()) {
        if (found != attributes.end())
            attributes.erase(found);
    } else if (found == attributes.end()) {
        attributes.push_back({subtypeKey, textValue(subtype)});
    } else {
        found->value = textValue(subtype);
    }
}

bool hasOwnEditor(const SegmentAttributes& attributes, std::size_t index)
{
    const auto at = attributes.begin() + std::ptrdiff_t(index);
    if (at->key == subtypeKey)
        return find(attributes, subtypeKey) == at && plainSubtype(attributes);
    if (at->key == contact::contactExpiryKey)
        return find(attributes, contact::contactExpiryKey) == at && plainExpiry(attributes);
    return false;
}

} // namespace composer::models
