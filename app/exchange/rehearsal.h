// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloud/start_email_contact.h"
#include "contact/email_contact.h"

namespace composer::exchange {

/// A request as a first attempt would send it, with its signature's stages. What would let a reader act with these
/// credentials or fetch a file, is replaced by ***: the signature itself, the session token, and the signatures of
/// presigned URLs in the body.
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

/// The same without credentials: *** also replaces what they and the time of sending would decide. The signature's
/// stages are empty.
base::Result<Rehearsal, aws::SigningError> rehearseUnsigned(
    const contact::EmailContact& contact, const aws::Endpoint& endpoint);

/// Method and URL, then a line for each header.
QByteArray requestHead(const Rehearsal& rehearsal);

} // namespace composer::exchange
