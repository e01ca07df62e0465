// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/field_table.h"

#include <QString>
#include <QStringView>

/// Shapes of whole values, by hand-written loops: a hostile text of any length costs one pass.
namespace composer::contact {

bool matches(Pattern pattern, QStringView text);

/// Absolute, with a host, and of the given scheme(s).
enum class WebSchemes { Https, HttpOrHttps };
bool isWebUrl(QStringView text, WebSchemes schemes);

/// [-]digits[.digits][e[+-]digits]: a JSON number, but leading zeros may stay. The service documents no grammar.
bool isDecimalNumber(QStringView text);

enum class EpochText { Seconds, Milliseconds, Neither };
/// Digits only. More than 99,999,999,999 (the year 5138) can only be milliseconds.
EpochText epochText(QStringView text);

} // namespace composer::contact
