// SPDX-License-Identifier: Apache-2.0
#include "models/composer/segment_edits.h"

namespace composer::models {

using contact::SegmentAttributeValue;
using Entry = contact::Entry<SegmentAttributeValue>;
using Map = std::vector<Entry>;
using List = std::vector<SegmentAttributeValue>;

namespace {

/// The key is null for an item of a list.
struct Found {
    SegmentAttributeValue* value = nullptr;
    QString* key = nullptr;
};

Found findIn(SegmentAttributes& attributes, const SegmentWay& way)
{
    Found found;
    for (const auto& step : way) {
        if (step.isItem) {
            found = {&found.value->valueList->at(step.place), nullptr};
            continue;
        }
        auto& entry = (found.value ? *found.value->valueMap : attributes).at(step.place);
        found = {&entry.value, &entry.key};
    }
    return found;
}

/// Calls `edit` with the attributes, map or list that the value is in.
template <class Edit>
void editAround(SegmentAttributes& attributes, const SegmentWay& way, const Edit& edit)
{
    const SegmentWay up(way.begin(), way.end() - 1);
    if (up.empty())
        edit(attributes);
    else if (way.back().isItem)
        edit(*findIn(attributes, up).value->valueList);
    else
        edit(*findIn(attributes, up).value->valueMap);
}

SegmentAttributeValue& valueOf(SegmentAttributeValue& item)
{
    return item;
}

SegmentAttributeValue& valueOf(Entry& entry)
{
    return entry.value;
}

template <class Values>
void insertText(Values& values, std::size_t place)
{
    valueOf(*values.emplace(values.begin() + std::ptrdiff_t(place))).valueString.emplace();
}

/// The plain content as a text, where there is one.
QString plainText(const SegmentAttributeValue& value)
{
    if (value.valueString)
        return *value.valueString;
    if (value.valueArn)
        return *value.valueArn;
    return value.valueInteger ? QString::number(*value.valueInteger) : QString();
}

/// What a container made of the value begins with.
List itemsOf(const SegmentAttributeValue& value)
{
    List items;
    if (value.valueMap) {
        for (const auto& entry : *value.valueMap)
            items.push_back(entry.value);
    }
    if (value.valueList)
        items.insert(items.end(), value.valueList->begin(), value.valueList->end());
    if (items.empty() && !plainText(value).isEmpty())
        items.emplace_back().valueString = plainText(value);
    return items;
}

Map entriesOf(const SegmentAttributeValue& value)
{
    if (value.valueMap)
        return *value.valueMap;
    Map entries;
    for (auto& item : itemsOf(value))
        entries.push_back({QString::number(entries.size() + 1), std::move(item)});
    return entries;
}

void convert(SegmentAttributeValue& value, SegmentKind kind)
{
    SegmentAttributeValue made;
    made.unknown = value.unknown;
    switch (kind) {
    case SegmentKind::Text:
        made.valueString = plainText(value);
        break;
    case SegmentKind::Arn:
        made.valueArn = plainText(value);
        break;
    case SegmentKind::Number:
        made.valueInteger = value.valueInteger.value_or(plainText(value).trimmed().toLongLong());
        break;
    case SegmentKind::Map:
        made.valueMap = entriesOf(value);
        break;
    case SegmentKind::List:
        made.valueList = value.valueList && !value.valueMap ? *value.valueList : itemsOf(value);
        break;
    case SegmentKind::Unclear:
        return;
    }
    value = std::move(made);
}

} // namespace

SegmentKind kindOf(const SegmentAttributeValue& value)
{
    const int count = int(value.valueString.has_value()) + int(value.valueInteger.has_value())
        + int(value.valueMap.has_value()) + int(value.valueList.has_value()) + int(value.valueArn.has_value());
    if (count != 1)
        return SegmentKind::Unclear;
    if (value.valueString)
        return SegmentKind::Text;
    if (value.valueInteger)
        return SegmentKind::Number;
    if (value.valueMap)
        return SegmentKind::Map;
    return value.valueList ? SegmentKind::List : SegmentKind::Arn;
}

SegmentAttributes withTextAtEnd(SegmentAttributes attributes)
{
    insertText(attributes, attributes.size());
    return attributes;
}

SegmentAttributes withTextAfter(SegmentAttributes attributes, const SegmentWay& sibling)
{
    editAround(attributes, sibling, [&](auto& values) { insertText(values, sibling.back().place + 1); });
    return attributes;
}

SegmentAttributes withTextInside(SegmentAttributes attributes, const SegmentWay& container)
{
    auto& value = *findIn(attributes, container).value;
    if (value.valueMap)
        insertText(*value.valueMap, value.valueMap->size());
    else
        insertText(*value.valueList, value.valueList->size());
    return attributes;
}

SegmentAttributes without(SegmentAttributes attributes, const SegmentWay& way)
{
    editAround(attributes, way, [&](auto& values) { values.erase(values.begin() + std::ptrdiff_t(way.back().place)); });
    return attributes;
}

SegmentAttributes renamed(SegmentAttributes attributes, const SegmentWay& way, const QString& name)
{
    *findIn(attributes, way).key = name;
    return attributes;
}

SegmentAttributes converted(SegmentAttributes attributes, const SegmentWay& way, SegmentKind kind)
{
    convert(*findIn(attributes, way).value, kind);
    return attributes;
}

std::optional<SegmentAttributes> withContent(SegmentAttributes attributes, const SegmentWay& way, const QString& text)
{
    auto& value = *findIn(attributes, way).value;
    if (value.valueArn) {
        value.valueArn = text;
    } else if (value.valueInteger) {
        bool isNumber = true;
        value.valueInteger = text.trimmed().toLongLong(&isNumber);
        if (!isNumber)
            return {};
    } else {
        value.valueString = text;
    }
    return attributes;
}

} // namespace composer::models
