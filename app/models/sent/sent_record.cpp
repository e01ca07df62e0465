// SPDX-License-Identifier: Apache-2.0
#include "models/sent/sent_record.h"

#include "contact/drafts/draft.h"
#include "storage/kept_message.h"

#include <utility>

namespace composer::models {

SentRecord sentRecordOf(storage::JournalEntry entry)
{
    SentRecord record;
    // What is open is repeated exactly as it was sent.
    const bool hasBody = storage::isOpen(entry.state) && !entry.body.isEmpty();
    if (auto read = contact::readDraft(hasBody ? entry.body : entry.request)) {
        record.contact = std::move(read->draft.contact);
        record.hasContact = true;
    }
    if (record.hasContact && !hasBody && !record.contact.attachments.empty())
        record.linksWereCut = storage::requestSha256(record.contact) != entry.requestSha256;
    record.contact.clientToken = entry.clientToken;
    record.entry = std::move(entry);
    return record;
}

} // namespace composer::models
