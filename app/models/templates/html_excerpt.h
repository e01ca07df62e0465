// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace composer::models {

/// What a reader of an HTML text would read, roughly: for a glance at it, such as a line of a list. Tags go, block
/// elements become line breaks, the common entities their characters. Linear in the text's size.
QString htmlToText(QStringView html);

} // namespace composer::models
