// SPDX-License-Identifier: Apache-2.0
#include "models/contact_part.h"

namespace composer::models {

namespace {

using contact::EmailContact;
using contact::FieldId;

constexpr FieldId parts[] = {FieldId::References, FieldId::Headers, FieldId::AdditionalRecipients, FieldId::Attachments,
    FieldId::Attributes, FieldId::SegmentAttributes};

/// Calls visit(member) with the member of that part.
template <class Visit>
void visitPart(EmailContact& contact, FieldId id, Visit&& visit)
{
    switch (id) {
    case FieldId::References:
        return visit(contact.references);
    case FieldId::Headers:
        return visit(contact::rawMessageOf(contact).headers);
    case FieldId::AdditionalRecipients:
        return visit(contact.additionalRecipients);
    case FieldId::Attachments:
        return visit(contact.attachments);
    case FieldId::Attributes:
        return visit(contact.attributes);
    case FieldId::SegmentAttributes:
        return visit(contact.segmentAttributes);
    default:
        Q_UNREACHABLE();
    }
}

} // namespace

std::span<const FieldId> contactParts()
{
    return parts;
}

PartValue partOf(const EmailContact& contact, FieldId id)
{
    auto copy = contact; // its texts are shared, not copied
    PartValue value;
    visitPart(copy, id, [&value](auto& member) { value = std::move(member); });
    return value;
}

void setPartOf(EmailContact& contact, FieldId id, PartValue value)
{
    visitPart(contact, id,
        [&value](auto& member) { member = std::get<std::remove_reference_t<decltype(member)>>(std::move(value)); });
}

} // namespace composer::models
