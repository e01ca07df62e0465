// SPDX-License-Identifier: Apache-2.0
#include "aws/signing_key.h"

#include <algorithm>

namespace composer::aws {

void HmacKey::set(QByteArrayView key)
{
    std::array<char, Sha256::blockSize> block {};
    Sha256::Digest shortened;
    if (key.size() > Sha256::blockSize) {
        Sha256 hash;
        hash.add(key);
        shortened = hash.finish();
        key = shortened;
    }
    std::ranges::copy(key, block.begin());
    std::ranges::transform(block, m_innerPad.begin(), [](char c) { return static_cast<char>(c ^ 0x36); });
    std::ranges::transform(block, m_outerPad.begin(), [](char c) { return static_cast<char>(c ^ 0x5c); });
    base::wipe(block.data(), block.size());
    base::wipe(shortened.data(), shortened.size());
}

Sha256::Digest HmacKey::sign(Sha256& hash, QByteArrayView message) const
{
    hash.add(m_innerPad);
    hash.add(message);
    const auto inner = hash.finish();
    hash.add(m_outerPad);
    hash.add(inner);
    return hash.finish();
}

void HmacKey::clear()
{
    base::wipe(m_innerPad.data(), qsizetype(m_innerPad.size()));
    base::wipe(m_outerPad.data(), qsizetype(m_outerPad.size()));
}

const HmacKey& SigningKey::of(
    const base::Secret& secretKey, QByteArrayView date, QByteArrayView region, QByteArrayView service)
{
    // The secret itself is compared, not its id: a corrected typing error must not meet the old key.
    if (date != m_date || region != m_region || service != m_service || !(secretKey == m_secretKey)) {
        m_secretKey = secretKey;
        m_date = date.toByteArray();
        m_region = region.toByteArray();
        m_service = service.toByteArray();
        derive(date, region, service);
    }
    return m_key;
}

void SigningKey::derive(QByteArrayView date, QByteArrayView region, QByteArrayView service)
{
    QByteArray start("AWS4");
    start.reserve(4 + m_secretKey.size()); // no growing: that would leave copies behind
    start += m_secretKey.reveal();
    m_key.set(start);
    base::wipe(start.data(), start.size());
    for (const QByteArrayView part : {date, region, service, QByteArrayView("aws4_request")}) {
        auto next = m_key.sign(m_hash, part);
        m_key.set(next);
        base::wipe(next.data(), next.size());
    }
}

} // namespace composer::aws
