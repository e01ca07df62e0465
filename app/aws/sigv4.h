// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/headers.h"
#include "aws/percent_encoding.h" // IWYU pragma: export
#include "aws/sha256.h" // IWYU pragma: export
#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>

#include <memory>
#include <optional>

/// AWS Signature Version 4 as arithmetic: inputs in, headers or a query out. Touches no request, reads no clock.
/// Source of the rules: AWS IAM User Guide, "AWS Signature Version 4 for API requests".
namespace composer::aws {

/// An access key with what belongs to it.
struct AccessKeys {
    QByteArray accessKeyId;
    base::Secret secretAccessKey;
    std::optional<base::Secret> sessionToken; ///< only with temporary keys; an empty one counts as none
};

/// Where and for what a signature counts.
struct SigningScope {
    QByteArray region;
    QByteArray service; ///< signing name, e.g. "connect", "s3"
};

/// A request as it will be on the wire. `path` and `query` are percent-encoded, as by percentEncode(); the query is
/// without its '?'.
struct RequestToSign {
    QByteArray method;
    QByteArray host; ///< with ":port" unless it is the scheme's own
    QByteArray path; ///< empty counts as "/"
    QByteArray query;
    Headers headers; ///< further headers that are to be signed, e.g. content-type
    QByteArray payloadHash; ///< lower-case hex SHA-256 of the body, or unsignedPayload
};

inline constexpr char unsignedPayload[] = "UNSIGNED-PAYLOAD";

struct SigningOptions {
    /// Everything but S3: remove dot segments and empty segments from the path.
    bool normalizePath = true;
    /// Everything but S3: encode the already encoded path once more.
    bool encodePathTwice = true;
    /// S3 wants x-amz-content-sha256 among the signed headers; Connect does not. Not used by presign().
    bool addContentHashHeader = false;
    /// Some services want the token added after signing.
    bool signSessionToken = true;
};

/// Every stage of one signature, for tests and for --dry-run. Holds the session token in clear text.
struct Signature {
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    QByteArray signedHeaders; ///< "content-type;host;x-amz-date"
    QByteArray signature; ///< hex
    /// Headers to put on the wire beside those of the request: x-amz-date, x-amz-security-token, authorization ...
    Headers headersToAdd;
};

/// What cannot be signed. `name` says which part; it never holds a secret.
struct SigningError {
    enum class Code {
        ReservedHeader, ///< one that signing itself sets
        ReservedQueryParameter,
        InvalidHeader, ///< no header name, or a value with a control character
        InvalidRegion, ///< region or service is no host label
        MissingKeys,
        BadExpiry, ///< of a presigned URL: 1 second to 7 days
        InvalidTarget ///< method, path or query could not be on a request line like this
    };
    Code code;
    QByteArray name;
    bool operator==(const SigningError&) const = default;
};

/// Signs and keeps the derived key of the day, region and service. Not thread-safe; one per thread.
class Signer {
public:
    base::Result<Signature, SigningError> sign(const RequestToSign& request, const AccessKeys& keys,
        const SigningScope& scope, base::UtcTime time, const SigningOptions& options = {});
    /// Query signing, for uploads to S3. Returns the whole query string to put behind '?', signature included, in
    /// `query`.
    struct Presigned {
        Signature signature; ///< without headersToAdd
        QByteArray query;
    };
    base::Result<Presigned, SigningError> presign(const RequestToSign& request, const AccessKeys& keys,
        const SigningScope& scope, base::UtcTime time, std::chrono::seconds expires, const SigningOptions& options);

    Signer();
    ~Signer();
    Signer(Signer&&) noexcept;
    Signer& operator=(Signer&&) noexcept;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// "20260102T030405Z"
QByteArray amzDate(base::UtcTime time);

} // namespace composer::aws
