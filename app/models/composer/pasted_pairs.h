// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"

namespace composer::models {

/// Pasted lines as names and values: "name<Tab>value" as a table has them, else "name=value"; a line without either is
/// a name. Empty lines are left out; nothing else is lost.
contact::Entries<QString> pairsFromLines(const QString& lines);

} // namespace composer::models
