// SPDX-License-Identifier: Apache-2.0
#include "models/composer/segment_node.h"

#include "contact/field_table.h"
#include "contact/issues/path.h"

#include <algorithm>

namespace composer::models {

using contact::FieldId;
using contact::SegmentAttributeValue;

SegmentWay SegmentNode::way() const
{
    if (!parent)
        return {};
    auto steps = parent->way();
    steps.push_back({place, isItem});
    return steps;
}

QString SegmentNode::path() const
{
    if (!parent)
        return QLatin1String(contact::field(FieldId::SegmentAttributes).path);
    const auto around = parent->path();
    if (isItem)
        return around + u'.' + contact::memberName(FieldId::SegmentList) + u'[' + QString::number(place) + u']';
    const auto member = parent->parent ? u'.' + contact::memberName(FieldId::SegmentMap) : QString();
    return around + member + u'.' + contact::keyInPath(key);
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

} // namespace composer::models
