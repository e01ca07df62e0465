// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScreen>
#include <QSize>
#include <QWidget>

namespace composer::ui {

/// As large as is comfortable, but with the frame that a window manager draws around it no larger than the screen.
inline QSize fittingSize(const QWidget& window, QSize comfortable)
{
    constexpr QSize frame(8, 40); // of a usual one: it is not known before the window is shown
    return comfortable.boundedTo(window.screen()->availableSize() - frame);
}

} // namespace composer::ui
