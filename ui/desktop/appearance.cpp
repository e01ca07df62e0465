// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/appearance.h"

#include "ui/widgets/contrast.h"

#include <QApplication>
#include <QStyle>
#include <QWidget>

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
    // An empty palette hands the choice back to the desktop; the window adjusts its colours.
    QApplication::setPalette(appearance == Appearance::System ? QPalette() : chosen(appearance));
}

void adjustPalette(QWidget& window)
{
    const auto readable = legiblePalette(QApplication::palette());
    QPalette own;
    for (const auto role : {QPalette::PlaceholderText, QPalette::Link}) {
        for (const auto group : {QPalette::Active, QPalette::Inactive})
            own.setColor(group, role, readable.color(group, role));
    }
    if (window.palette() != readable)
        window.setPalette(own);
}

} // namespace composer::ui
