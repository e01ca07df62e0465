// SPDX-License-Identifier: Apache-2.0
#include "models/fields/text_fields.h"

namespace composer::models {

TextFields::TextFields(QObject* parent)
    : QObject(parent)
{
}

} // namespace composer::models
