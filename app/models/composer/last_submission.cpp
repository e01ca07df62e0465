// SPDX-License-Identifier: Apache-2.0
#include "models/composer/last_submission.h"

#include "contact/drafts/draft.h"
#include "storage/kept_message.h"
#include "texts/interrupted_text.h"

#include <utility>

namespace composer::models {

namespace {

LastSubmission fromRow(const storage::JournalEntry& row)
{
    LastSubmission last;
    const bool isCreated = row.state == storage::JournalState::Created;
    last.outcome.state = isCreated ? sending::State::Created : sending::State::Unknown;
    last.outcome.contactId = row.contactId;
    last.outcome.requestId = row.requestId;
    last.outcome.clientToken = row.clientToken;
    last.outcome.attempts = row.attempts;
    last.outcome.wasCreatedBefore = isCreated;
    last.notice = interruptedText(row);
    // A row that is open has the exact body; a created one has what is kept of it.
    if (auto read = contact::readDraft(row.body.isEmpty() ? row.request : row.body))
        last.contact = std::move(read->draft.contact);
    last.environmentId = row.about.environmentId;
    last.environment = row.about.environment;
    last.scope = row.scope;
    last.endedAt = row.updatedAt;
    last.row = row.id;
    last.isFromJournal = true;
    return last;
}

} // namespace

LastSubmission lastSubmissionFrom(const storage::JournalEntry& row, contact::EmailContact contact)
{
    auto last = fromRow(row);
    last.contact = std::move(contact);
    last.contact.clientToken = row.clientToken;
    return last;
}

QString LastSubmission::token() const
{
    return contact.clientToken.value_or(outcome.clientToken);
}

bool LastSubmission::isOf(const contact::EmailContact& message) const
{
    const auto given = message.clientToken.value_or(QString());
    if (!given.isEmpty() && given != token())
        return false;
    auto sent = contact;
    sent.clientToken = message.clientToken;
    if (sent == message || !isCreated())
        return sent == message;
    return storage::withoutPresignedQueries(std::move(sent)) == storage::withoutPresignedQueries(message);
}

std::optional<LastSubmission> lastSubmissionOf(storage::SubmissionJournal& journal, const QString& messageId)
{
    if (messageId.isEmpty())
        return {};
    const auto rows = journal.ofMessage(messageId);
    if (!rows)
        return {};
    for (auto row = rows->rbegin(); row != rows->rend(); ++row) {
        if (storage::mayHaveCreated(row->state))
            return fromRow(*row);
    }
    return {};
}

} // namespace composer::models
