// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/tone.h"

#include <QIcon>
#include <QPixmap>

class QWidget;

/// The window's own one-colour drawings, painted in the colour of the text around them. (An icon theme may be absent
/// and Qt's SVG icons know no currentColor.)
namespace composer::ui {

/// `name` is a file of resources/symbols without its ending. Sharp on the widget's screen.
QPixmap symbolPixmap(const char* name, Tone tone, const QWidget& widget, int size = 16);
/// For a button: normal and disabled.
QIcon symbolIcon(const char* name, const QPalette& palette);

} // namespace composer::ui
