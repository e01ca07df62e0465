// SPDX-License-Identifier: Apache-2.0
#include "aws/sha256.h"

#include <QtGlobal>

#include <openssl/evp.h>

namespace composer::aws {

// Kept for the life of the process: libcrypto looks every unfetched algorithm up again, under a lock.
static const EVP_MD* algorithm()
{
    static const EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return fetched;
}

// Only a libcrypto without SHA-256 or a machine without memory fails here, and neither can sign anything.
static void require(bool good)
{
    if (!good)
        qFatal("libcrypto cannot compute SHA-256");
}

void Sha256::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{
    require(m_context && algorithm());
    restart();
}

void Sha256::restart()
{
    require(EVP_DigestInit_ex2(m_context.get(), algorithm(), nullptr) == 1);
}

void Sha256::add(QByteArrayView data)
{
    require(EVP_DigestUpdate(m_context.get(), data.data(), static_cast<std::size_t>(data.size())) == 1);
}

Sha256::Digest Sha256::finish()
{
    Digest digest; // written to in place: a copy of a derived key would stay on the stack
    require(EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr) == 1);
    restart();
    return digest;
}

QByteArray toHex(const Sha256::Digest& digest)
{
    static constexpr char digits[] = "0123456789abcdef";
    QByteArray hex(2 * static_cast<qsizetype>(digest.size()), Qt::Uninitialized);
    char* out = hex.data();
    for (const char c : digest) {
        const auto byte = static_cast<unsigned char>(c);
        *out++ = digits[byte >> 4];
        *out++ = digits[byte & 15];
    }
    return hex;
}

QByteArray sha256Hex(QByteArrayView data)
{
    thread_local Sha256 hash;
    hash.add(data);
    return toHex(hash.finish());
}

} // namespace composer::aws
