// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/issues/issue.h"
#include "models/composer/segment_edits.h"

#include <memory>
#include <vector>

namespace composer::models {

/// One row of the tree: a value with its place.
struct SegmentNode {
    using Children = std::vector<std::unique_ptr<SegmentNode>>;

    SegmentNode* parent = nullptr;
    QString key; ///< of a value in a map; empty for an item of a list
    bool isItem = false; ///< of a list
    /// Among the attributes, the entries of the parent's map or the items of its list.
    std::size_t place = 0;
    contact::SegmentAttributeValue value;
    contact::Issues issues;
    Children children; ///< the map's entries, then the list's items

    SegmentKind kind() const { return kindOf(value); }
    SegmentWay way() const;
    /// The same content, wherever it is.
    bool isLike(const SegmentNode& other) const { return key == other.key && value == other.value; }
    QString path() const;
    std::size_t row() const;
};

/// The rows of the attributes without those that have an editor of their own.
SegmentNode::Children nodesOf(const SegmentAttributes& attributes);
SegmentNode::Children nodesOf(const contact::SegmentAttributeValue& value);

} // namespace composer::models
