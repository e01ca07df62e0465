// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"
#include "contact/issues/issue.h"

namespace composer::contact {

struct ReadContact {
    EmailContact contact;
    /// All that is wrong: what validate() says about the contact, and members that the file names twice (the first one
    /// counts). Lines are filled in when `source` was given.
    Issues issues;
};

/// Reads the shape of `aws connect start-email-contact --cli-input-json`. Never fails: what does not fit is
/// reported and kept. `request` comes from parseJson(), which bounds its depth.
ReadContact readContact(const base::Json& request, QByteArrayView source = {});

/// The wire form. Absent members, empty lists and empty maps are left out; unknown members follow the known ones.
/// Segment attributes deeper than maximumSegmentDepth become null.
base::Json toJson(const EmailContact& contact);

/// The exact bytes of the body: compact UTF-8.
QByteArray wireBody(const EmailContact& contact);

} // namespace composer::contact
