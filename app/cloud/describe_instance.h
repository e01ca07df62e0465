// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloud/signed_request.h"

#include <QString>

#include <optional>

/// GET /instance/{InstanceId}: path and result of the operation DescribeInstance.
namespace composer::cloud {

/// What the service reports about an instance. All texts come from outside: show them as plain text. They are bounded
/// and free of control characters; any but `arn` may be empty, since the operation is marked preview.
struct Instance {
    QString arn;
    QString accountId; ///< 12 digits, from the ARN; empty when that has another form
    QString alias;
    QString status; ///< "ACTIVE", "CREATION_IN_PROGRESS", "CREATION_FAILED"
    QString statusReason;
    QString accessUrl;
    bool operator==(const Instance&) const = default;
};

base::Result<SignedRequest, aws::SigningError> signDescribeInstance(aws::Signer& signer, const aws::Endpoint& endpoint,
    const QString& instanceId, const aws::AccessKeys& keys, base::UtcTime time);

/// The instance of a complete success reply: status 200, one JSON object with a member Instance that has an Arn.
std::optional<Instance> instanceOf(const WireReply& reply);

} // namespace composer::cloud
