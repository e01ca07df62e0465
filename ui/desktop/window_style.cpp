// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/window_style.h"

#include "ui/widgets/tone.h"

#include <QPainter>
#include <QString>
#include <QStyleOption>

namespace composer::ui {

void WindowStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    const auto ground = option->palette.color(QPalette::Window);
    const bool isDark = ground.lightness() < option->palette.color(QPalette::WindowText).lightness();
    if (!isBox || !isDark || baseStyle()->name() != QLatin1String("fusion"))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(toneColor(Tone::Quiet, option->palette));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter->restore();
}

int WindowStyle::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons && baseStyle()->name() == QLatin1String("fusion"))
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace composer::ui
