// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/appearance.h"

#include "ui/widgets/contrast.h"

#include <QApplication>
#include <QStyle>

namespace composer::ui {

namespace {

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QPalette chosen(Appearance appearance)
{
    const auto own = QApplication::style()->standardPalette();
    const bool wantsDark = appearance == Appearance::Dark;
    return isDark(own) == wantsDark ? own : invertedPalette(own);
}

} // namespace

void applyAppearance(Appearance appearance)
{
    // An empty palette hands the choice back to the desktop; its colours are mended by the window.
    QApplication::setPalette(appearance == Appearance::System ? QPalette() : chosen(appearance));
}

} // namespace composer::ui
