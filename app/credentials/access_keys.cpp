// SPDX-License-Identifier: Apache-2.0
#include "credentials/access_keys.h"

#include "aws/http_date.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace composer::credentials {

using base::fail;

namespace {

/// As people write values in other files. Here the marks would be a part of the key.
bool isQuoted(QByteArrayView text)
{
    return text.size() > 1 && text.front() == text.back() && (text.front() == '"' || text.front() == '\'');
}

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
    if (isQuoted(texts.accessKeyId))
        return fail(CredentialError {Code::Malformed, source,
            QStringLiteral("the access key ID is in quotation marks, which do not belong there")});
    aws::AccessKeys keys {texts.accessKeyId.toByteArray(), base::Secret(texts.secretAccessKey), std::nullopt};
    if (!texts.sessionToken.isEmpty())
        keys.sessionToken = base::Secret(texts.sessionToken);
    return keys;
}

/// Minutes that the zone is ahead of UTC.
static int minutesOf(const QString& zone)
{
    if (!zone.startsWith(u'+') && !zone.startsWith(u'-'))
        return 0;
    const auto digits = QString(zone).remove(u':').sliced(1).leftJustified(4, u'0');
    const int minutes = digits.first(2).toInt() * 60 + digits.sliced(2).toInt();
    return zone.startsWith(u'-') ? -minutes : minutes;
}

std::optional<base::UtcTime> parseExpiry(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A\\s*(\\d{4})(-?)(\\d\\d)\\2(\\d\\d)[T ](\\d\\d)(:?)(\\d\\d)(?:\\6(\\d\\d)(?:[.,](\\d+))?)?"
                       "\\s*(Z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)\\s*\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const auto found = form.match(text);
    if (!found.hasMatch())
        return aws::parseHttpDate(text.trimmed().replace(QLatin1String("UTC"), QLatin1String("GMT")).toLatin1());
    const auto number = [&found](int group) { return found.captured(group).toInt(); };
    const auto milliseconds = found.captured(9).leftJustified(3, u'0').first(3).toInt();
    const QDate day(number(1), number(3), number(4));
    const QTime hour(number(5), number(7), number(8), milliseconds);
    const int ahead = minutesOf(found.captured(10));
    constexpr int mostAhead = 14 * 60;
    if (!day.isValid() || !hour.isValid() || std::abs(ahead) > mostAhead)
        return std::nullopt;
    // UtcTime counts nanoseconds, which end in 2262; some tools write the year 9999 for "never".
    constexpr qint64 latest = 9'000'000'000'000; // 2255
    const auto time = QDateTime(day, hour, Qt::UTC).toMSecsSinceEpoch() - qint64(ahead) * 60'000;
    return base::UtcTime(base::Milliseconds(std::clamp<qint64>(time, 0, latest)));
}

QString expiryText(base::UtcTime time)
{
    const auto milliseconds = std::chrono::floor<base::Milliseconds>(time.time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(milliseconds).toUTC().toString(Qt::ISODate);
}

} // namespace composer::credentials
