// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/submission_journal.h"

namespace composer::contact {
struct EmailContact;
}

namespace composer::storage {

/// What the journal keeps of a message that was sent, made from the message and its body alone.
struct KeptMessage {
    QByteArray request; ///< the body, but withoutPresignedQueries()
    QByteArray bodySha256; ///< hex
    QByteArray requestSha256; ///< see below
    SubmissionSubject about; ///< subject, sender and recipient
    SearchText words;
};

/// `body` is what `contact` with its ClientToken was sent as.
KeptMessage keptMessage(const contact::EmailContact& contact, const QByteArray& body);
/// From a body as the journal holds it; nothing when it is no request.
std::optional<KeptMessage> keptMessage(const QByteArray& body);
/// The searchedBody() of such a body; empty when it is no request.
QString keptBody(const QByteArray& body);

/// The queries of presigned attachments open the file to anyone.
contact::EmailContact withoutPresignedQueries(contact::EmailContact contact);

/// Hex, of the body as it would be without its ClientToken: by it the journal knows a request again.
QByteArray requestSha256(contact::EmailContact contact);

} // namespace composer::storage
