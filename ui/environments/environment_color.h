// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "texts/environment_text.h"

#include <QColor>
#include <QIcon>

class QPalette;

namespace composer::ui {

/// An environment's colour, strong enough to be seen on `background`.
QColor environmentColor(models::EnvironmentColor color, const QColor& background);

/// A square of the colour, for buttons and lists.
QIcon environmentChip(models::EnvironmentColor color, const QPalette& palette);

} // namespace composer::ui
