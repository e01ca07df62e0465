// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/desktop/window_settings.h"

#include <QPalette>

namespace composer::ui {

/// Gives the application a palette. Qt 6.4 does not follow the desktop's wish for dark windows everywhere, hence the
/// choice.
void applyAppearance(Appearance appearance);

} // namespace composer::ui
