// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"
#include "contact/field_table.h"

#include <QString>

#include <span>
#include <variant>

namespace composer::contact {

/// The value of a member that is a list or a map, as its editor takes and gives it back.
using PartValue = std::variant<AdditionalRecipients, Entries<Reference>, Entries<QString>,
    Entries<SegmentAttributeValue>, std::vector<Attachment>>;

/// The members that have a PartValue, in the order of the request: References, Headers (Entries<QString>),
/// AdditionalRecipients, Attachments, Attributes (Entries<QString>), SegmentAttributes.
std::span<const FieldId> contactParts();

PartValue partOf(const EmailContact& contact, FieldId id);
/// `value` must be of the member's own type.
void setPartOf(EmailContact& contact, FieldId id, PartValue value);

/// The members that hold one text each, as a form edits them. For any other field textOf() is empty and setTextOf()
/// sets nothing. An empty text means an absent member: a form cannot show the difference. A value of a wrong JSON
/// type that an imported file had in its place goes when a text is set.
QString textOf(const EmailContact& contact, FieldId id);
void setTextOf(EmailContact& contact, FieldId id, const QString& text);

} // namespace composer::contact
