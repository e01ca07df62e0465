// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "cloud/start_email_contact.h"
#include "contact/email_contact.h"

namespace composer::cli {

/// A request as a first attempt would send it, with its signature's stages. What would let a reader act with
/// these credentials, the signature itself and the session token, is replaced by ***.
struct Rehearsal {
    QByteArray method;
    QByteArray url;
    aws::Headers headers;
    QByteArray body;
    QByteArray canonicalRequest;
    QByteArray stringToSign;
};

base::Result<Rehearsal, aws::SigningError> rehearse(const contact::EmailContact& contact, const aws::Endpoint& endpoint,
    const aws::AccessKeys& keys, base::UtcTime time);

/// {"Method", "Url", "Headers", "Body", "CanonicalRequest", "StringToSign"}
base::Json dryRunJson(const Rehearsal& rehearsal);
QByteArray dryRunText(const Rehearsal& rehearsal);

} // namespace composer::cli
