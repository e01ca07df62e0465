// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"
#include "contact/field_table.h"

#include <span>
#include <variant>

namespace composer::models {

/// The value of a member that is a list or a map, as its editor takes and gives it back.
using PartValue = std::variant<contact::AdditionalRecipients, contact::Entries<contact::Reference>,
    contact::Entries<QString>, contact::Entries<contact::SegmentAttributeValue>, std::vector<contact::Attachment>>;

/// The members that have a PartValue, in the order of the request: References, Headers (Entries<QString>),
/// AdditionalRecipients, Attachments, Attributes (Entries<QString>), SegmentAttributes.
std::span<const contact::FieldId> contactParts();

PartValue partOf(const contact::EmailContact& contact, contact::FieldId id);
/// `value` must be of the member's own type.
void setPartOf(contact::EmailContact& contact, contact::FieldId id, PartValue value);

} // namespace composer::models
