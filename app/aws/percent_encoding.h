// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace composer::aws {

/// Percent-encoding of SigV4: everything but A-Z a-z 0-9 - . _ ~ (and '/', when asked to keep it), upper-case hex.
/// (QByteArray::toPercentEncoding leaves the choice of characters to its caller and is several times slower.)
QByteArray percentEncode(QByteArrayView raw, bool keepSlash = false);
/// The same, put behind what `out` holds.
void appendPercentEncoded(QByteArray& out, QByteArrayView raw, bool keepSlash = false);

} // namespace composer::aws
