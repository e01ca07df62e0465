// SPDX-License-Identifier: Apache-2.0
#include "texts/clock_text.h"

#include <QCoreApplication>

namespace composer::models {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ClockText)
};

} // namespace

QString clockAdvice(std::chrono::seconds offset)
{
    const auto minutes =
        static_cast<int>(std::chrono::abs(std::chrono::duration_cast<std::chrono::minutes>(offset)).count());
    if (minutes == 0)
        return {};
    return minutes == 1 ? Texts::tr("This machine's clock is wrong by about one minute. Set it.")
                        : Texts::tr("This machine's clock is wrong by about %n minutes. Set it.", nullptr, minutes);
}

} // namespace composer::models
