// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/field_table.h"
#include "contact/rules/report.h"

namespace composer::contact {

/// Everything that a row of the field table says about a text or about a key of a map: bounds, choices, pattern,
/// which characters are safe.
void checkText(Report& report, const Path& path, const Field& field, QStringView text);

/// The bounds of a list, a map or a number. `unit` as in IssueCode::TooLong.
void checkItemCount(Report& report, const Path& path, const Field& field, qsizetype count);
void checkInteger(Report& report, const Path& path, const Field& field, std::int64_t number);

/// Parameters as IssueCode::TooLong and its kind want them.
QStringList limitParameters(std::int64_t limit, std::int64_t actual, const char* unit);
QStringList rangeParameters(std::int64_t minimum, std::int64_t maximum, const QString& actual, const char* unit);

} // namespace composer::contact
