// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/submission_journal.h"

namespace composer::contact {
struct EmailContact;
}

namespace composer::storage {

/// What the journal keeps of a message that was sent, made from the message alone.
struct KeptMessage {
    QByteArray
        request; ///< as it was sent, but without the queries of presigned attachments, which open the file to anyone
    QByteArray bodySha256; ///< hex; of the body that was sent
    QByteArray requestSha256; ///< hex; of that body as it would be without its ClientToken
    SubmissionSubject about; ///< subject, sender and recipient
    SearchText words;
};

/// `contact` has the ClientToken that it was sent with.
KeptMessage keptMessage(contact::EmailContact contact);
/// From a body as the journal holds it; nothing when it is no request.
std::optional<KeptMessage> keptMessage(const QByteArray& body);

} // namespace composer::storage
