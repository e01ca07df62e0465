// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/composer/segment_special.h"

#include <vector>

/// The edits of the segment attributes that a tree of them offers: each takes the attributes and gives what they are
/// afterwards.
namespace composer::models {

/// Which of its five members a value has.
enum class SegmentKind {
    Text,
    Number,
    Map,
    List,
    Arn,
    Unclear ///< none, several, or something that a file put in their place
};
SegmentKind kindOf(const contact::SegmentAttributeValue& value);

/// One step down to a value: an entry of a map or an item of a list, counted from 0. The first step of a way leads to
/// one of the attributes, which are entries.
struct SegmentStep {
    std::size_t place = 0;
    bool isItem = false;
    bool operator==(const SegmentStep&) const = default;
};
/// The way to a value that is there.
using SegmentWay = std::vector<SegmentStep>;

/// An empty text without a name, at the end of everything.
SegmentAttributes withTextAtEnd(SegmentAttributes attributes);
/// The same behind another value, in the map or list that this one is in.
SegmentAttributes withTextAfter(SegmentAttributes attributes, const SegmentWay& sibling);
/// The same at the end of a map or list.
SegmentAttributes withTextInside(SegmentAttributes attributes, const SegmentWay& container);
SegmentAttributes without(SegmentAttributes attributes, const SegmentWay& way);
/// Not for an item of a list, which has no name.
SegmentAttributes renamed(SegmentAttributes attributes, const SegmentWay& way, const QString& name);
/// Makes the value one of that kind; keeps of its content what the kind can hold.
SegmentAttributes converted(SegmentAttributes attributes, const SegmentWay& way, SegmentKind kind);
/// Another content for a text, a number or an ARN; nothing when `text` is no number for a number.
std::optional<SegmentAttributes> withContent(SegmentAttributes attributes, const SegmentWay& way, const QString& text);

} // namespace composer::models
