// SPDX-License-Identifier: Apache-2.0
#include "cloud/network_request.h"

#include "aws/endpoint_override.h"

#include <QUrl>

#include <algorithm>
#include <set>
#include <string_view>

namespace composer::cloud {

namespace {

TransportError invalid(QString detail)
{
    return {TransportError::Code::InvalidRequest, false, 0, std::move(detail)};
}

bool isTokenCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || (c != '\0' && std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos);
}

/// RFC 9110: the form of methods and header names.
bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

/// Qt writes values as they are: a line break would be the start of a further header.
bool hasControl(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; });
}

/// Set by this floor or by Qt; also what would change the framing of the message or the connection.
bool belongsToTransport(const QByteArray& lowerName)
{
    static const std::set<QByteArray> names {"host", "content-length", "connection", "keep-alive", "transfer-encoding",
        "te", "trailer", "upgrade", "expect", "user-agent", "accept-encoding", "accept-language", "cookie",
        "proxy-authorization", "proxy-connection"};
    return names.contains(lowerName);
}

base::Result<void, TransportError> setHeaders(QNetworkRequest& out, const aws::Headers& headers)
{
    std::set<QByteArray> seen;
    for (const auto& [name, value] : headers) {
        const auto lower = name.toLower();
        if (!isToken(name) || hasControl(value))
            return base::fail(invalid(QStringLiteral("header with a character that is not allowed")));
        if (belongsToTransport(lower) || !seen.insert(lower).second)
            return base::fail(invalid(QStringLiteral("header %1 may not be set").arg(QString::fromLatin1(lower))));
        out.setRawHeader(name, value);
    }
    return {};
}

base::Result<QUrl, TransportError> urlOf(const WireRequest& request)
{
    const auto& endpoint = request.endpoint;
    if (endpoint.scheme != "https" && !(endpoint.scheme == "http" && aws::isLoopbackHost(endpoint.host)))
        return base::fail(invalid(QStringLiteral("https only, or http to this machine")));
    const auto authority = endpoint.authority();
    const auto intended = endpoint.scheme + "://" + authority + request.target;
    const auto url = QUrl::fromEncoded(intended, QUrl::StrictMode);
    // The second form is the one Qt puts into the request line: without "." and "..", without a fragment.
    const auto sent = url.toEncoded(QUrl::NormalizePathSegments | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    if (!request.target.startsWith('/') || !url.isValid() || url.toEncoded() != intended || sent != intended
        || url.authority(QUrl::FullyEncoded).toLatin1() != authority)
        return base::fail(invalid(QStringLiteral("the address cannot be sent as it was signed")));
    return url;
}

void setAttributes(QNetworkRequest& out)
{
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Below Qt 6.5.7 it has known holes (CVE-2023-51714, CVE-2024-39936); above, it has not been shown yet that one
    // call stays one request on it.
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
}

} // namespace

base::Result<QNetworkRequest, TransportError> toNetworkRequest(const WireRequest& request, const QByteArray& userAgent)
{
    if (!isToken(request.method) || hasControl(userAgent))
        return base::fail(invalid(QStringLiteral("method or user agent with a character that is not allowed")));
    const auto url = urlOf(request);
    if (!url)
        return base::fail(url.error());
    QNetworkRequest out(*url);
    if (const auto set = setHeaders(out, request.headers); !set)
        return base::fail(set.error());
    out.setRawHeader("Host", request.endpoint.authority());
    out.setRawHeader("User-Agent", userAgent);
    out.setRawHeader("Accept-Encoding", "identity"); // what is read is what was sent; no decompression bombs
    out.setRawHeader("Accept-Language", "*"); // else Qt sends the user's language
    out.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    setAttributes(out);
    return out;
}

} // namespace composer::cloud
