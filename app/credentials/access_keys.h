// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/credentials.h"

#include <QByteArrayView>

namespace composer::credentials {

/// The three texts of an access key as any source found them, UTF-8. Empty: not there.
struct KeyTexts {
    QByteArrayView accessKeyId;
    QByteArrayView secretAccessKey;
    QByteArrayView sessionToken;
};

/// Key id and token go into HTTP headers as they are, so nothing but printable ASCII is let in: a line break would
/// begin a header of its own. Both first texts must be there.
base::Result<aws::AccessKeys, CredentialError> makeAccessKeys(const KeyTexts& texts, const QString& source);

/// ISO 8601 with a zone, as the AWS tools write the end of temporary keys; nothing for any other text.
std::optional<base::UtcTime> parseExpiry(const QString& text);
/// "2026-01-02T03:04:05Z"
QString expiryText(base::UtcTime time);

} // namespace composer::credentials
