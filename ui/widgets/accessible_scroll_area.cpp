// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/accessible_scroll_area.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QScrollArea>
#include <QString>

namespace composer::ui {

namespace {

/// A plain widget's children are looked for within their bounds.
QAccessibleInterface* plainInterface(const QString& className, QObject* object)
{
    auto* area = className == QLatin1String("QScrollArea") ? qobject_cast<QScrollArea*>(object) : nullptr;
    return area ? new QAccessibleWidget(area, QAccessible::Client) : nullptr;
}

} // namespace

void makeScrollAreasSafe()
{
    QAccessible::installFactory(plainInterface); // which is in the list only once
}

} // namespace composer::ui
