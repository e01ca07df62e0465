// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/further_rules.h"

namespace composer::contact {

void checkFurther(Report& report, const Path& request, FieldId id, const EmailContact& contact)
{
    const auto path = request.member(memberName(id));
    switch (id) {
    case FieldId::FromEmailAddress:
        return warnOfSelfAddress(report, path, contact);
    case FieldId::References:
        return checkReferenceBytes(report, path, contact.references);
    case FieldId::AdditionalRecipients:
        checkRecipientCount(report, path, contact.additionalRecipients);
        return warnOfDuplicates(report, path, contact);
    case FieldId::Attributes:
        return checkAttributeBytes(report, path, contact.attributes);
    default:
        return;
    }
}

} // namespace composer::contact
