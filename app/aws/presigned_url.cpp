// SPDX-License-Identifier: Apache-2.0
#include "aws/presigned_url.h"

#include "aws/http_date.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace composer::aws {

namespace {

/// Beyond any date that makes sense here; keeps the sums below within a UtcTime.
constexpr qlonglong greatestSpan = 1'000'000'000;
constexpr qlonglong greatestEpochSeconds = 7'258'118'400; // 2200-01-01

/// The value of a parameter whose name may come in any case, as some proxies write it.
QString parameter(const QUrlQuery& query, QLatin1StringView name)
{
    const auto items = query.queryItems(QUrl::FullyDecoded);
    const auto found = std::find_if(items.begin(), items.end(),
        [&](const auto& item) { return item.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == items.end() ? QString() : found->second;
}

std::optional<std::chrono::seconds> secondsUpTo(qlonglong greatest, const QString& text)
{
    bool ok = false;
    const auto value = text.toLongLong(&ok);
    if (!ok || value < 0 || value > greatest)
        return {};
    return std::chrono::seconds(value);
}

void readSigV4(PresignedUrl& facts, const QUrlQuery& query)
{
    facts.signedAt = parseAmzDate(parameter(query, QLatin1StringView("X-Amz-Date")).toLatin1());
    const auto span = secondsUpTo(greatestSpan, parameter(query, QLatin1StringView("X-Amz-Expires")));
    if (facts.signedAt && span)
        facts.expiresAt = *facts.signedAt + *span;
}

void readQuery(PresignedUrl& facts, const QUrlQuery& query)
{
    if (!parameter(query, QLatin1StringView("X-Amz-Signature")).isEmpty()) {
        facts.isPresigned = true;
        readSigV4(facts, query);
        return;
    }
    const auto expires = parameter(query, QLatin1StringView("Expires"));
    facts.isPresigned = !expires.isEmpty() && !parameter(query, QLatin1StringView("Signature")).isEmpty();
    if (const auto end = secondsUpTo(greatestEpochSeconds, expires); facts.isPresigned && end)
        facts.expiresAt = base::UtcTime(*end);
}

} // namespace

PresignedUrl readPresignedUrl(QStringView text)
{
    const QUrl url(text.trimmed().toString());
    const auto scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty()
        || (scheme != QLatin1StringView("https") && scheme != QLatin1StringView("http")))
        return {};
    PresignedUrl facts;
    facts.host = url.host();
    if (url.port() >= 0)
        facts.host += u':' + QString::number(url.port());
    const auto path = url.path(QUrl::FullyDecoded);
    facts.fileName = path.sliced(path.lastIndexOf(u'/') + 1);
    readQuery(facts, QUrlQuery(url.query(QUrl::FullyEncoded)));
    return facts;
}

} // namespace composer::aws
