// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloud/signed_request.h"

#include <QByteArrayView>

#include <optional>

/// PUT /contact/email: verb, path, headers and result of the operation StartEmailContact.
namespace composer::cloud {

/// Signs a body for an endpoint; both are used unchanged.
base::Result<SignedRequest, aws::SigningError> signStartEmailContact(aws::Signer& signer, const aws::Endpoint& endpoint,
    const QByteArray& body, const aws::AccessKeys& keys, base::UtcTime time);

/// The ContactId of a complete success reply: status 200, one JSON object, ContactId a string of 1 to 256 characters.
std::optional<QString> contactIdOf(const WireReply& reply);

} // namespace composer::cloud
