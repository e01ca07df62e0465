// SPDX-License-Identifier: Apache-2.0
#include "ui/symbol.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>
#include <QWidget>

namespace composer::ui {

namespace {

QPixmap painted(const char* name, const QColor& color, int size, qreal ratio)
{
    QFile file(QStringLiteral(":/symbols/%1.svg").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer drawing(file.readAll().replace("currentColor", color.name().toLatin1()));
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawing.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

} // namespace

QPixmap symbolPixmap(const char* name, Tone tone, const QWidget& widget, int size)
{
    return painted(name, toneColor(tone, widget.palette()), size, widget.devicePixelRatioF());
}

QIcon symbolIcon(const char* name, const QPalette& palette)
{
    QIcon icon;
    constexpr int size = 16;
    for (const qreal ratio : {1.0, 2.0}) {
        icon.addPixmap(painted(name, palette.color(QPalette::Active, QPalette::ButtonText), size, ratio));
        icon.addPixmap(
            painted(name, palette.color(QPalette::Disabled, QPalette::ButtonText), size, ratio), QIcon::Disabled);
    }
    return icon;
}

} // namespace composer::ui
