// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"
#include "contact/field_table.h"

#include <QString>

namespace composer::models {

/// The members that hold one text each, as a form edits them. For any other field textOf() is empty and setTextOf()
/// does nothing. An empty text stands for an absent member: a form cannot show the difference. A value of a wrong JSON
/// type that an imported file had in its place goes when a text is set.
QString textOf(const contact::EmailContact& contact, contact::FieldId id);
void setTextOf(contact::EmailContact& contact, contact::FieldId id, const QString& text);

} // namespace composer::models
