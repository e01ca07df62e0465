// SPDX-License-Identifier: Apache-2.0
#include "aws/signing_check.h"

#include "aws/host_label.h"

#include <algorithm>
#include <string_view>

namespace composer::aws {

using Code = SigningError::Code;

static constexpr QByteArrayView reservedHeaders[] = {
    "host", "authorization", "x-amz-date", "x-amz-security-token", "x-amz-content-sha256"};

static constexpr QByteArrayView reservedParameters[] = {"x-amz-algorithm", "x-amz-credential", "x-amz-date",
    "x-amz-expires", "x-amz-signedheaders", "x-amz-security-token", "x-amz-signature"};

static bool isVisible(char c)
{
    return c > ' ' && c < '\x7f';
}

/// Printable ASCII without spaces.
static bool isVisible(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return isVisible(c); });
}

static bool isVisibleWithout(QByteArrayView text, std::string_view unwanted)
{
    return isVisible(text)
        && std::ranges::none_of(text, [unwanted](char c) { return unwanted.find(c) != unwanted.npos; });
}

static bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && isVisibleWithout(text, "\"(),/:;<=>?@[\\]{}");
}

/// A tab is legal in HTTP, but SigV4 and its servers differ about it.
static bool isHeaderValue(QByteArrayView text)
{
    return std::ranges::none_of(text, [](char c) { return (c >= '\0' && c < ' ') || c == '\x7f'; });
}

static bool isPayloadHash(QByteArrayView text)
{
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text == unsignedPayload || (text.size() == 64 && std::ranges::all_of(text, isHex));
}

template <std::size_t size>
static bool isOneOf(const QByteArrayView (&names)[size], QByteArrayView text)
{
    return std::ranges::any_of(
        names, [text](QByteArrayView name) { return text.compare(name, Qt::CaseInsensitive) == 0; });
}

static std::optional<SigningError> headerError(const Headers& headers)
{
    for (const auto& [name, value] : headers) {
        if (isOneOf(reservedHeaders, name))
            return SigningError {Code::ReservedHeader, name};
        if (!isToken(name) || !isHeaderValue(value))
            return SigningError {Code::InvalidHeader, name};
    }
    return {};
}

static std::optional<SigningError> queryError(const QByteArray& query)
{
    const auto parameters = query.split('&');
    for (const auto& parameter : parameters) {
        const auto name = QByteArray::fromPercentEncoding(parameter.split('=').constFirst());
        if (isOneOf(reservedParameters, name))
            return SigningError {Code::ReservedQueryParameter, name};
    }
    return {};
}

static std::optional<SigningError> requestError(const RequestToSign& request)
{
    if (!isToken(request.method))
        return SigningError {Code::InvalidTarget, "method"};
    if (!isVisibleWithout(request.path, "?#") || !(request.path.isEmpty() || request.path.startsWith('/')))
        return SigningError {Code::InvalidTarget, "path"};
    if (!isVisibleWithout(request.query, "#"))
        return SigningError {Code::InvalidTarget, "query"};
    if (request.host.isEmpty() || !isVisibleWithout(request.host, "/?#@\\"))
        return SigningError {Code::InvalidHeader, "host"};
    if (!isPayloadHash(request.payloadHash))
        return SigningError {Code::InvalidHeader, "x-amz-content-sha256"};
    if (auto error = headerError(request.headers))
        return error;
    return request.query.isEmpty() ? std::nullopt : queryError(request.query);
}

std::optional<SigningError> findSigningError(
    const RequestToSign& request, const AccessKeys& keys, const SigningScope& scope)
{
    if (keys.accessKeyId.isEmpty() || keys.secretAccessKey.isEmpty())
        return SigningError {Code::MissingKeys, keys.accessKeyId.isEmpty() ? "access key ID" : "secret access key"};
    if (!isVisibleWithout(keys.accessKeyId, ",/"))
        return SigningError {Code::InvalidHeader, "authorization"};
    if (keys.sessionToken && !isVisible(keys.sessionToken->reveal()))
        return SigningError {Code::InvalidHeader, "x-amz-security-token"};
    if (!isHostLabel(scope.region) || !isHostLabel(scope.service))
        return SigningError {Code::InvalidRegion, isHostLabel(scope.region) ? scope.service : scope.region};
    return requestError(request);
}

} // namespace composer::aws
