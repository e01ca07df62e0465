// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/desktop/window_settings.h"

class QWidget;

namespace composer::ui {

/// Gives the application a palette. Qt 6.4 does not follow the desktop's wish for dark windows everywhere, hence the
/// choice.
void applyAppearance(Appearance appearance);

/// Makes those roles of the window's palette legible that styles leave too faint; all others keep following the
/// desktop.
void mendPalette(QWidget& window);

} // namespace composer::ui
