// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environment_color.h"

#include "ui/widgets/contrast.h"

#include <QPainter>
#include <QPalette>
#include <QPixmap>

namespace composer::ui {

namespace {

struct Hue {
    double degrees;
    double saturation;
};

Hue hueOf(models::EnvironmentColor color)
{
    using C = models::EnvironmentColor;
    switch (color) {
    case C::Grey:
        return {0, 0};
    case C::Blue:
        return {215, 0.75};
    case C::Teal:
        return {182, 0.75};
    case C::Green:
        return {135, 0.6};
    case C::Amber:
        return {38, 0.85};
    case C::Red:
        return {2, 0.75};
    case C::Pink:
        return {325, 0.7};
    case C::Violet:
        break;
    }
    return {270, 0.6};
}

QPixmap chip(const QColor& color, qreal ratio)
{
    constexpr int size = 16;
    constexpr QRectF square(2, 2, 12, 12);
    constexpr qreal radius = 3;
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(square, radius, radius);
    return pixmap;
}

} // namespace

QColor environmentColor(models::EnvironmentColor color, const QColor& background)
{
    const auto hue = hueOf(color);
    return markColor(hue.degrees, hue.saturation, background);
}

QIcon environmentChip(models::EnvironmentColor color, const QPalette& palette)
{
    QIcon icon;
    const auto fill = environmentColor(color, palette.color(QPalette::Window));
    for (const qreal ratio : {1.0, 2.0}) {
        // The same when disabled or selected: the colour is the information.
        for (const auto mode : {QIcon::Normal, QIcon::Disabled, QIcon::Selected})
            icon.addPixmap(chip(fill, ratio), mode);
    }
    return icon;
}

} // namespace composer::ui
