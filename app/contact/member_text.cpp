// SPDX-License-Identifier: Apache-2.0
#include "contact/member_text.h"

namespace composer::contact {

namespace {

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
        return visit(rawMessageOf(contact).headers);
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

namespace {

EmailAddressInfo& sender(EmailContact& contact)
{
    return contact.fromEmailAddress ? *contact.fromEmailAddress : contact.fromEmailAddress.emplace();
}

/// Where a member's text is, and the list that holds it instead when a file gave it another JSON type.
struct Place {
    Text* text = nullptr;
    UnknownMembers* misfits = nullptr;
};

/// Empty for a field that is no single text. Structures on the way are made.
Place place(EmailContact& contact, FieldId id)
{
    switch (id) {
    case FieldId::InstanceId:
        return {&contact.instanceId, &contact.unknown};
    case FieldId::FromAddress:
        return {&sender(contact).emailAddress, &sender(contact).unknown};
    case FieldId::FromDisplayName:
        return {&sender(contact).displayName, &sender(contact).unknown};
    case FieldId::DestinationEmailAddress:
        return {&contact.destinationEmailAddress, &contact.unknown};
    case FieldId::Description:
        return {&contact.description, &contact.unknown};
    case FieldId::Name:
        return {&contact.name, &contact.unknown};
    case FieldId::Subject:
        return {&rawMessageOf(contact).subject, &rawMessageOf(contact).unknown};
    case FieldId::Body:
        return {&rawMessageOf(contact).body, &rawMessageOf(contact).unknown};
    case FieldId::ContentType:
        return {&rawMessageOf(contact).contentType, &rawMessageOf(contact).unknown};
    case FieldId::ContactFlowId:
        return {&contact.contactFlowId, &contact.unknown};
    case FieldId::RelatedContactId:
        return {&contact.relatedContactId, &contact.unknown};
    case FieldId::ClientToken:
        return {&contact.clientToken, &contact.unknown};
    default:
        return {};
    }
}

QString lastName(FieldId id)
{
    const auto path = QLatin1String(field(id).path);
    return path.mid(path.lastIndexOf(u'.') + 1);
}

} // namespace

QString textOf(const EmailContact& contact, FieldId id)
{
    auto copy = contact; // its texts are shared, not copied
    const auto* text = place(copy, id).text;
    return text ? text->value_or(QString()) : QString();
}

void setTextOf(EmailContact& contact, FieldId id, const QString& text)
{
    const auto [member, misfits] = place(contact, id);
    if (!member)
        return;
    *member = text.isEmpty() ? Text() : Text(text);
    std::erase_if(
        misfits->members, [name = lastName(id)](const base::JsonMember& misfit) { return misfit.name == name; });
}

} // namespace composer::contact
