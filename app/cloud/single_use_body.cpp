// SPDX-License-Identifier: Apache-2.0
#include "cloud/single_use_body.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace composer::cloud {

SingleUseBody::SingleUseBody(QByteArray content)
    : m_content(std::move(content))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 SingleUseBody::readData(char* data, qint64 maximum)
{
    if (m_shut)
        return 0; // "nothing yet": an end here could pass for a complete body
    if (atEnd())
        return -1;
    const auto count = std::min<qint64>(maximum, m_content.size() - m_position);
    std::memcpy(data, m_content.constData() + m_position, static_cast<std::size_t>(count));
    m_position += count;
    return count;
}

} // namespace composer::cloud
