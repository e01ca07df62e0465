// SPDX-License-Identifier: Apache-2.0
#include "texts/time_text.h"

#include <QLocale>

namespace composer::models {

QDateTime localTime(base::UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(std::chrono::floor<base::Milliseconds>(time.time_since_epoch()).count());
}

QString zonedTimeText(base::UtcTime time)
{
    const auto local = localTime(time);
    return QLocale().toString(local, QLocale::ShortFormat) + u' ' + local.timeZoneAbbreviation();
}

QString sortableTimeText(base::UtcTime time)
{
    const auto local = localTime(time);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate).replace(u'T', u' ');
}

} // namespace composer::models
