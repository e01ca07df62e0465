// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/field_table.h"

#include <QString>
#include <QStringView>

/// Shapes of whole values, by hand-written loops: a hostile text of any length costs one pass.
namespace composer::contact {

bool matches(Pattern pattern, QStringView text);

/// A local part of words with dots between them or in quotation marks, and a domain of labels: RFC 5321, 4.1.2, with
/// the letters of RFC 6531, but for / and ?, which are in links only. The service's pattern is far wider: it takes what is around a copied address for a part of
/// it.
bool isMailbox(QStringView text);

/// Absolute, with a host, and of the given scheme(s).
enum class WebSchemes { Https, HttpOrHttps };
bool isWebUrl(QStringView text, WebSchemes schemes);

/// [-]digits[.digits][e[+-]digits]: a JSON number, but leading zeros may stay. The service documents no grammar.
bool isDecimalNumber(QStringView text);

enum class EpochText { Seconds, Milliseconds, Neither };
/// Digits only. More than 99,999,999,999 (the year 5138) can only be milliseconds.
EpochText epochText(QStringView text);

} // namespace composer::contact
