// SPDX-License-Identifier: Apache-2.0
#include "base/secret.h"

#include <QDebug>
#include <QString>

#include <cstring>
#include <openssl/crypto.h>

namespace composer::base {

struct Secret::Buffer {
    explicit Buffer(QByteArrayView text)
        : size(text.size())
        , data(std::make_unique<char[]>(static_cast<std::size_t>(text.size())))
    {
        std::memcpy(data.get(), text.data(), static_cast<std::size_t>(size));
    }
    ~Buffer() { wipe(data.get(), size); }
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;

    qsizetype size;
    std::unique_ptr<char[]> data;
};

Secret::Secret(QByteArrayView utf8)
{
    if (!utf8.isEmpty())
        m_buffer = std::make_shared<const Buffer>(utf8);
}

QByteArrayView Secret::reveal() const
{
    return m_buffer ? QByteArrayView(m_buffer->data.get(), m_buffer->size) : QByteArrayView();
}

bool Secret::isEmpty() const
{
    return !m_buffer;
}

qsizetype Secret::size() const
{
    return m_buffer ? m_buffer->size : 0;
}

bool Secret::operator==(const Secret& other) const
{
    const auto mine = reveal();
    const auto theirs = other.reveal();
    return mine.size() == theirs.size()
        && (mine.isEmpty() || CRYPTO_memcmp(mine.data(), theirs.data(), static_cast<std::size_t>(mine.size())) == 0);
}

QDebug operator<<(QDebug debug, const Secret&)
{
    return debug << "***";
}

void wipe(char* data, qsizetype size)
{
    OPENSSL_cleanse(data, static_cast<std::size_t>(size));
}

void wipe(QByteArray& bytes)
{
    // Not data(): it would copy what is shared, and wipe the copy. The capacity, since the text may have been longer.
    wipe(const_cast<char*>(bytes.constData()), qMax(bytes.size(), bytes.capacity()));
    bytes.clear();
}

void wipeIfLast(QString& text)
{
    if (text.isDetached()) // never a literal
        wipe(reinterpret_cast<char*>(text.data()), qsizetype(sizeof(QChar)) * qMax(text.size(), text.capacity()));
    text.clear();
}

} // namespace composer::base
