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
/// begin a header of its own; and no id in quotation marks, which belong to none. Both first texts must be there.
base::Result<aws::AccessKeys, CredentialError> makeAccessKeys(const KeyTexts& texts, const QString& source);

/// The end of temporary keys, however the AWS tools and those around them write it: ISO 8601 with a zone, also in its
/// basic form and with a blank for the T, where "UTC" and "GMT" are zones, and the date of RFC 9110. Without a zone it
/// says nothing, and so it does as any other text.
std::optional<base::UtcTime> parseExpiry(const QString& text);
/// "2026-01-02T03:04:05Z"
QString expiryText(base::UtcTime time);

} // namespace composer::credentials
