// SPDX-License-Identifier: Apache-2.0
#include "support/memory_search.h"

#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <atomic>
#include <fcntl.h>
#include <malloc.h>
#include <unistd.h>

namespace composer::test {

namespace {

constexpr qsizetype length = 40;
constexpr qsizetype endLength = 24;
constexpr std::size_t chunkSize = 1 << 20;
std::array<char, chunkSize> chunk; // one place, which the search leaves out

/// `stride` 1: UTF-8; 2: UTF-16, little-endian.
bool isAt(const char* at, const QByteArray& inverted, qsizetype stride)
{
    for (qsizetype i = 0; i < endLength; ++i) {
        const char wanted = char(~inverted[length - endLength + i]);
        if (at[i * stride] != wanted || (stride == 2 && at[i * stride + 1] != 0))
            return false;
    }
    return true;
}

/// The offset, or -1.
qsizetype find(const char* data, std::size_t size, const QByteArray& inverted)
{
    for (const qsizetype stride : {1, 2}) {
        const auto room = std::size_t(endLength * stride);
        for (std::size_t i = 0; i + room <= size; ++i) {
            if (isAt(data + i, inverted, stride))
                return qsizetype(i);
        }
    }
    return -1;
}

const QByteArray* watched = nullptr;
std::atomic<int> freed = 0;

[[maybe_unused]] bool isFreedWithSecret(void* memory)
{
    return memory && watched && find(static_cast<const char*>(memory), ::malloc_usable_size(memory), *watched) >= 0;
}

} // namespace

PlantedSecret::~PlantedSecret()
{
    watched = nullptr;
}

void PlantedSecret::watchFreedMemory() const
{
    freed = 0;
    watched = &m_inverted;
}

int PlantedSecret::freedPieces() const
{
    return freed;
}

PlantedSecret::PlantedSecret()
{
    for (qsizetype i = 0; i < length; ++i) {
        const int digit = QRandomGenerator::global()->bounded(36);
        m_inverted += char(~(digit < 10 ? '0' + digit : 'a' + digit - 10));
    }
}

QByteArray PlantedSecret::text() const
{
    QByteArray text;
    text.reserve(length);
    for (const char c : m_inverted)
        text += char(~c);
    return text;
}

QStringList PlantedSecret::placesInMemory() const
{
    QStringList places;
    QFile maps(QStringLiteral("/proc/self/maps"));
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    if (memory < 0 || !maps.open(QIODevice::ReadOnly))
        return {QStringLiteral("the memory cannot be read")};
    const auto own = quintptr(chunk.data());
    constexpr quintptr overlap = endLength * 2;
    for (const auto& line : maps.readAll().split('\n')) {
        const auto words = line.simplified().split(' ');
        // Not the stack: the dynamic linker saves the vector registers there, with what was copied last.
        if (words.size() < 2 || !words[1].startsWith("rw") || words.last() == "[stack]")
            continue;
        const auto bounds = words[0].split('-');
        const auto end = bounds[1].toULongLong(nullptr, 16);
        for (auto at = bounds[0].toULongLong(nullptr, 16); at < end; at += chunkSize - overlap) {
            const auto count = ::pread(memory, chunk.data(), qMin<quintptr>(chunkSize, end - at), off_t(at));
            if (count <= 0)
                break;
            const auto first = qMax<quintptr>(at, own);
            const auto last = qMin<quintptr>(at + quintptr(count), own + chunkSize);
            if (first < last)
                std::fill(chunk.data() + (first - at), chunk.data() + (last - at), '\0');
            if (const auto found = find(chunk.data(), std::size_t(count), m_inverted); found >= 0)
                places << QStringLiteral("%1 in %2")
                              .arg(at + quintptr(found), 0, 16)
                              .arg(QString::fromLatin1(line.simplified()));
        }
    }
    ::close(memory);
    return places;
}

} // namespace composer::test

#ifndef __SANITIZE_ADDRESS__
// In the place of the C library's own, whose other names these are.
extern "C" void __libc_free(void* memory);
extern "C" void* __libc_realloc(void* memory, std::size_t size);

extern "C" void free(void* memory)
{
    if (composer::test::isFreedWithSecret(memory))
        ++composer::test::freed;
    __libc_free(memory);
}

extern "C" void* realloc(void* memory, std::size_t size)
{
    const bool holdsSecret = composer::test::isFreedWithSecret(memory);
    void* const moved = __libc_realloc(memory, size);
    if (holdsSecret && moved != memory)
        ++composer::test::freed;
    return moved;
}
#endif
