// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <memory>

struct evp_md_ctx_st;

namespace composer::aws {

/// SHA-256 by OpenSSL's libcrypto, made for many short inputs: the algorithm is fetched once per process and the
/// context is used again. (Qt 6.4's own is about ten times slower.)
class Sha256 {
public:
    using Digest = std::array<char, 32>;
    static constexpr qsizetype blockSize = 64;

    Sha256();
    void add(QByteArrayView data);
    /// The digest of what was added since the last call; the object is then as new.
    Digest finish();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    void restart();

    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

/// Lower-case hex.
QByteArray toHex(const Sha256::Digest& digest);
/// Lower-case hex SHA-256.
QByteArray sha256Hex(QByteArrayView data);

} // namespace composer::aws
