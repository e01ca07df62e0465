// SPDX-License-Identifier: Apache-2.0
#include "texts/notice.h"

#include <QStringList>

namespace composer::models {

QString factLines(const Facts& facts)
{
    QStringList lines;
    for (const auto& [name, value] : facts) {
        if (!value.isEmpty())
            lines << QLatin1String(name) + QLatin1String(": ") + value;
    }
    return lines.join(u'\n');
}

QString paragraph(const Notice& notice)
{
    return notice.advice.isEmpty() ? notice.headline : notice.headline + u' ' + notice.advice;
}

} // namespace composer::models
