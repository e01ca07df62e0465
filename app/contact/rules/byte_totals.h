// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"

/// What the limits over a whole map count; the limits themselves are contact::totals.
namespace composer::contact {

/// UTF-8 bytes of all keys and values, against totals::referenceBytes.
qsizetype countReferenceBytes(const Entries<Reference>& references);
/// UTF-8 bytes of all keys and values, against totals::attributeBytes.
qsizetype countAttributeBytes(const Entries<QString>& attributes);

} // namespace composer::contact
