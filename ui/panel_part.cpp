// SPDX-License-Identifier: Apache-2.0
#include "ui/panel_part.h"

#include <QLocale>

namespace composer::ui {

QString countSummary(qint64 items)
{
    return items > 0 ? QLocale().toString(items) : QString();
}

QString byteSummary(qint64 items, qint64 bytes, qint64 limit)
{
    const QLocale locale;
    return items > 0 ? PanelPart::tr("%1 · %2 / %3 bytes")
                           .arg(locale.toString(items), locale.toString(bytes), locale.toString(limit))
                     : QString();
}

} // namespace composer::ui
