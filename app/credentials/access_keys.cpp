// SPDX-License-Identifier: Apache-2.0
#include "credentials/access_keys.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace composer::credentials {

using base::fail;

namespace {

bool isPrintable(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

} // namespace

base::Result<aws::AccessKeys, CredentialError> makeAccessKeys(const KeyTexts& texts, const QString& source)
{
    using Code = CredentialError::Code;
    struct Part {
        QByteArrayView text;
        QLatin1String name;
        bool required;
    };
    for (const auto& part : {Part {texts.accessKeyId, QLatin1String("access key ID"), true},
             Part {texts.secretAccessKey, QLatin1String("secret access key"), true},
             Part {texts.sessionToken, QLatin1String("session token"), false}}) {
        if (part.required && part.text.isEmpty())
            return fail(CredentialError {Code::Incomplete, source, QStringLiteral("the %1 is missing").arg(part.name)});
        if (!isPrintable(part.text))
            return fail(CredentialError {
                Code::Malformed, source, QStringLiteral("the %1 holds a character that no key has").arg(part.name)});
    }
    aws::AccessKeys keys {texts.accessKeyId.toByteArray(), base::Secret(texts.secretAccessKey), std::nullopt};
    if (!texts.sessionToken.isEmpty())
        keys.sessionToken = base::Secret(texts.sessionToken);
    return keys;
}

std::optional<base::UtcTime> parseExpiry(const QString& text)
{
    const auto time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    // UtcTime counts nanoseconds, which end in 2262; some tools write the year 9999 for "never".
    constexpr qint64 latest = 9'000'000'000'000; // 2255
    return base::UtcTime(base::Milliseconds(std::clamp<qint64>(time.toMSecsSinceEpoch(), 0, latest)));
}

QString expiryText(base::UtcTime time)
{
    const auto milliseconds = std::chrono::floor<base::Milliseconds>(time.time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(milliseconds).toUTC().toString(Qt::ISODate);
}

} // namespace composer::credentials
