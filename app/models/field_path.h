// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/field_table.h"

#include <span>

namespace composer::models {

/// Which of the shown fields a problem at `path` belongs to: the one with that path or, for a missing structure, the
/// first required one inside it. Empty when none of them can mend it.
std::optional<contact::FieldId> shownFieldAt(const QString& path, std::span<const contact::FieldId> shown);

} // namespace composer::models
