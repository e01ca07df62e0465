// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"
#include "contact/issues/issue.h"

namespace composer::contact {

/// Runs every rule of the field table and every cross-field rule and reports all problems, in the order of the
/// request's members. Warnings never block.
Issues validate(const EmailContact& contact);

} // namespace composer::contact
