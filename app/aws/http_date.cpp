// SPDX-License-Identifier: Apache-2.0
#include "aws/http_date.h"

#include <algorithm>
#include <array>

namespace composer::aws {

static constexpr QByteArrayView monthNames("JanFebMarAprMayJunJulAugSepOctNovDec");
static constexpr QByteArrayView layout("Aaa, 00 Aaa 0000 00:00:00 GMT");

static bool hasLayout(QByteArrayView text)
{
    return text.size() == layout.size() && std::ranges::equal(text, layout, [](char c, char wanted) {
        switch (wanted) {
        case '0':
            return c >= '0' && c <= '9';
        case 'A':
            return c >= 'A' && c <= 'Z';
        case 'a':
            return c >= 'a' && c <= 'z';
        default:
            return c == wanted;
        }
    });
}

std::optional<base::UtcTime> parseHttpDate(QByteArrayView text)
{
    using namespace std::chrono;
    const auto number = [text](qsizetype from, qsizetype length) { return text.sliced(from, length).toInt(); };
    if (!hasLayout(text))
        return {};
    const auto monthAt = monthNames.indexOf(text.sliced(8, 3));
    const year_month_day date(year(number(12, 4)), month(unsigned(monthAt / 3 + 1)), day(unsigned(number(5, 2))));
    const int hour = number(17, 2);
    const int minute = number(20, 2);
    const int second = number(23, 2);
    const bool inRange = date.year() >= year(1970) && date.year() < year(2200) && hour < 24 && minute < 60
        && second <= 60; // a leap second
    if (monthAt < 0 || monthAt % 3 != 0 || !date.ok() || !inRange)
        return {};
    return sys_days(date) + hours(hour) + minutes(minute) + seconds(second);
}

} // namespace composer::aws
