// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"

#include <QByteArray>

namespace composer::exchange {

/// The request as `aws connect start-email-contact --cli-input-json` takes it: indented, members in the order of
/// the API reference, complete. What is not visible is an escape, so that no text steers a terminal. It holds what the
/// person typed, presigned attachment URLs included.
QByteArray exportJson(const contact::EmailContact& contact);

/// How many attachments carry a presigned query, which gives anyone who reads it access to the file until it expires.
int presignedAttachments(const contact::EmailContact& contact);

} // namespace composer::exchange
