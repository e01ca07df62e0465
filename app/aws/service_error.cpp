// SPDX-License-Identifier: Apache-2.0
#include "aws/service_error.h"

#include "base/json.h"
#include "base/text.h"

#include <algorithm>
#include <initializer_list>

namespace composer::aws {

static constexpr qsizetype longestCode = 128;
static constexpr qsizetype longestRequestId = 128;

static QByteArray asciiWord(QByteArrayView text, qsizetype longest)
{
    const auto isPrintable = [](char c) { return c > ' ' && c < '\x7f'; };
    const auto word = text.trimmed();
    return word.size() <= longest && std::ranges::all_of(word, isPrintable) ? word.toByteArray() : QByteArray();
}

/// "com.amazonaws.connect#ThrottlingException:http://internal.amazon.com/..." -> "ThrottlingException"
static QByteArray cleanCode(QByteArrayView raw)
{
    if (const auto colon = raw.indexOf(':'); colon >= 0)
        raw = raw.first(colon);
    raw = raw.sliced(raw.lastIndexOf('#') + 1);
    return asciiWord(raw, longestCode);
}

static QString firstText(const base::Json& object, std::initializer_list<QStringView> names)
{
    for (const auto name : names) {
        const auto* member = object.find(name);
        if (member && member->isString() && !member->text().isEmpty())
            return member->text();
    }
    return {};
}

static QByteArray readCode(const Headers& headers, const base::Json& body)
{
    if (auto code = cleanCode(headerValue(headers, "x-amzn-errortype")); !code.isEmpty())
        return code;
    for (const auto* name : {u"code", u"Code", u"__type"}) {
        if (auto code = cleanCode(firstText(body, {name}).toUtf8()); !code.isEmpty())
            return code;
    }
    return {};
}

/// Reason is a union: an object of which one member is set. Its value is what carries the reason.
static QString readReason(const base::Json& body)
{
    const auto* reason = body.find(u"Reason");
    if (!reason)
        return {};
    if (reason->isString())
        return reason->text();
    for (const auto& member : reason->members()) {
        if (member.value.isString())
            return member.value.text();
    }
    return {};
}

QByteArray requestIdOf(const Headers& headers)
{
    const auto id = asciiWord(headerValue(headers, "x-amzn-requestid"), longestRequestId);
    return id.isEmpty() ? asciiWord(headerValue(headers, "x-amz-request-id"), longestRequestId) : id;
}

ServiceError readServiceError(int httpStatus, const Headers& headers, QByteArrayView body)
{
    const auto parsed = base::parseJson(body);
    const auto json = parsed ? *parsed : base::Json();
    ServiceError error;
    error.httpStatus = httpStatus;
    error.code = readCode(headers, json);
    error.message = base::foreignWords(firstText(json, {u"message", u"Message"}), ServiceError::longestMessage);
    error.reason = base::foreignWords(readReason(json), longestCode);
    error.requestId = requestIdOf(headers);
    return error;
}

struct KnownCode {
    QByteArrayView code; ///< one that ends in "Exception" means something else without it
    ErrorKind kind;
};

static constexpr KnownCode knownCodes[] = {
    {"ExpiredToken", ErrorKind::ExpiredKeys},
    {"UnrecognizedClient", ErrorKind::UnknownKey},
    {"InvalidClientTokenId", ErrorKind::UnknownKey},
    {"InvalidSignature", ErrorKind::WrongSignature},
    {"SignatureDoesNotMatch", ErrorKind::WrongSignature},
    {"AuthFailure", ErrorKind::WrongSignature},
    {"RequestExpired", ErrorKind::WrongClock},
    {"RequestInTheFuture", ErrorKind::WrongClock},
    {"RequestTimeTooSkewed", ErrorKind::WrongClock},
    {"AccessDenied", ErrorKind::AccessDenied},
    {"NotAuthorized", ErrorKind::AccessDenied},
    {"OptInRequired", ErrorKind::NotEnabled},
    {"RegionDisabled", ErrorKind::NotEnabled},

    {"InvalidRequest", ErrorKind::Invalid},
    {"InvalidParameter", ErrorKind::Invalid},
    {"Validation", ErrorKind::Invalid},
    {"ValidationError", ErrorKind::Invalid},
    {"IncompleteSignature", ErrorKind::Malformed},
    {"MalformedHttpRequest", ErrorKind::Malformed},
    {"MissingAuthenticationToken", ErrorKind::Malformed},
    {"UnknownOperation", ErrorKind::Malformed},
    {"RequestEntityTooLarge", ErrorKind::TooLarge},
    {"ResourceNotFound", ErrorKind::NotFound},
    {"ServiceQuotaExceeded", ErrorKind::Quota},
    {"Idempotency", ErrorKind::TokenReused},

    {"BandwidthLimitExceeded", ErrorKind::Throttled},
    {"EC2Throttled", ErrorKind::Throttled},
    {"LimitExceededException", ErrorKind::Throttled},
    {"PriorRequestNotComplete", ErrorKind::Throttled},
    {"ProvisionedThroughputExceeded", ErrorKind::Throttled},
    {"RequestLimitExceeded", ErrorKind::Throttled},
    {"RequestThrottled", ErrorKind::Throttled},
    {"SlowDown", ErrorKind::Throttled},
    {"Throttled", ErrorKind::Throttled},
    {"Throttling", ErrorKind::Throttled},
    {"TooManyRequests", ErrorKind::Throttled},
    {"TransactionInProgress", ErrorKind::Throttled},
    {"IDPCommunicationError", ErrorKind::Transient},
    {"InternalError", ErrorKind::Transient},
    {"RequestTimeout", ErrorKind::Transient},
    {"InternalFailure", ErrorKind::InternalFailure},
    {"InternalService", ErrorKind::InternalFailure},
    {"ServiceUnavailable", ErrorKind::Unavailable},

    {"authorization_pending", ErrorKind::SignInPending},
    {"slow_down", ErrorKind::SignInAskedTooOften},
    {"access_denied", ErrorKind::SignInDeclined},
    {"expired_token", ErrorKind::SignInTimedOut},
    {"Unauthorized", ErrorKind::SignInEnded},
    {"invalid_grant", ErrorKind::SignInNotRenewable},
    {"invalid_client", ErrorKind::SignInClientUnknown},
    {"invalid_request", ErrorKind::SignInPageUnknown},
    {"InvalidIdentityToken", ErrorKind::IdentityTokenInvalid},
    {"IDPRejectedClaim", ErrorKind::IdentityRejected},
    {"Forbidden", ErrorKind::NotAssigned},
};

static bool isSpelling(QByteArrayView code, QByteArrayView known)
{
    return code.startsWith(known) && (code.size() == known.size() || code.sliced(known.size()) == "Exception");
}

/// "Signature expired: T is now earlier than T", "Signature not yet current: T is still later than T"
static bool blamesTheClock(const QString& message)
{
    return message.contains(QLatin1String("expired"), Qt::CaseInsensitive)
        || message.contains(QLatin1String("not yet current"), Qt::CaseInsensitive);
}

ErrorKind kindOf(const ServiceError& error)
{
    const auto known =
        std::ranges::find_if(knownCodes, [&](const KnownCode& one) { return isSpelling(error.code, one.code); });
    const auto kind = known == std::ranges::end(knownCodes) ? ErrorKind::Other : known->kind;
    return kind == ErrorKind::WrongSignature && blamesTheClock(error.message) ? ErrorKind::WrongClock : kind;
}

} // namespace composer::aws
