// SPDX-License-Identifier: Apache-2.0
#include "aws/arn.h"

#include <algorithm>

namespace composer::aws {

QString accountOfArn(const QString& arn)
{
    constexpr int accountPart = 4;
    constexpr qsizetype digits = 12;
    const auto account = arn.section(u':', accountPart, accountPart);
    const bool isAccount = account.size() == digits
        && std::all_of(account.begin(), account.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isAccount ? account : QString();
}

} // namespace composer::aws
