// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/headers.h"

#include <QString>

namespace composer::aws {

/// An error reply of a restJson1 service, read as far as it can be: any part may be empty. All parts come from outside:
/// show them as plain text. They are bounded and free of control characters.
struct ServiceError {
    static constexpr qsizetype longestMessage = 1'000; ///< what is cut ends with "…"

    int httpStatus = 0;
    QByteArray code; ///< clean: no ":http://..." tail, no "namespace#" head
    QString message;
    QString reason; ///< of the modelled member Reason, e.g. "INVALID_FILE_TYPE"
    QByteArray requestId;
    bool operator==(const ServiceError&) const = default;
};

/// The id that the service gave a reply; empty when it is none of visible ASCII, or absent.
QByteArray requestIdOf(const Headers& headers);

/// Never fails: a body that is no JSON object (a proxy's HTML, nothing, half an answer) leaves code and message to
/// the headers. The code's places in their order: header X-Amzn-Errortype, members "code", "Code", "__type".
ServiceError readServiceError(int httpStatus, const Headers& headers, QByteArrayView body);

/// What a code means, whichever service spelt it. The status takes no part: see retryKind().
enum class ErrorKind {
    // whose request it is
    ExpiredKeys,
    UnknownKey, ///< also what a service says of a session token that has ended
    WrongSignature, ///< the secret does not belong to the key; or, unsaid, the time is wrong
    WrongClock, ///< the service says so
    AccessDenied,
    NotEnabled, ///< the region or the service, for this account
    // what it asks for
    Invalid, ///< a value of it
    Malformed, ///< the request as a whole: changed on its way, or of no operation that is known there
    TooLarge,
    NotFound,
    Quota,
    TokenReused, ///< the ClientToken went out with another request
    // of the moment
    Throttled,
    Transient, ///< worth another attempt whatever the status is
    InternalFailure,
    Unavailable,
    // of a sign-in
    SignInPending, ///< the person has not decided yet
    SignInAskedTooOften,
    SignInDeclined,
    SignInTimedOut,
    SignInEnded,
    SignInNotRenewable,
    SignInClientUnknown, ///< the registration has ended
    SignInPageUnknown,
    IdentityTokenInvalid,
    IdentityRejected, ///< by the identity provider
    NotAssigned, ///< the account or role, to the person who is signed in
    Other
};

/// From one table of all codes that this program knows, each with and without "Exception" at its end; Other: none of
/// them. Only where a code means two things does the message decide (WrongSignature and WrongClock).
/// Source: the AWS APIs' common errors, the errors of the operations that are called here, the SDKs' lists of codes to
/// retry, and RFC 6749 and 8628 for the codes of a sign-in.
ErrorKind kindOf(const ServiceError& error);

} // namespace composer::aws
