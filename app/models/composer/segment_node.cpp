// SPDX-License-Identifier: Apache-2.0
#include "models/composer/segment_node.h"

#include "contact/field_table.h"
#include "contact/issues/path.h"

#include <algorithm>

namespace composer::models {

using contact::FieldId;
using contact::SegmentAttributeValue;
using Map = std::vector<contact::Entry<SegmentAttributeValue>>;
using List = std::vector<SegmentAttributeValue>;

SegmentKind SegmentNode::kind() const
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

QString SegmentNode::path() const
{
    if (!parent)
        return QLatin1String(contact::field(FieldId::SegmentAttributes).path);
    const auto around = parent->path();
    if (isItem)
        return around + u'.' + contact::memberName(FieldId::SegmentList) + u'[' + QString::number(place) + u']';
    const auto member = parent->parent ? u'.' + contact::memberName(FieldId::SegmentMap) : QString();
    return around + member + u'.' + contact::visibleText(key);
}

std::size_t SegmentNode::row() const
{
    const auto& rows = parent->children;
    return std::size_t(std::ranges::find(rows, this, [](const auto& node) { return node.get(); }) - rows.begin());
}

namespace {

void append(SegmentNode::Children& nodes, const QString& key, bool isItem, std::size_t place,
    const SegmentAttributeValue& value)
{
    auto node = std::make_unique<SegmentNode>();
    node->key = key;
    node->isItem = isItem;
    node->place = place;
    node->value = value;
    node->children = nodesOf(value);
    for (auto& child : node->children)
        child->parent = node.get();
    nodes.push_back(std::move(node));
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

} // namespace

SegmentNode::Children nodesOf(const SegmentAttributes& attributes)
{
    SegmentNode::Children nodes;
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        if (!hasOwnEditor(attributes, i))
            append(nodes, attributes[i].key, false, i, attributes[i].value);
    }
    return nodes;
}

SegmentNode::Children nodesOf(const SegmentAttributeValue& value)
{
    SegmentNode::Children nodes;
    for (std::size_t i = 0; value.valueMap && i < value.valueMap->size(); ++i)
        append(nodes, (*value.valueMap)[i].key, false, i, (*value.valueMap)[i].value);
    for (std::size_t i = 0; value.valueList && i < value.valueList->size(); ++i)
        append(nodes, {}, true, i, (*value.valueList)[i]);
    return nodes;
}

SegmentPlace findIn(SegmentAttributes& attributes, const SegmentNode& node)
{
    if (!node.parent->parent)
        return {&attributes.at(node.place).value, &attributes.at(node.place).key};
    auto* around = findIn(attributes, *node.parent).value;
    if (node.isItem)
        return {&around->valueList->at(node.place), nullptr};
    auto& entry = around->valueMap->at(node.place);
    return {&entry.value, &entry.key};
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

} // namespace composer::models
