// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace composer::ui {

/// Whether the focus is in `field` or in what is inside it.
inline bool holdsFocus(const QWidget& field, const QWidget* focused)
{
    return focused && (focused == &field || field.isAncestorOf(focused));
}

/// Whether the focus went to a menu or another window, so that what one comes back to is still the same field.
inline bool isAway(const QWidget& form, const QWidget* focused)
{
    return !focused || focused->window() != form.window();
}

} // namespace composer::ui
