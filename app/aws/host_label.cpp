// SPDX-License-Identifier: Apache-2.0
#include "aws/host_label.h"

#include <algorithm>

namespace composer::aws {

static bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isHostLabel(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 63 && isLetterOrDigit(text.front()) && isLetterOrDigit(text.back())
        && std::ranges::all_of(text, [](char c) { return isLetterOrDigit(c) || c == '-'; });
}

} // namespace composer::aws
