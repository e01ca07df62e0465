// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/sha256.h"
#include "base/secret.h"

#include <QByteArrayView>

#include <array>

namespace composer::aws {

/// HMAC-SHA-256 (RFC 2104) under one key. By hand because OpenSSL 3's one-shot HMAC() spends six times as long on
/// looking things up as on hashing. Its key material is wiped when it goes.
class HmacKey {
public:
    HmacKey() = default;
    explicit HmacKey(QByteArrayView key) { set(key); }
    ~HmacKey() { clear(); }
    HmacKey(const HmacKey&) = delete;
    HmacKey& operator=(const HmacKey&) = delete;

    void set(QByteArrayView key);
    Sha256::Digest sign(Sha256& hash, QByteArrayView message) const;

private:
    void clear();

    std::array<char, Sha256::blockSize> m_innerPad {};
    std::array<char, Sha256::blockSize> m_outerPad {};
};

/// The key that SigV4 derives from a secret key for one day, region and service; derived again only when one of
/// the four changes.
class SigningKey {
public:
    /// `date` is yyyymmdd. The reference is good until the next call.
    const HmacKey& of(
        const base::Secret& secretKey, QByteArrayView date, QByteArrayView region, QByteArrayView service);

private:
    void derive(QByteArrayView date, QByteArrayView region, QByteArrayView service);

    base::Secret m_secretKey;
    QByteArray m_date;
    QByteArray m_region;
    QByteArray m_service;
    HmacKey m_key;
    Sha256 m_hash;
};

} // namespace composer::aws
