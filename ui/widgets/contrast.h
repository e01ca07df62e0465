// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

/// Colours that stay readable on whatever palette the desktop has. Nothing but this and tone.h names a colour.
namespace composer::ui {

/// From 1 to 21, as WCAG 2.1 defines it (success criterion 1.4.3 asks for 4.5).
double contrastRatio(const QColor& one, const QColor& other);

/// `wanted`, made lighter or darker as far as it takes to be read on `background`.
QColor legible(const QColor& wanted, const QColor& background, double ratio = 4.5);

/// A text colour that steps back behind `text` and is still read on `background`.
QColor quiet(const QColor& text, const QColor& background);

/// A colour of the wheel (0 to 360 degrees; saturation 0 is grey), strong enough on `background` for a mark that is no
/// text (WCAG 2.1, success criterion 1.4.11 asks for 3).
QColor markColor(double degrees, double saturation, const QColor& background);

/// What is best read on a coloured ground.
QColor textOn(const QColor& background);

/// The palette with the roles that styles leave too faint made readable: placeholders and links.
QPalette legiblePalette(const QPalette& palette);

/// The same palette with light and dark exchanged.
QPalette invertedPalette(const QPalette& palette);

} // namespace composer::ui
