// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

namespace composer::credentials {

/// At most this many characters are shown, the last ones: programs name the cause at the end.
constexpr qsizetype maximumMaskedWords = 400;

/// What a foreign program said, fit to be shown: one line, without control characters, terminal sequences and
/// invisible marks, and with everything that may be a secret as "***": access key ids, what follows the name of a
/// secret, queries of URLs, and runs of letters and digits as long as keys and tokens are. Rather too much than too
/// little. `wasCut`: the text ended in the middle, so that its last word may be half a secret.
QString maskedWords(QByteArrayView utf8, bool wasCut = false);

} // namespace composer::credentials
