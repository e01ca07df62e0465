// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"

namespace composer::test {

/// A small valid contact without a ClientToken. Its texts can be looked for where they must not be.
inline contact::EmailContact sampleContact()
{
    contact::EmailContact contact;
    contact.instanceId = QStringLiteral("11111111-2222-3333-4444-555555555555");
    contact.fromEmailAddress.emplace().emailAddress = QStringLiteral("customer@example.com");
    contact.destinationEmailAddress = QStringLiteral("support@example.org");
    auto& message = contact.emailMessage.emplace();
    message.messageSourceType = QStringLiteral("RAW");
    auto& raw = message.rawMessage.emplace();
    raw.subject = QStringLiteral("subject-canary");
    raw.body = QStringLiteral("body-canary");
    raw.contentType = QStringLiteral("text/plain");
    return contact;
}

} // namespace composer::test
