// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"

#include <QStringList>

/// The two segment attributes that have an editor of their own, as long as they have their usual form.
namespace composer::models {

using SegmentAttributes = contact::Entries<contact::SegmentAttributeValue>;

inline constexpr QLatin1StringView subtypeKey {"connect:Subtype"};
/// The admin guide's list; more may come.
QStringList knownSubtypes();

/// Minutes of connect:ContactExpiry, when it is nothing but its ValueMap form and not negative.
std::optional<std::int64_t> plainExpiry(const SegmentAttributes& attributes);
/// connect:Subtype, when it is nothing but a text.
std::optional<QString> plainSubtype(const SegmentAttributes& attributes);
/// A member of that name is there in a form that the two above do not take.
bool hasOddForm(const SegmentAttributes& attributes, QLatin1StringView key);

/// An empty text removes it.
void setSubtype(SegmentAttributes& attributes, const QString& subtype);

/// The attribute at `index` is shown by one of the two editors: the first one of its key, in its usual form.
bool hasOwnEditor(const SegmentAttributes& attributes, std::size_t index);

} // namespace composer::models
