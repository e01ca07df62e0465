// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/field_table.h"

#include <QString>

namespace composer::models {

/// How a field is shown to a user.
struct FieldText {
    QString label; ///< plain words, e.g. "Sender's address"
    QString hint; ///< one line; empty where the label says it all
    QString example; ///< what a value looks like; never translated, since it must be a valid value
    QString member; ///< path in the request, as the API names it
};

FieldText fieldText(contact::FieldId id);

} // namespace composer::models
