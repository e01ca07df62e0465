// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/field_table.h"

#include <span>

namespace composer::contact {

/// Whether `path` is the member at `whole` or something inside it: "References.order.Value" is under "References".
bool isAtOrUnder(QStringView path, QAnyStringView whole);

/// Which of the shown fields a problem at `path` belongs to: the one with that path, a list or map
/// around it or, for a missing structure, the first required one inside it. Empty when none of them can fix it.
std::optional<FieldId> shownFieldAt(const QString& path, std::span<const FieldId> shown);

} // namespace composer::contact
