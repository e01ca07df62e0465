// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/desktop/window_settings.h"

class QWidget;

namespace composer::ui {

/// Gives the application a palette. Qt 6.4 does not follow the desktop's wish for dark windows everywhere, hence the
/// choice.
void applyAppearance(Appearance appearance);

/// Adjusts the roles of the window's palette that styles leave too faint; all others keep following the
/// desktop.
void adjustPalette(QWidget& window);

} // namespace composer::ui
