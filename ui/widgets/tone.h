// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "texts/notice.h"

#include <QColor>
#include <QPalette>

/// How a tone looks: a colour and a symbol.
namespace composer::ui {

using models::Tone;

/// A text colour that is readable on the palette's `background`.
QColor toneColor(Tone tone, const QPalette& palette, QPalette::ColorRole background = QPalette::Window);

/// For symbolPixmap(); nullptr: none.
const char* toneSymbol(Tone tone);

} // namespace composer::ui
