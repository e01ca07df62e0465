// SPDX-License-Identifier: Apache-2.0
#include "aws/sigv4.h"

#include "aws/canonical_request.h"
#include "aws/signing_check.h"
#include "aws/signing_key.h"

namespace composer::aws {

using namespace Qt::StringLiterals; // a literal of this kind allocates nothing

static constexpr char algorithmName[] = "AWS4-HMAC-SHA256";
static constexpr std::chrono::seconds longestExpiry = std::chrono::days(7);

struct Signer::State {
    SigningKey key;
    Sha256 hash;

    void finish(Signature& signature, const AccessKeys& keys, const SigningScope& scope, QByteArrayView timestamp,
        const QByteArray& scopeLine);
};

Signer::Signer()
    : m_state(std::make_unique<State>())
{
}
Signer::~Signer() = default;
Signer::Signer(Signer&&) noexcept = default;
Signer& Signer::operator=(Signer&&) noexcept = default;

static void appendDigits(QByteArray& out, int number, int width)
{
    const auto start = out.size();
    out.resize(start + width);
    for (int i = width - 1; i >= 0; --i, number /= 10)
        out[start + i] = static_cast<char>('0' + number % 10);
}

QByteArray amzDate(base::UtcTime time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
    QByteArray text;
    text.reserve(16);
    appendDigits(text, int(date.year()), 4);
    appendDigits(text, int(unsigned(date.month())), 2);
    appendDigits(text, int(unsigned(date.day())), 2);
    text += 'T';
    appendDigits(text, int(clock.hours().count()), 2);
    appendDigits(text, int(clock.minutes().count()), 2);
    appendDigits(text, int(clock.seconds().count()), 2);
    text += 'Z';
    return text;
}

/// "20260102/us-west-2/connect/aws4_request"
static QByteArray scopeText(const SigningScope& scope, QByteArrayView timestamp)
{
    QByteArray text;
    text.reserve(64);
    text.append(timestamp.first(8)).append('/').append(scope.region);
    text.append('/').append(scope.service).append("/aws4_request");
    return text;
}

static Signature canonicalize(
    const RequestToSign& request, const Headers& signedHeaders, const QByteArray& query, const SigningOptions& options)
{
    const auto headers = canonicalHeaders(signedHeaders);
    Signature signature;
    auto& text = signature.canonicalRequest;
    text.reserve(256 + request.path.size() + query.size() + headers.lines.size());
    text.append(request.method).append('\n');
    text.append(canonicalPath(request.path, options.normalizePath, options.encodePathTwice)).append('\n');
    text.append(canonicalQuery(query)).append('\n');
    text.append(headers.lines).append('\n');
    text.append(headers.names).append('\n');
    text.append(request.payloadHash);
    signature.signedHeaders = headers.names;
    return signature;
}

void Signer::State::finish(Signature& signature, const AccessKeys& keys, const SigningScope& scope,
    QByteArrayView timestamp, const QByteArray& scopeLine)
{
    hash.add(signature.canonicalRequest);
    auto& text = signature.stringToSign;
    text.reserve(192);
    text.append(algorithmName).append('\n');
    text.append(timestamp).append('\n');
    text.append(scopeLine).append('\n');
    text.append(toHex(hash.finish()));
    const auto& hmac = key.of(keys.secretAccessKey, timestamp.first(8), scope.region, scope.service);
    signature.signature = toHex(hmac.sign(hash, text));
}

static bool hasToken(const AccessKeys& keys)
{
    return keys.sessionToken && !keys.sessionToken->isEmpty();
}

static Header tokenHeader(const AccessKeys& keys)
{
    return {"x-amz-security-token"_ba, keys.sessionToken->reveal().toByteArray()};
}

static QByteArray authorization(const Signature& signature, const AccessKeys& keys, const QByteArray& scope)
{
    QByteArray text;
    text.reserve(256 + signature.signedHeaders.size());
    text.append(algorithmName).append(" Credential=").append(keys.accessKeyId).append('/').append(scope);
    text.append(", SignedHeaders=").append(signature.signedHeaders);
    text.append(", Signature=").append(signature.signature);
    return text;
}

base::Result<Signature, SigningError> Signer::sign(const RequestToSign& request, const AccessKeys& keys,
    const SigningScope& scope, base::UtcTime time, const SigningOptions& options)
{
    if (auto error = findSigningError(request, keys, scope))
        return base::fail(*std::move(error));

    const auto timestamp = amzDate(time);
    Headers added {{"x-amz-date"_ba, timestamp}};
    if (options.addContentHashHeader)
        added.push_back({"x-amz-content-sha256"_ba, request.payloadHash});
    if (hasToken(keys) && options.signSessionToken)
        added.push_back(tokenHeader(keys));

    Headers toSign = request.headers;
    toSign.push_back({"host"_ba, request.host});
    toSign.insert(toSign.end(), added.begin(), added.end());
    auto signature = canonicalize(request, toSign, request.query, options);
    const auto scopeLine = scopeText(scope, timestamp);
    m_state->finish(signature, keys, scope, timestamp, scopeLine);

    if (hasToken(keys) && !options.signSessionToken)
        added.push_back(tokenHeader(keys));
    added.push_back({"authorization"_ba, authorization(signature, keys, scopeLine)});
    signature.headersToAdd = std::move(added);
    return signature;
}

static void appendParameter(QByteArray& query, QByteArrayView name, QByteArrayView value)
{
    if (!query.isEmpty())
        query += '&';
    query.append(name).append('=');
    appendPercentEncoded(query, value);
}

base::Result<Signer::Presigned, SigningError> Signer::presign(const RequestToSign& request, const AccessKeys& keys,
    const SigningScope& scope, base::UtcTime time, std::chrono::seconds expires, const SigningOptions& options)
{
    if (auto error = findSigningError(request, keys, scope))
        return base::fail(*std::move(error));
    if (expires < std::chrono::seconds(1) || expires > longestExpiry)
        return base::fail(SigningError {SigningError::Code::BadExpiry, "x-amz-expires"});

    Headers headers = request.headers;
    headers.push_back({"host"_ba, request.host});
    const auto timestamp = amzDate(time);
    const auto scopeLine = scopeText(scope, timestamp);
    Presigned result {{}, request.query};
    auto& query = result.query;
    appendParameter(query, "X-Amz-Algorithm", algorithmName);
    appendParameter(query, "X-Amz-Credential", keys.accessKeyId + '/' + scopeLine);
    appendParameter(query, "X-Amz-Date", timestamp);
    appendParameter(query, "X-Amz-Expires", QByteArray::number(qint64(expires.count())));
    appendParameter(query, "X-Amz-SignedHeaders", canonicalHeaders(headers).names);
    if (hasToken(keys) && options.signSessionToken)
        appendParameter(query, "X-Amz-Security-Token", keys.sessionToken->reveal());

    result.signature = canonicalize(request, headers, query, options);
    m_state->finish(result.signature, keys, scope, timestamp, scopeLine);
    appendParameter(query, "X-Amz-Signature", result.signature.signature);
    if (hasToken(keys) && !options.signSessionToken)
        appendParameter(query, "X-Amz-Security-Token", keys.sessionToken->reveal());
    return result;
}

} // namespace composer::aws
