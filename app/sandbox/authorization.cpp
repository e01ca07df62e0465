// SPDX-License-Identifier: Apache-2.0
#include "sandbox/authorization.h"

#include <QHash>

namespace composer::sandbox {

std::optional<Authorization> parseAuthorization(QByteArrayView value)
{
    constexpr QByteArrayView scheme = "AWS4-HMAC-SHA256 ";
    if (!value.startsWith(scheme))
        return std::nullopt;
    QHash<QByteArray, QByteArray> parts;
    for (const QByteArray& part : value.sliced(scheme.size()).toByteArray().split(',')) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = part.left(equals).trimmed();
        if (equals < 0 || parts.contains(name))
            return std::nullopt;
        parts.insert(name, part.mid(equals + 1).trimmed());
    }
    const QList<QByteArray> credential = parts.take("Credential").split('/');
    const QByteArray signedHeaders = parts.take("SignedHeaders");
    const QByteArray signature = parts.take("Signature");
    if (credential.size() != 5 || signedHeaders.isEmpty() || signature.isEmpty() || !parts.isEmpty())
        return std::nullopt;
    return Authorization {
        credential[0], credential[1], credential[2], credential[3], credential[4], signedHeaders.split(';'), signature};
}

} // namespace composer::sandbox
