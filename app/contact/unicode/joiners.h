// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace composer::contact {

/// The code point that begins at the unit `i`; half of a pair alone is returned as it is, 0 past the end.
char32_t codePointAt(QStringView text, qsizetype i);

/// True for a zero-width joiner or non-joiner at `i` that honest writing has there: within an emoji (Unicode TS 51),
/// beside a virama or among letters that join cursively (RFC 5892 appendix A, read generously: this is for a warning).
bool isJoinerInPlace(QStringView text, qsizetype i);

} // namespace composer::contact
