// SPDX-License-Identifier: Apache-2.0
#include "aws/endpoint_override.h"

#include "base/text.h"

#include <QRegularExpression>
#include <QUrl>

namespace composer::aws {

using Code = EndpointError::Code;

bool isLoopbackHost(QByteArrayView host)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(\A(?:localhost|::1|\[::1\]|127(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})\z)"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(QString::fromLatin1(host)).hasMatch();
}

/// Scheme, host, perhaps a port and a path of plain segments: what QUrl and a server read in the same way.
static bool isPlainUrl(const QString& url)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(\Ahttps?://)"
                       R"((?:[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?)"
                       R"((?:/(?!\.{1,2}(?:/|\z))[a-z0-9._~-]+)*/?\z)"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(url).hasMatch() && !url.contains(u"..");
}

base::Result<Endpoint, EndpointError> parseEndpointOverride(const QString& given)
{
    auto text = given.trimmed();
    while (text.endsWith(QLatin1String("//")) && !text.endsWith(QLatin1String("://")))
        text.chop(1);
    const QUrl url(text, QUrl::StrictMode);
    if (!isPlainUrl(text) || !url.isValid() || url.port() == 0)
        return base::fail(EndpointError {Code::OverrideInvalid, base::redactUrl(text)});

    Endpoint endpoint;
    endpoint.scheme = url.scheme().toLatin1();
    endpoint.host = url.host(QUrl::FullyEncoded).toLatin1();
    if (endpoint.host.contains(':'))
        endpoint.host = '[' + endpoint.host + ']';
    if (endpoint.scheme == "http" && !isLoopbackHost(endpoint.host))
        return base::fail(EndpointError {Code::PlainHttp, QString::fromLatin1(endpoint.host)});
    const int ownPort = endpoint.scheme == "http" ? 80 : 443;
    endpoint.port = url.port(ownPort) == ownPort ? -1 : url.port();
    endpoint.basePath = url.path(QUrl::FullyEncoded).toLatin1();
    if (endpoint.basePath.endsWith('/'))
        endpoint.basePath.chop(1);
    return endpoint;
}

} // namespace composer::aws
