// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace composer::html {

/// A text or the value of an attribute with its character references replaced, as a browser does: all names of the HTML
/// standard, and numbers, of which 128 to 159 mean the characters of windows-1252. One without a semicolon stays.
/// Controls other than line ends become spaces.
QString decodeEntities(QStringView text);

} // namespace composer::html
