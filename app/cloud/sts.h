// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/service_error.h"
#include "cloud/signed_request.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

/// The AWS Security Token Service, version 2011-06-15: a form goes to POST /, an XML document comes back.
namespace composer::cloud {

using StsParameters = std::vector<std::pair<QByteArray, QByteArray>>;

/// "Action=AssumeRole&Version=2011-06-15&..."
QByteArray stsBody(QByteArrayView action, const StsParameters& parameters);
base::Result<SignedRequest, aws::SigningError> signSts(aws::Signer& signer, const aws::Endpoint& endpoint,
    const QByteArray& body, const aws::AccessKeys& keys, base::UtcTime time);
/// For the operations that a token vouches for, not a signature.
WireRequest unsignedSts(const aws::Endpoint& endpoint, const QByteArray& body);

/// Temporary keys, of AssumeRole and AssumeRoleWithWebIdentity.
struct StsKeys {
    QByteArray accessKeyId;
    base::Secret secretAccessKey;
    base::Secret sessionToken;
    QString expiration; ///< ISO 8601
    QString assumedRoleArn; ///< may be empty
};
/// Of a success reply that holds all of them; nothing else.
std::optional<StsKeys> stsKeysOf(const WireReply& reply);

/// Whose credentials signed a GetCallerIdentity, which needs no permission. From outside: show as plain text.
struct CallerIdentity {
    QString account; ///< 12 digits
    QString arn;
    QString userId;
    bool operator==(const CallerIdentity&) const = default;
};
std::optional<CallerIdentity> callerIdentityOf(const WireReply& reply);

/// Never fails: what is no error document (a proxy's HTML, nothing) leaves code and message empty.
aws::ServiceError stsErrorOf(const WireReply& reply);

} // namespace composer::cloud
