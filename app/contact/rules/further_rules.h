// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/members.h"
#include "contact/rules/report.h"

/// What no row of the field table can say: rules over several members, kinds of values, hints. validate() calls
/// checkFurther() after the rules of each member's own row.
namespace composer::contact {

/// further_rules.cpp
void checkFurther(Report& report, const Path& request, FieldId id, const EmailContact& contact);
/// reference_rules.cpp
void checkFurther(Report& report, const Path& path, FieldId id, const Reference& reference);
/// attachment_rules.cpp
void checkFurther(Report& report, const Path& path, FieldId id, const Attachment& attachment);
/// segment_rules.cpp: after the rules of the entry's value. `map` is SegmentAttributes or SegmentMap.
void checkFurther(Report& report, const Path& path, FieldId map, const Entry<SegmentAttributeValue>& entry);
/// All other members have none.
template <class T>
void checkFurther(Report&, const Path&, FieldId, const T&)
{
}

/// segment_rules.cpp: exactly one kind of value; before the rules of its members.
void checkKinds(Report& report, const Path& path, const SegmentAttributeValue& value);

/// recipient_rules.cpp: rules over several addresses.
void checkRecipientCount(Report& report, const Path& path, const AdditionalRecipients& recipients);
void warnOfSelfAddress(Report& report, const Path& sender, const EmailContact& contact);
void warnOfDuplicates(Report& report, const Path& path, const EmailContact& contact);

/// byte_totals.cpp
void checkReferenceBytes(Report& report, const Path& path, const Entries<Reference>& references);
void checkAttributeBytes(Report& report, const Path& path, const Entries<QString>& attributes);

} // namespace composer::contact
