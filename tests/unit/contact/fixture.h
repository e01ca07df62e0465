// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"
#include "contact/field_table.h"
#include "contact/issues/issue.h"

#include <QStringList>

namespace composer::contact::fixture {

/// A request that uses every member of every shape, members that only the service sets included.
QByteArray fullRequest();
base::Json fullJson();
EmailContact fullContact();
/// The required members alone; without any issue.
EmailContact smallContact();

/// The full request in which the member of that row (or the key, for a key's row) has another value.
base::Json withMember(FieldId id, const base::Json& value);
EmailContact withText(FieldId id, const QString& text);
/// The path of that member in the full request: References.order.Value.
QString pathOf(FieldId id);

/// A text of that many characters that the row's pattern and choices accept; {} where they forbid that length.
QString fittingText(const Field& field, qsizetype characters);

/// One line per issue, warnings marked: "References.order.Value bad_number", "Name ! invisible_character U+200B ...".
QStringList listed(const Issues& issues);
/// Only those of one path.
QStringList listed(const Issues& issues, const QString& path);

} // namespace composer::contact::fixture
