// SPDX-License-Identifier: Apache-2.0
#include "sandbox/signature_check.h"

#include "aws/http_date.h"
#include "aws/service_error.h"

#include <algorithm>
#include <utility>

namespace composer::sandbox {
namespace {

constexpr std::chrono::minutes tolerance {5};
constexpr char incomplete[] = "IncompleteSignature";
constexpr char invalid[] = "InvalidSignatureException";
constexpr char unrecognized[] = "UnrecognizedClientException";

std::optional<SignatureFault> checkAge(base::UtcTime signedAt, base::UtcTime now)
{
    const auto text = [](base::UtcTime time) { return QString::fromLatin1(aws::amzDate(time)); };
    if (signedAt < now - tolerance) {
        return SignatureFault {invalid,
            QStringLiteral("Signature expired: %1 is now earlier than %2 (%3 - 5 min.)")
                .arg(text(signedAt), text(now - tolerance), text(now))};
    }
    if (signedAt > now + tolerance) {
        return SignatureFault {invalid,
            QStringLiteral("Signature not yet current: %1 is still later than %2 (%3 + 5 min.)")
                .arg(text(signedAt), text(now + tolerance), text(now))};
    }
    return std::nullopt;
}

bool isPresent(const aws::Headers& headers, const QByteArray& name)
{
    return std::ranges::any_of(headers, [&](const aws::Header& header) { return header.name.toLower() == name; });
}

/// The signed headers that the signer does not set itself.
aws::Headers furtherHeaders(const aws::Headers& headers, const QList<QByteArray>& names)
{
    aws::Headers result;
    for (const aws::Header& header : headers) {
        const QByteArray name = header.name.toLower();
        const bool setBySigner = name == "host" || name == "x-amz-date" || name == "x-amz-content-sha256";
        if (!setBySigner && names.contains(name))
            result.push_back(header);
    }
    return result;
}

} // namespace

SignatureCheck::SignatureCheck(aws::AccessKeys keys, aws::SigningScope scope)
    : m_keys(std::move(keys))
    , m_scope(std::move(scope))
{
}

std::optional<SignatureFault> SignatureCheck::check(const Request& request, base::UtcTime now)
{
    const QByteArray header = aws::headerValue(request.headers, "authorization");
    if (header.isEmpty())
        return SignatureFault {"MissingAuthenticationTokenException", {}};
    const auto given = parseAuthorization(header);
    if (!given)
        return SignatureFault {
            incomplete, QStringLiteral("Authorization header requires 'Credential', 'SignedHeaders' and 'Signature'.")};
    const QByteArray date = aws::headerValue(request.headers, "x-amz-date");
    const auto signedAt = aws::parseAmzDate(date);
    if (!signedAt)
        return SignatureFault {
            incomplete, QStringLiteral("Authorization header requires existence of an 'X-Amz-Date' header.")};
    // The demo key is a lasting one: a token beside it was made up.
    if (given->accessKeyId != m_keys.accessKeyId || isPresent(request.headers, "x-amz-security-token"))
        return SignatureFault {unrecognized, {}};
    if (auto fault = checkScope(*given))
        return fault;
    if (given->date != date.left(8)) {
        return SignatureFault {invalid,
            QStringLiteral(
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP.")};
    }
    if (auto fault = checkAge(*signedAt, now))
        return fault;
    if (auto fault = checkSignedHeaders(*given, request.headers))
        return fault;
    return checkSignature(*given, request, *signedAt);
}

SignatureCheck::Fault SignatureCheck::checkScope(const Authorization& given) const
{
    const auto fault = [](const char* what, const QByteArray& wanted) {
        return SignatureFault {invalid,
            QStringLiteral("Credential should be scoped to %1: '%2'.")
                .arg(QLatin1String(what), QString::fromLatin1(wanted))};
    };
    if (given.region != m_scope.region)
        return fault("a valid region", m_scope.region);
    if (given.service != m_scope.service)
        return fault("correct service", m_scope.service);
    if (given.terminator != "aws4_request")
        return fault("a valid terminator", "aws4_request");
    return std::nullopt;
}

SignatureCheck::Fault SignatureCheck::checkSignedHeaders(const Authorization& given, const aws::Headers& headers) const
{
    for (const char* name : {"host", "x-amz-date"}) {
        if (!given.signedHeaders.contains(name))
            return SignatureFault {invalid,
                QStringLiteral("'%1' must be a 'SignedHeader' in the AWS Authorization.").arg(QLatin1String(name))};
    }
    for (const QByteArray& name : given.signedHeaders) {
        if (!isPresent(headers, name))
            return SignatureFault {invalid,
                QStringLiteral("A signed header is missing from the request, or its name is not in lower case.")};
    }
    return std::nullopt;
}

SignatureCheck::Fault SignatureCheck::checkSignature(
    const Authorization& given, const Request& request, base::UtcTime signedAt)
{
    const SignatureFault mismatch {invalid, {}};
    const QByteArray hash = aws::sha256Hex(request.body);
    const QByteArray claimed = aws::headerValue(request.headers, "x-amz-content-sha256");
    if (!claimed.isEmpty() && claimed != hash)
        return mismatch;

    const qsizetype question = request.target.indexOf('?');
    const QByteArray path = question < 0 ? request.target : request.target.left(question);
    const QByteArray query = question < 0 ? QByteArray() : request.target.mid(question + 1);
    aws::SigningOptions options;
    options.addContentHashHeader = given.signedHeaders.contains("x-amz-content-sha256");
    const auto expected = m_signer.sign({request.method, aws::headerValue(request.headers, "host"), path, query,
                                            furtherHeaders(request.headers, given.signedHeaders), hash},
        m_keys, m_scope, signedAt, options);
    // The names are compared too: a repeated or unsorted list would otherwise pass.
    const bool same =
        expected && expected->signature == given.signature && expected->signedHeaders == given.signedHeaders.join(';');
    return same ? Fault {} : mismatch;
}

} // namespace composer::sandbox
