// SPDX-License-Identifier: Apache-2.0
#include "texts/time_left_text.h"

#include <QCoreApplication>

namespace composer::models {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TimeLeft)
};

} // namespace

QString timeLeftText(base::UtcTime end, base::UtcTime now)
{
    constexpr int minutesOfHour = 60;
    constexpr int shownInMinutes = 120;
    const auto minutes = int(std::chrono::floor<std::chrono::minutes>(end - now).count());
    if (end <= now)
        return Texts::tr("expired");
    if (minutes < 1)
        return Texts::tr("less than a minute left");
    if (minutes == 1)
        return Texts::tr("1 minute left");
    if (minutes < shownInMinutes)
        return Texts::tr("%1 minutes left").arg(minutes);
    return Texts::tr("%1 hours left").arg(minutes / minutesOfHour);
}

} // namespace composer::models
