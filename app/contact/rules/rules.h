// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"
#include "contact/rules/member_rules.h"

/// The rules of the request's parts. validate() puts them together.
namespace composer::contact {

/// address_rules.cpp: the members of one address.
void checkSender(Report& report, const Path& path, const EmailAddressInfo& info);
void checkToAddress(Report& report, const Path& path, const EmailAddressInfo& info);
void checkCcAddress(Report& report, const Path& path, const EmailAddressInfo& info);

/// recipient_rules.cpp: rules over several addresses.
void checkRecipients(Report& report, const Path& path, const AdditionalRecipients& recipients);
void warnOfSelfAddress(Report& report, const Path& sender, const EmailContact& contact);
void warnOfDuplicates(Report& report, const Path& path, const EmailContact& contact);

/// message_rules.cpp
void checkMessage(Report& report, const Path& path, const EmailMessage& message);

/// reference_rules.cpp
void checkReference(Report& report, const Path& path, const Reference& reference);
void checkReferenceBytes(Report& report, const Path& path, const Entries<Reference>& references);

/// attachment_rules.cpp
void checkAttachment(Report& report, const Path& path, const Attachment& attachment);

/// byte_totals.cpp
void checkAttributeBytes(Report& report, const Path& path, const Entries<QString>& attributes);

/// segment_rules.cpp
void checkSegmentAttribute(Report& report, const Path& path, const Entry<SegmentAttributeValue>& attribute);

} // namespace composer::contact
