// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace composer::base {

/// The name of a file, or an argument that may be one, as text. Such a name is any bytes: those that are not UTF-8
/// become halves of surrogate pairs, U+DC80 to U+DCFF, as in Python (PEP 383), so that encodedName() finds the file
/// again. (QFile::decodeName() makes U+FFFD of them, and then there is no such file.)
QString decodedName(QByteArrayView name);

/// The bytes of a name that decodedName() or Qt made.
QByteArray encodedName(const QString& name);

/// Whether Qt's own functions find a file of that name.
bool isUtf8Name(const QString& name);

} // namespace composer::base
