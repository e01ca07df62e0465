// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace composer::fuzz {

/// What must hold for every input, beside that nothing crashes: libFuzzer reports an abort with the input that led to
/// it.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

inline QByteArrayView viewOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
}

} // namespace composer::fuzz
