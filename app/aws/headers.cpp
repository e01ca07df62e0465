// SPDX-License-Identifier: Apache-2.0
#include "aws/headers.h"

#include <algorithm>

namespace composer::aws {

static auto find(const Headers& headers, QByteArrayView name)
{
    return std::ranges::find_if(
        headers, [name](const Header& header) { return header.name.compare(name, Qt::CaseInsensitive) == 0; });
}

QByteArray headerValue(const Headers& headers, QByteArrayView name)
{
    const auto found = find(headers, name);
    return found == headers.end() ? QByteArray() : found->value;
}

bool hasHeader(const Headers& headers, QByteArrayView name)
{
    return find(headers, name) != headers.end();
}

} // namespace composer::aws
