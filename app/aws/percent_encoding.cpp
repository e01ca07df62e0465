// SPDX-License-Identifier: Apache-2.0
#include "aws/percent_encoding.h"

#include <array>

namespace composer::aws {

static constexpr auto unreserved = [] {
    std::array<bool, 256> table {};
    for (const char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        table[static_cast<unsigned char>(c)] = c != '\0';
    return table;
}();

void appendPercentEncoded(QByteArray& out, QByteArrayView raw, bool keepSlash)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (const char c : raw) {
        const auto byte = static_cast<unsigned char>(c);
        if (unreserved[byte] || (keepSlash && c == '/')) {
            out += c;
        } else {
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
}

QByteArray percentEncode(QByteArrayView raw, bool keepSlash)
{
    QByteArray out;
    out.reserve(raw.size() + raw.size() / 2);
    appendPercentEncoded(out, raw, keepSlash);
    return out;
}

} // namespace composer::aws
