// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"

#include <QStringList>

#include <vector>

/// The additional recipients while they are edited.
namespace composer::models {

using Recipients = std::vector<contact::EmailAddressInfo>;

/// As mail programs write it: Maria Lopez <maria@example.com>, "Doe, Jane" <jane@example.com>, or only the address.
QString recipientText(const contact::EmailAddressInfo& recipient);
/// Sets both; empty texts make absent members. What a file said beyond them stays.
void setRecipient(contact::EmailAddressInfo& recipient, const QString& displayName, const QString& address);
/// Addresses are compared without regard to case: two that differ only in it are most often one.
bool isSameRecipient(const contact::EmailAddressInfo& one, const contact::EmailAddressInfo& other);

/// More are not taken from one text: at most 49 can be sent, and a list of thousands cannot be looked through here.
inline constexpr int mostRecipientsEdited = 100;

struct Addition {
    contact::AdditionalRecipients recipients;
    QStringList alreadyThere; ///< addresses that were in To or Cc before, or twice in the addition
    int leftOut = 0; ///< beyond mostRecipientsEdited
};

/// Puts `added` before place `at` of a list of `recipients`, toCc or the other. Of two with the same address the first
/// stays, and takes over a name when it has none.
Addition addRecipients(contact::AdditionalRecipients recipients, bool toCc, int at, const Recipients& added);

} // namespace composer::models
