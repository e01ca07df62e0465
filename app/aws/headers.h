// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

/// HTTP header fields as a list: order and repetitions count, QMap and friends would lose both.
namespace composer::aws {

struct Header {
    QByteArray name;
    QByteArray value;
    bool operator==(const Header&) const = default;
};
using Headers = std::vector<Header>;

/// The first header of that name, whatever its case; empty when there is none.
QByteArray headerValue(const Headers& headers, QByteArrayView name);
bool hasHeader(const Headers& headers, QByteArrayView name);

} // namespace composer::aws
