// SPDX-License-Identifier: Apache-2.0
#include "models/hidden_parts.h"

#include "models/field_text.h"
#include "models/member_text.h"

namespace composer::models {

using contact::FieldId;

QStringList hiddenParts(const contact::EmailContact& contact)
{
    QStringList parts;
    const auto add = [&parts](FieldId id, bool isThere) {
        if (isThere)
            parts << fieldText(id).label;
    };
    const auto& message = contact.emailMessage;
    add(FieldId::ToAddresses, !contact.additionalRecipients.toAddresses.empty());
    add(FieldId::CcAddresses, !contact.additionalRecipients.ccAddresses.empty());
    for (const auto id : {FieldId::Name, FieldId::Description, FieldId::ContactFlowId, FieldId::RelatedContactId})
        add(id, !textOf(contact, id).isEmpty());
    add(FieldId::References, !contact.references.empty());
    add(FieldId::Attributes, !contact.attributes.empty());
    add(FieldId::SegmentAttributes, !contact.segmentAttributes.empty());
    add(FieldId::Attachments, !contact.attachments.empty());
    add(FieldId::Headers, message && message->rawMessage && !message->rawMessage->headers.empty());
    add(FieldId::ClientToken, contact.clientToken.has_value());
    return parts;
}

} // namespace composer::models
