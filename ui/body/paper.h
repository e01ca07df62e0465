// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

class QTextDocument;

/// A mail is written for light paper: its own colours are unreadable on the dark ground of a dark appearance.
namespace composer::ui {

/// The palette of a view that shows mail, in every appearance.
QPalette paperPalette(QPalette palette);

/// (lighter + 0.05) / (darker + 0.05) of the relative luminances: 1 to 21; text wants 4.5 (WCAG 2.1, 1.4.3).
double contrastOf(const QColor& one, const QColor& other);

/// Gives each text that could not be read on its ground a colour that can, whatever the mail says of either: of a
/// ground that is not shown, such as a picture, the text's colour may be meant for another.
void makeReadable(QTextDocument& document);

/// The lowest contrast of a text with its ground; 21 without text.
double lowestContrast(const QTextDocument& document);

} // namespace composer::ui
