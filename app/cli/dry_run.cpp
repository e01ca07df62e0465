// SPDX-License-Identifier: Apache-2.0
#include "cli/dry_run.h"

namespace composer::cli {

static base::Json text(const QByteArray& value)
{
    return base::Json::string(QString::fromUtf8(value));
}

base::Json dryRunJson(const exchange::Rehearsal& rehearsal)
{
    auto headers = base::Json::object();
    for (const auto& header : rehearsal.headers)
        headers.append(QString::fromLatin1(header.name), text(header.value));
    return base::Json::object(
        {{QStringLiteral("Method"), text(rehearsal.method)}, {QStringLiteral("Url"), text(rehearsal.url)},
            {QStringLiteral("Headers"), headers}, {QStringLiteral("Body"), text(rehearsal.body)},
            {QStringLiteral("CanonicalRequest"), text(rehearsal.canonicalRequest)},
            {QStringLiteral("StringToSign"), text(rehearsal.stringToSign)}});
}

QByteArray dryRunText(const exchange::Rehearsal& rehearsal)
{
    return exchange::requestHead(rehearsal) + '\n' + rehearsal.body + "\n\n--- canonical request\n"
        + rehearsal.canonicalRequest + "\n\n--- string to sign\n" + rehearsal.stringToSign + '\n';
}

} // namespace composer::cli
