// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environment_delegate.h"

#include "targets/environments.h"
#include "ui/environments/environment_color.h"

namespace composer::ui {

using models::Environments;

void EnvironmentDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto color = static_cast<models::EnvironmentColor>(index.data(Environments::ColorRole).toInt());
    option->icon = environmentChip(color, option->palette);
    option->decorationSize = {16, 16};
    option->features |= QStyleOptionViewItem::HasDecoration;
    if (index.data(Environments::ProductionRole).toBool())
        option->text = tr("%1 — production").arg(option->text);
}

} // namespace composer::ui
