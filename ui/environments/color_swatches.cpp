// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/color_swatches.h"

#include "ui/environments/environment_color.h"

#include <QEvent>

namespace composer::ui {

ColorSwatches::ColorSwatches(QWidget* parent)
    : QComboBox(parent)
{
    setObjectName(QStringLiteral("environmentColor"));
    setAccessibleName(tr("Colour"));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (const auto color : models::environmentColors())
        addItem(models::colorName(color), static_cast<int>(color));
    paintChips();
    connect(this, &QComboBox::activated, this,
        [this] { Q_EMIT chosen(static_cast<models::EnvironmentColor>(currentData().toInt())); });
}

void ColorSwatches::showColor(models::EnvironmentColor color)
{
    setCurrentIndex(findData(static_cast<int>(color)));
}

void ColorSwatches::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        paintChips();
    QComboBox::changeEvent(event);
}

void ColorSwatches::paintChips()
{
    for (int i = 0; i < count(); ++i)
        setItemIcon(i, environmentChip(static_cast<models::EnvironmentColor>(itemData(i).toInt()), palette()));
}

} // namespace composer::ui
