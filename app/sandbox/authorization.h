// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace composer::sandbox {

/// The parts of a header "AWS4-HMAC-SHA256 Credential=KEY/DATE/REGION/SERVICE/aws4_request, SignedHeaders=a;b,
/// Signature=hex".
struct Authorization {
    QByteArray accessKeyId;
    QByteArray date; ///< yyyymmdd
    QByteArray region;
    QByteArray service;
    QByteArray terminator; ///< "aws4_request"
    QList<QByteArray> signedHeaders; ///< as written
    QByteArray signature;
};

/// Nullopt: another scheme, or a part is missing, repeated or unknown.
std::optional<Authorization> parseAuthorization(QByteArrayView value);

} // namespace composer::sandbox
