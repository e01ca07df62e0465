// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

namespace composer::test {

/// A secret that this process never holds in one piece except in the buffers that it is put into.
class PlantedSecret {
public:
    PlantedSecret();
    /// 40 letters and digits, for the caller to wipe.
    QByteArray text() const;
    /// Where this process's writable memory, but for the stack, holds its end, in UTF-8 or in UTF-16; the end, since
    /// the allocator overwrites the beginning of what is freed.
    QStringList placesInMemory() const;
    /// How many pieces of memory were freed with it inside since `watchFreedMemory()`, which the search may miss when
    /// they are in use again. Always 0 with AddressSanitizer, which has an allocator of its own.
    int freedPieces() const;
    void watchFreedMemory() const;

    ~PlantedSecret();
    PlantedSecret(const PlantedSecret&) = delete;
    PlantedSecret& operator=(const PlantedSecret&) = delete;

private:
    QByteArray m_inverted;
};

} // namespace composer::test
