// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"
#include "storage/submission_journal.h"
#include "texts/notice.h"

#include <vector>

namespace composer::models {

/// One line of a record.
struct Fact {
    QString label;
    QString value; ///< on one line; nothing of it steers what shows it
};

/// How a submission of before ended, and what to do about it. The headline names the environment.
Notice recordText(const storage::JournalEntry& entry);
/// Everything else about a submission that is known: times with their zone, environment, account, attempts, ids. The
/// ContactId and the message are not in it.
std::vector<Fact> recordFacts(const storage::JournalEntry& entry);
/// The members of a message beyond sender, recipients, subject and body, in the order of the request.
std::vector<Fact> furtherMembers(const contact::EmailContact& contact);

} // namespace composer::models
