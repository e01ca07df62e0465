// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPalette>

class QTextDocument;

/// A mail is written for light paper: its own colours are unreadable on the dark ground of a dark appearance.
namespace composer::ui {

/// The palette of a view that shows mail, in every appearance.
QPalette paperPalette(QPalette palette);

/// Gives each text that could not be read on its ground a colour that can, whatever the mail says of either: of a
/// ground that is not shown, such as a picture, the text's colour may be meant for another.
void makeReadable(QTextDocument& document);

/// The lowest contrast of a text with its ground; 21 without text.
double lowestContrast(const QTextDocument& document);

} // namespace composer::ui
