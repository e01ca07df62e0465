// SPDX-License-Identifier: Apache-2.0
#include "aws/http_date.h"

#include <algorithm>
#include <array>

namespace composer::aws {

namespace {

constexpr QByteArrayView monthNames("JanFebMarAprMayJunJulAugSepOctNovDec");
constexpr QByteArrayView httpLayout("Aaa, 00 Aaa 0000 00:00:00 GMT");
constexpr QByteArrayView amzLayout("00000000T000000Z");

bool hasLayout(QByteArrayView text, QByteArrayView layout)
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

int number(QByteArrayView text, qsizetype from, qsizetype length)
{
    return text.sliced(from, length).toInt();
}

std::optional<base::UtcTime> timeOf(std::chrono::year_month_day date, int hour, int minute, int second)
{
    using namespace std::chrono;
    const bool inRange = date.year() >= year(1970) && date.year() < year(2200) && hour < 24 && minute < 60
        && second <= 60; // a leap second
    if (!date.ok() || !inRange)
        return {};
    return sys_days(date) + hours(hour) + minutes(minute) + seconds(second);
}

} // namespace

std::optional<base::UtcTime> parseHttpDate(QByteArrayView text)
{
    using namespace std::chrono;
    if (!hasLayout(text, httpLayout))
        return {};
    const auto monthAt = monthNames.indexOf(text.sliced(8, 3));
    if (monthAt < 0 || monthAt % 3 != 0)
        return {};
    const year_month_day date(
        year(number(text, 12, 4)), month(unsigned(monthAt / 3 + 1)), day(unsigned(number(text, 5, 2))));
    return timeOf(date, number(text, 17, 2), number(text, 20, 2), number(text, 23, 2));
}

std::optional<base::UtcTime> parseAmzDate(QByteArrayView text)
{
    using namespace std::chrono;
    if (!hasLayout(text, amzLayout))
        return {};
    const year_month_day date(
        year(number(text, 0, 4)), month(unsigned(number(text, 4, 2))), day(unsigned(number(text, 6, 2))));
    return timeOf(date, number(text, 9, 2), number(text, 11, 2), number(text, 13, 2));
}

} // namespace composer::aws
